/** Rooms, software and documents as a district asks for them: the standard's lists, renamed, dropped or added to. */
import { DOSSIER_DOCUMENT_NAMES } from '../domain/dossier-document';
import { LEVELS, type Level } from '../domain/level';
import { RHYTHM_NAMES } from '../domain/rhythm';
import { ROLE_NAMES } from '../domain/role';
import { ROOM_KIND_NAMES, type RoomKind } from '../domain/room-kind';
import { dossier } from './dossier';
import type { PackId } from './pack-id';
import { ROOM_GROUP_NAMES, rooms } from './rooms';
import { type Software, software } from './software';
import { sourceWords } from './source-words';

export type CataloguePart = 'room' | 'software' | 'document';

export const CATALOGUE_PART_NAMES: Readonly<Record<CataloguePart, string>> = {
  room: 'Phòng',
  software: 'Phần mềm',
  document: 'Văn bản',
};

export interface CatalogueEntry {
  readonly part: CataloguePart;
  /** Kind of room, software or document of the standard, or a code of the district's own. */
  readonly code: string;
  readonly name: string;
  /** Levels whose schools must have it; empty: encouraged only. */
  readonly levels: readonly Level[];
  readonly inUse: boolean;
  /** Vietnamese: what shows that it is really used, which group it is of, who makes it. */
  readonly meaning?: string;
  readonly source: string;
}

/** What of a catalogue one school is asked for, short enough to be remembered between calls. */
export interface AskedCatalogue {
  /** Kinds of rooms that the school must have. */
  readonly rooms: readonly { readonly code: RoomKind; readonly name: string }[];
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
      isRoomKind(entry.code) &&
      isAsked(entry) &&
      (rooms[entry.code].highQualityOnly !== true || school.highQuality)
        ? [{ code: entry.code, name: entry.name }]
        : [],
    ),
    software: used('software').map((entry) => ({
      code: entry.code,
      name: entry.name,
      required: isAsked(entry),
    })),
    documents: used('document').map(({ code, name }) => ({ code, name })),
  };
}

function isRoomKind(code: string): code is RoomKind {
  return code in rooms;
}

/** The lists as one pack has them. Software that the pack does not name is listed, but required of nobody. */
export function startingCatalogue(pack: PackId): CatalogueEntry[] {
  return [...roomEntries(), ...softwareEntries(pack), ...documentEntries()];
}

function roomEntries(): CatalogueEntry[] {
  return entriesOf(rooms).map(([code, room]) => ({
    part: 'room',
    code,
    name: ROOM_KIND_NAMES[code],
    levels: room.levels,
    inUse: true,
    meaning: `${ROOM_GROUP_NAMES[room.group]}${room.highQualityOnly === true ? '; chỉ trường chất lượng cao' : ''}`,
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
    name: one.title,
    levels: !packSpeaks || one.packs.includes(pack) ? one.requiredOf : [],
    inUse: true,
    meaning: one.usedMeans,
    source: sourceWords(one),
  }));
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

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys.map((key) => [key, record[key]]);
}
