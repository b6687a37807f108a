/** A paper as plain text: one line per paragraph and per cell, as a text export of the document gives it. */
import type { Block, Paper } from './paper';
import { textOf } from './paper';

export function paperText(paper: Paper): string {
  return [
    textOf(paper.superior),
    textOf(paper.issuer),
    ...(paper.number === undefined ? [] : [textOf(paper.number)]),
    textOf(paper.placeAndDate),
    paper.type,
    textOf(paper.subject),
    ...(paper.authority === undefined ? [] : [textOf(paper.authority)]),
    ...linesOf(paper.body),
    ...paper.signers.flatMap(({ titles, name }) => [...titles.map(textOf), textOf(name)]),
    ...paper.annexes.flatMap(({ type, subject, caption, body }) => [
      type,
      textOf(subject),
      textOf(caption),
      ...linesOf(body),
    ]),
  ].join('\n');
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [textOf(block.line)]
      : [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(textOf))].flat(),
  );
}
