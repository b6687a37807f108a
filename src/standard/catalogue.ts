/** What a district keeps of the standard's lists – rooms, software, documents, training, approval paths, norms – renamed, dropped or added to. */
import { DOSSIER_DOCUMENT_NAMES, isDossierDocument } from '../domain/dossier-document';
import { LEVELS, type Level } from '../domain/level';
import { RHYTHM_NAMES } from '../domain/rhythm';
import { ROLE_NAMES, type Role } from '../domain/role';
import { isRoomKind, ROOM_KIND_NAMES } from '../domain/room-kind';
import { approvalPaths } from './approval-paths';
import { dossier } from './dossier';
import { softwareByRole } from './duties';
import { norms, normText } from './norms';
import type { PackId } from './pack-id';
import { levelsOfRoomTable, ROOM_GROUP_NAMES, requirementsOf, rooms } from './rooms';
import { type Software, software, softwareName } from './software';
import { packsOf, sourceWords } from './source-words';
import { trainingCalendar } from './training';

export type CataloguePart = 'room' | 'software' | 'document' | 'training' | 'path' | 'norm';

export const CATALOGUE_PART_NAMES: Readonly<Record<CataloguePart, string>> = {
  room: 'Phòng',
  software: 'Phần mềm',
  document: 'Văn bản',
  training: 'Tập huấn',
  path: 'Quy trình duyệt',
  norm: 'Định mức, quy định',
};

export interface CatalogueEntry {
  readonly part: CataloguePart;
  /** Kind of room, software or document of the standard, or a code of the district's own. */
  readonly code: string;
  readonly name: string;
  /** Levels whose schools must have it, or that it is meant for; empty: encouraged only. */
  readonly levels: readonly Level[];
  readonly inUse: boolean;
  /** Vietnamese: what shows that it is really used, which group it is of, who makes it. */
  readonly meaning?: string;
  readonly source: string;
}

/** What of a catalogue one school is asked for, short enough to be remembered between calls. */
export interface AskedCatalogue {
  /** Kinds of rooms that the school must have, the district's own among them. */
  readonly rooms: readonly { readonly code: string; readonly name: string }[];
  /** All software that the district knows. */
  readonly software: readonly { readonly code: string; readonly name: string; readonly required: boolean }[];
  readonly documents: readonly { readonly code: string; readonly name: string }[];
}

export function askedOf(
  catalogue: readonly CatalogueEntry[],
  school: { readonly levels: readonly Level[]; readonly highQuality: boolean },
): AskedCatalogue {
  const used = (part: CataloguePart) => catalogue.filter((entry) => entry.part === part && entry.inUse);
  const isAsked = ({ levels }: CatalogueEntry) => levels.some((level) => school.levels.includes(level));
  return {
    rooms: used('room').flatMap((entry) =>
      isAsked(entry) &&
      (!isRoomKind(entry.code) || rooms[entry.code].highQualityOnly !== true || school.highQuality)
        ? [{ code: entry.code, name: entry.name }]
        : [],
    ),
    software: used('software').map((entry) => ({
      code: entry.code,
      name: entry.name,
      required: isAsked(entry),
    })),
    documents: used('document')
      .filter((entry) => isDossierDocument(entry.code) || isAsked(entry))
      .map(({ code, name }) => ({ code, name })),
  };
}

/** The lists as one pack has them. Software that the pack does not name is listed, but required of nobody. */
export function startingCatalogue(pack: PackId): CatalogueEntry[] {
  return [
    ...roomEntries(pack),
    ...softwareEntries(pack),
    ...documentEntries(),
    ...trainingEntries(pack),
    ...pathEntries(),
    ...normEntries(pack),
  ];
}

function roomEntries(pack: PackId): CatalogueEntry[] {
  // packs without a table of rooms leave the general list
  const packSpeaks = levelsOfRoomTable.some((table) => table.pack === pack);
  return entriesOf(rooms).map(([code, room]) => ({
    part: 'room',
    code,
    name: ROOM_KIND_NAMES[code],
    levels: room.levels,
    inUse: !packSpeaks || packsOf(room.source).includes(pack),
    meaning: [
      `${ROOM_GROUP_NAMES[room.group]}${room.highQualityOnly === true ? '; chỉ trường chất lượng cao' : ''}`,
      ...requirementsOf(room.group, pack).map(({ wording }) => `– ${wording}`),
    ].join('\n'),
    source: sourceWords(room),
  }));
}

