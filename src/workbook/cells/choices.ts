/** Ticks, choices and sets of choices, by word or by code, forgiving about case, blanks and diacritics. */
import { comparable, withoutDiacritics } from '../../domain/vietnamese';
import type { CellValue } from '../cell-value';
import type { ListedIn } from '../table';
import { clear, type Decoded, quoted, type ReadContext, unclear } from './decoded';

type Choices = Readonly<Record<string, string>>;

const YES = new Set(['true', 'x', 'v', 'co', 'dung', 'roi', 'yes', '1', '✓', '✔', '☑']);
const NO = new Set(['', 'false', 'khong', 'ko', 'sai', 'chua', 'no', '0', '-', '–', '☐']);

/** A checkbox, or a word that stands for one. What is unclear counts as not ticked. */
export function decodeTick(value: CellValue): Decoded {
  if (typeof value === 'boolean') return clear(value);
  const word = withoutDiacritics(comparable(String(value)));
  if (YES.has(word)) return clear(true);
  if (NO.has(word)) return clear(false);
  return {
    ok: false,
    value: false,
    unclear: {
      code: 'cell.not-a-tick',
      message: `${quoted(value)} không rõ là có hay không.`,
      remedy: 'Đánh dấu vào ô, hoặc gõ “có” hay “không”.',
    },
  };
}

export function decodeChoice(value: CellValue, choices: Choices): Decoded {
  const choice = choiceIn(String(value), choices);
  return choice === undefined ? notAChoice(value, choices) : clear(choice);
}

/** A choice, or a word of the office's own; where the office's words are known, another one is kept and reported. */
export function decodeOpenChoice(
  value: CellValue,
  choices: Choices,
  { table, column }: ListedIn,
  { known }: ReadContext,
): Decoded {
  const text = String(value).trim();
  const choice = choiceIn(text, choices);
  if (choice !== undefined) return clear(choice);
  const own = known?.get(`${table}.${column}`);
  const same = own?.find((word) => comparable(word) === comparable(text));
  if (own === undefined || own.length === 0 || same !== undefined) return clear(same ?? text);
  const unknown = notAChoice(value, choices);
  return unknown.ok ? unknown : { ...unknown, value: text };
}

/** Several choices; one that is unclear makes the whole cell unclear. */
export function decodeChoices(value: CellValue, choices: Choices): Decoded {
  const found: string[] = [];
  for (const part of partsOf(String(value))) {
    const choice = choiceIn(part, choices);
    if (choice === undefined) return notAChoice(part, choices);
    if (!found.includes(choice)) found.push(choice);
  }
  return found.length === 0 ? { ok: true, value: undefined } : clear(found);
}

function partsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[,;/+&\n]|\s+và\s+/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The only choice whose word, code, or word without its marks the text is. */
function choiceIn(text: string, choices: Choices): string | undefined {
  for (const code in choices) if (choices[code] === text) return code;
  const entries = Object.entries(choices);
  return (
    only(entries.filter(([, word]) => comparable(word) === comparable(text))) ??
    only(entries.filter(([code]) => comparable(code) === comparable(text))) ??
    only(entries.filter(([, word]) => folded(word) !== '' && folded(word) === folded(text)))
  );
}

function only(entries: readonly (readonly [string, string])[]): string | undefined {
  return entries.length === 1 ? entries[0]?.[0] : undefined;
}

function folded(text: string): string {
  return withoutDiacritics(comparable(text)).replace(/[^\p{L}\p{N}]/gu, '');
}

function notAChoice(value: CellValue, choices: Choices): Decoded {
  const words = Object.values(choices);
  const shown = words.slice(0, 8).join(', ');
  return unclear(
    'not-a-choice',
    `${quoted(value)} không có trong danh sách.`,
    words.length > 8 ? `Chọn trong danh sách của ô: ${shown}…` : `Chọn một trong: ${shown}.`,
  );
}
