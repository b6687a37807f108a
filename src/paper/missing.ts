/** What a paper still lacks: its marked blanks, each once. */
import type { Block, Line, Missing, Paper } from './paper';

/** Every line of a paper, in the order of reading. */
export function linesOf(paper: Paper): Line[] {
  return [
    paper.superior,
    paper.issuer,
    ...(paper.number === undefined ? [] : [paper.number]),
    paper.placeAndDate,
    paper.subject,
    ...(paper.addressees ?? []),
    ...(paper.authority === undefined ? [] : [paper.authority]),
    ...linesOfBlocks(paper.body),
    ...paper.signers.flatMap(({ titles, name }) => [...titles, name]),
    ...paper.recipients,
    ...paper.annexes.flatMap(({ subject, caption, body }) => [subject, caption, ...linesOfBlocks(body)]),
  ];
}

export function missingOf(paper: Paper): Missing[] {
  const found = new Map<string, Missing>();
  for (const piece of linesOf(paper).flat()) {
    if (piece.missing !== undefined) found.set(piece.missing.what, piece.missing);
  }
  return [...found.values()];
}

function linesOfBlocks(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.line] : block.rows.flat()));
}