function softwareEntries(pack: PackId): CatalogueEntry[] {
  const all: Readonly<Record<string, Software>> = software;
  const entries = Object.entries(all);
  // Packs that say nothing of required software leave the general list.
  const packSpeaks = entries.some(([, one]) => one.requiredOf.length > 0 && one.packs.includes(pack));
  return entries.map(([code, one]) => ({
    part: 'software',
    code,
    name: softwareName(one, pack),
    levels: one.requiredBy?.[pack] ?? (!packSpeaks || one.packs.includes(pack) ? one.requiredOf : []),
    inUse: true,
    meaning: [one.usedMeans, ...usersOf(code)].join('\n'),
    source: sourceWords(one),
  }));
}

/** Roles whose duties need a program: "Vị trí dùng: Kế toán, Văn thư." */
function usersOf(code: string): string[] {
  const roles: Role[] = [];
  for (const role in softwareByRole)
    if (isRole(role) && softwareByRole[role]?.some((one) => one === code)) roles.push(role);
  return roles.length === 0 ? [] : [`Vị trí dùng: ${roles.map((role) => ROLE_NAMES[role]).join(', ')}.`];
}

function isRole(text: string): text is Role {
  return text in ROLE_NAMES;
}

function documentEntries(): CatalogueEntry[] {
  return entriesOf(dossier).map(([code, document]) => ({
    part: 'document',
    code,
    name: DOSSIER_DOCUMENT_NAMES[code],
    levels: LEVELS,
    inUse: true,
    meaning: `${ROLE_NAMES[document.maker]} lập; ${
      document.rhythm === 'event' ? 'khi có việc' : `mỗi ${RHYTHM_NAMES[document.rhythm].toLowerCase()}`
    }${document.number === undefined ? '' : `; số ${document.number} trong danh mục mười văn bản`}`,
    source: sourceWords(document),
  }));
}

/** Training that the pack names, or that is bound to no year; the others wait for a district to take them up. */
function trainingEntries(pack: PackId): CatalogueEntry[] {
  return trainingCalendar.map(({ code, topic, levels, month, when, host, audience, ...sourced }) => {
    const time = [
      ...(month === undefined ? [] : [`tháng ${Number(month.slice(5))}`]),
      ...(when === undefined ? [] : [when]),
    ];
    return {
      part: 'training',
      code,
      name: topic,
      levels,
      inUse: month === undefined || packsOf(sourced.source).includes(pack),
      meaning: [`Khi nào: ${time.join(', ')}.`, `Nơi tổ chức: ${host}.`, `Thành phần: ${audience}.`].join(
        '\n',
      ),
      source: sourceWords(sourced),
    };
  });
}

function pathEntries(): CatalogueEntry[] {
  return approvalPaths.map(({ code, title, steps, rules, ...sourced }) => ({
    part: 'path',
    code,
    name: title,
    levels: LEVELS,
    inUse: true,
    meaning: [
      ...steps.map(({ step, roles, beforeDay }, index) => {
        const who = roles.map((role) => ROLE_NAMES[role]).join(', ');
        const day = beforeDay === undefined ? '' : ` (trước ngày ${beforeDay})`;
        return `${index + 1}. ${step}${day}${who === '' ? '' : ` – ${who}`}`;
      }),
      ...rules,
    ].join('\n'),
    source: sourceWords(sourced),
  }));
}

/** A pack that says nothing of a norm leaves it out; what is bound to no pack is in every one. */
function normEntries(pack: PackId): CatalogueEntry[] {
  return norms().map((norm) => ({
    part: 'norm',
    code: norm.code,
    name: norm.name,
    levels: norm.levels,
    inUse: norm.packs?.includes(pack) ?? true,
    meaning: normText(norm),
    source: sourceWords(norm),
  }));
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys.map((key) => [key, record[key]]);
}
