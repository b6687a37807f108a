/** The mistakes people make when they type: the more careless a school, the more of them. */
import type { SeededRandom } from './random';

/** Chance of a mistake in one cell of a school that does not care at all. */
const RATE = 0.12;

function strikes(care: number, random: SeededRandom): boolean {
  return random.chance(RATE * (1 - care));
}

export const mistyped = {
  /** A day typed in one of the ways people have; a careless one sometimes cannot be understood. */
  day(iso: string, care: number, random: SeededRandom): string {
    const [year = '', month = '', day = ''] = iso.split('-');
    const plain = `${Number(day)}/${Number(month)}/${year}`;
    if (!strikes(care, random)) return plain;
    return random.pick([
      `${day}-${month}-${year}`,
      `${Number(day)}.${Number(month)}.${year.slice(2)}`,
      `ngày ${Number(day)}`,
      `${Number(month)}/${year}`,
    ]);
  },
  /** A name with stray blanks, another case, or of somebody unknown. */
  name(name: string, care: number, random: SeededRandom): string {
    if (!strikes(care, random)) return name;
    return random.pick([
      `${name} `,
      name.toLowerCase(),
      name.replace(' ', '  '),
      `cô ${name.split(' ').at(-1)}`,
    ]);
  },
  /** A count, sometimes with its unit, sometimes more than there can be. */
  count(value: number, care: number, random: SeededRandom): number | string {
    if (!strikes(care, random)) return value;
    return random.pick([`${value} tiết`, `${value},0`, value + 30]);
  },
} as const;
