/** An entry of the catalogue as one readable row: "Phải có: MN, TH", and back. */
import { CATALOGUE_PART_NAMES, type CatalogueEntry, type CataloguePart } from './catalogue';
import { levelsOf } from './settings-indicators';

const UNUSED = 'Không dùng';
const ENCOURAGED = 'Khuyến khích';
const REQUIRED = 'Phải có: ';
/** Training, paths and norms are not had but meant for somebody. */
const MEANT = 'Áp dụng: ';
const MEANT_PARTS: readonly CataloguePart[] = ['training', 'path', 'norm'];

interface CatalogueRow {
  readonly part: string;
  readonly key: string;
  readonly title: string;
  readonly value: string;
  readonly source: string;
}

export function encodeCatalogueEntry({
  part,
  code,
  name,
  levels,
  inUse,
  meaning,
  source,
}: CatalogueEntry): CatalogueRow {
  const use =
    levels.length === 0 ? ENCOURAGED : `${MEANT_PARTS.includes(part) ? MEANT : REQUIRED}${levels.join(', ')}`;
  const lines = [inUse ? use : `${UNUSED}; ${use}`, ...(meaning === undefined ? [] : [meaning])];
  return {
    part: CATALOGUE_PART_NAMES[part],
    key: `${part}.${code}`,
    title: name,
    value: lines.join('\n'),
    source,
  };
}

/** undefined when the first line says none of the three. */
export function decodeCatalogueEntry(
  part: CataloguePart,
  row: { readonly key: string; readonly title?: string; readonly value?: string; readonly source?: string },
): CatalogueEntry | undefined {
  const [first = '', ...meaning] = (row.value ?? '').split('\n');
  const inUse = !first.startsWith(UNUSED);
  const use = inUse ? first : first.slice(UNUSED.length).replace(/^;\s*/, '');
  const word = [REQUIRED, MEANT].find((each) => use.startsWith(each));
  if (use !== ENCOURAGED && word === undefined) return undefined;
  return {
    part,
    code: row.key.slice(part.length + 1),
    name: row.title ?? row.key,
    levels: use === ENCOURAGED ? [] : levelsOf(use.slice(word?.length)),
    inUse,
    ...(meaning.length === 0 ? {} : { meaning: meaning.join('\n') }),
    source: row.source ?? '',
  };
}
