/** The lists behind a school's drop-downs, out of the district's catalogue. Pure. */
import { DOSSIER_DOCUMENT_NAMES, dossierDocumentName } from '../../domain/dossier-document';
import type { Level } from '../../domain/level';
import { isRoomKind, roomKindName } from '../../domain/room-kind';
import type { CatalogueEntry, CataloguePart } from '../../standard/catalogue';
import { rooms } from '../../standard/rooms';
import { namesTable } from '../../workbook/school/names';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';

/**
 * Rooms and documents of the standard keep the words that the sheets know, whatever the district calls them in its
 * explanations; its own stand by their names. Software stands by the district's names.
 */
export function nameRows(
  catalogue: readonly CatalogueEntry[],
  levels: readonly Level[],
): { readonly id: string; readonly values: RowValues }[] {
  const used = (part: CataloguePart) => catalogue.filter((entry) => entry.part === part && entry.inUse);
  const isFor = (asked: readonly Level[]) =>
    asked.length === 0 || asked.some((level) => levels.includes(level));
  const columns = {
    room: used('room')
      .filter(({ code, levels: asked }) => isFor(asked) || (isRoomKind(code) && isFor(rooms[code].levels)))
      .map(({ code, name }) => (isRoomKind(code) ? roomKindName(code) : name)),
    software: used('software')
      .filter(({ levels: asked }) => isFor(asked))
      .map(({ name }) => name),
    document: [
      ...used('document')
        .filter(({ code, levels: asked }) => code !== 'other' && isFor(asked))
        .map(({ code, name }) => (code in DOSSIER_DOCUMENT_NAMES ? dossierDocumentName(code) : name)),
      DOSSIER_DOCUMENT_NAMES.other,
    ],
  };
  const length = Math.max(...Object.values(columns).map((names) => names.length));
  return Array.from({ length }, (_, index) => ({
    id: `names/${index + 1}`,
    values: toRowValues(namesTable, {
      order: index + 1,
      room: columns.room[index],
      software: columns.software[index],
      document: columns.document[index],
    }),
  }));
}
