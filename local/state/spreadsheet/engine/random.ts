/** Random numbers of formulas: the same for the same cell and revision, so that a story can be told again. */

/** Gives numbers from 0 (inclusive) to 1 that depend on the text alone. */
export function drawsFor(text: string): () => number {
  let state = 2166136261;
  for (const sign of text) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Random numbers are drawn when the formula is entered, so that a recorded run can be repeated. */
export function randomCall(name: string, args: readonly string[], draw: () => number): string | undefined {
  const [a = '1', b = '1'] = args;
  if (name === 'RAND') return String(draw());
  if (name === 'RANDBETWEEN') return `(CEILING(${a},1)+INT(${draw()}*(INT(${b})-CEILING(${a},1)+1)))`;
  if (name !== 'RANDARRAY') return undefined;
  const seed = draw() * 1000;
  return `MAKEARRAY(${a},${b},LAMBDA(row_,column_,MOD(SIN(${seed}+row_*12.9898+column_*78.233)*43758.5453,1)))`;
}
