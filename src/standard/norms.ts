/** Norms and rules that a district keeps in its catalogue and schools look up: equipment, network, portal, lectures, the partial model. */
import { LEVELS, type Level } from '../domain/level';
import { equipmentNorms } from './equipment-norms';
import type { PackId } from './pack-id';
import { PARTIAL_SCOPE } from './packs';
import { lectureQuotas, portalRules } from './portal-quotas';
import type { Sourced } from './sourced';

export interface Norm extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly wording: string;
  /** Indicators that ask for it; empty where a person sees to it. */
  readonly indicators: readonly string[];
  readonly levels: readonly Level[];
  /** Packs that say so; absent: bound to none. */
  readonly packs?: readonly PackId[];
  /** Table of the school's workbook in which it shows. */
  readonly table: string;
}

const PARTIAL = 'partial-';
const SPANS = { month: 'mỗi tháng', term: 'mỗi học kỳ' } as const;

export function norms(): Norm[] {
  return [
    ...equipmentNorms.map(({ code, subject, norm, indicators, packs, table, source, basis }) => ({
      ...{ code: `equipment-${code}`, name: subject, wording: norm, indicators, packs, table, source, basis },
      levels: LEVELS,
    })),
    ...lectureQuotas.map(({ perTeacher, per, programs, indicator, source, basis }) => ({
      ...{ code: `lecture-${per}`, name: `Bài giảng điện tử ${SPANS[per]}`, levels: LEVELS, source, basis },
      wording: `Mỗi giáo viên ít nhất ${perTeacher} bài giảng trên Lớp 2, dùng từ ${programs} phần mềm.`,
      indicators: [indicator],
      table: 'e-lectures',
    })),
    ...portalRules.map(({ code, name, wording, indicators, table, source, basis }) => ({
      ...{ code: `portal-${code}`, name, wording, indicators, table, levels: LEVELS, source, basis },
    })),
    ...LEVELS.map((level) => ({
      ...{ code: `${PARTIAL}${level}`, name: `Một phần mô hình: ${level}`, levels: [level] },
      wording: `Chỉ chấm: ${PARTIAL_SCOPE.wording[level]}.`,
      ...{ indicators: [], table: 'profile', source: PARTIAL_SCOPE.source, basis: PARTIAL_SCOPE.basis },
    })),
  ];
}

/** "Tất cả hoạt động bình thường.\nChấm ở chỉ báo 3.3.1." */
export function normText({ wording, indicators }: Norm): string {
  return [wording, ...(indicators.length === 0 ? [] : [`Chấm ở chỉ báo ${indicators.join(', ')}.`])].join(
    '\n',
  );
}

/** Whether a norm is for schools that follow a part of the model only. */
export function isPartialNorm(code: string): boolean {
  return code.startsWith(PARTIAL);
}
