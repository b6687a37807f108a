/** The invented school that templates are written for when their wording is wanted: every datum is there once. Pure. */

import type { IsoDate } from '../../domain/calendar-date';
import { EQUIPMENT_KIND_NAMES, type EquipmentKind } from '../../domain/equipment-kind';
import { ROLE_NAMES, type Role } from '../../domain/role';
import { ROOM_KIND_NAMES, type RoomKind } from '../../domain/room-kind';
import { formatSchoolYear, type Month, schoolYear } from '../../domain/school-year';
import { SCHOOL_PLACE, symbolOf } from '../../paper/letterhead';
import { known, type Line, plain } from '../../paper/paper';
import { isPreschool, type SchoolFacts } from './facts';
import { holders } from './parts';

/** A year that no document names otherwise. */
export const SAMPLE_YEAR = 2098;

const NAMES = Object.keys as <Key extends string>(names: Readonly<Record<Key, unknown>>) => Key[];

export function wordingSample(): SchoolFacts {
  return {
    letterhead: {
      superior: '{{cơ quan chủ quản}}',
      school: '{{tên trường}}',
      symbol: '{{ký hiệu trường}}',
      locality: '{{địa danh}}',
      principal: '{{họ tên hiệu trưởng}}',
    },
    officeName: '{{đơn vị quản lý}}',
    levels: ['TH'],
    year: schoolYear(SAMPLE_YEAR),
    today: `${SAMPLE_YEAR}-09-10` as IsoDate,
    portal: 'cổng',
    classes: 1,
    lineSpeed: 1,
    cameras: 1,
    staff: NAMES(ROLE_NAMES).map((role: Role) => ({ name: ROLE_NAMES[role], roles: [role] })),
    rooms: NAMES(ROOM_KIND_NAMES).map((kind: RoomKind) => ({ name: ROOM_KIND_NAMES[kind], kind })),
    equipment: NAMES(EQUIPMENT_KIND_NAMES).map((kind: EquipmentKind) => ({
      name: EQUIPMENT_KIND_NAMES[kind],
      kind,
      quantity: 2,
      working: 1,
    })),
    software: [{ name: 'Phần mềm' }],
    obligations: [],
    criteria: [{ code: '1.1', title: 'Tiêu chí' }],
    issued: [],
    month: {
      month: `${SAMPLE_YEAR}-09` as Month,
      results: ['Kết quả'],
      problems: ['Vướng mắc'],
      toMend: [{ what: 'Khắc phục' }],
      lastConclusion: 'Kết luận.',
    },
  };
}

/** What may stand in any Doc, whatever the template: the school's own words, the year, who holds a role. */
export function commonValue(facts: SchoolFacts, key: string): Line | undefined {
  const { letterhead, year } = facts;
  const role = NAMES(ROLE_NAMES).find((each: Role) => ROLE_NAMES[each].toLocaleLowerCase('vi') === key);
  if (role !== undefined) return holders(facts, role);
  const values: Readonly<Record<string, () => Line>> = {
    'cơ quan chủ quản': () => plain(letterhead.superior),
    'tên trường': () => plain(letterhead.school),
    'ký hiệu trường': () => plain(symbolOf(letterhead)),
    'địa danh': () => known(letterhead.locality, { what: 'địa danh', ...SCHOOL_PLACE, column: 'locality' }),
    'họ tên hiệu trưởng': () =>
      known(letterhead.principal, { what: 'họ tên hiệu trưởng', ...SCHOOL_PLACE, column: 'principal' }),
    'đơn vị quản lý': () => plain(facts.officeName),
    'năm học': () => plain(formatSchoolYear(year)),
    'năm bắt đầu': () => plain(String(year)),
    'năm kết thúc': () => plain(String(year + 1)),
    'học sinh': () => plain(isPreschool(facts) ? 'trẻ' : 'học sinh'),
  };
  return values[key]?.();
}

export const COMMON_NAMES: readonly string[] = [
  'tên trường',
  'ký hiệu trường',
  'cơ quan chủ quản',
  'đơn vị quản lý',
  'địa danh',
  'họ tên hiệu trưởng',
  'năm học',
  'năm bắt đầu',
  'năm kết thúc',
  'học sinh',
];
