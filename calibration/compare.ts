/** `npm run calibrate:compare -- FILE`: what Google answered otherwise than the local Workspace. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recordLocally } from './record-locally';
import { type Difference, differences, readRecording, slownesses } from './recording';

const HEADINGS: Readonly<Record<Difference['kind'], string>> = {
  differs: 'Answers that differ',
  words: 'Both refuse, in other words (accounts of another language have other words)',
  new: 'Asked on Google only',
  missing: 'Asked on the local Workspace only',
};

/** Prints the differences by kind; answers 1 when an answer differs or a probe is missing. */
export function compare(args: readonly string[], folder: string, say: (line: string) => void): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { record: { type: 'string' } },
  });
  const local = recordLocally(folder);
  if (values.record !== undefined) {
    writeFileSync(values.record, `${JSON.stringify(local, undefined, 1)}\n`);
    say(`Recorded ${Object.keys(local.answers).length} answers of the local Workspace in ${values.record}.`);
    return 0;
  }
  const [file] = positionals;
  if (file === undefined) throw new Error('Usage: npm run calibrate:compare -- FILE [--record NEW_FILE]');
  const google = readRecording(readFileSync(file, 'utf8'));
  const found = differences(google, local);
  say(`${Object.keys(google.answers).length} answers compared, ${found.length} differences.`);
  for (const [kind, heading] of Object.entries(HEADINGS)) {
    const some = found.filter((each) => each.kind === kind);
    if (some.length > 0) say(`\n${heading}:`);
    for (const each of some) say(`  ${each.name}\n    Google: ${each.google}\n    local:  ${each.local}`);
  }
  const slow = slownesses(google, local);
  if (slow.length > 0) say('\nTook another time than the cost model says (milliseconds):');
  for (const each of slow) say(`  ${each.name}: Google ${each.google}, local ${each.local}`);
  const minutes = google.where.changesFeedMinutes;
  if (minutes !== null) say(`\nThe changes feed showed a change after ${minutes} minutes.`);
  return found.some(({ kind }) => kind !== 'words') ? 1 : 0;
}
