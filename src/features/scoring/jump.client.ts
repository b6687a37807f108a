/** Goes to an indicator: unfolds what it lies in, brings it into view, and puts the cursor where the work is. */

/** The first of an indicator's fields that is there: what is asked for comes before the points. */
const FIELDS = ['check', 'reason', 'above', 'self'] as const;

export function jumpTo(code: string): void {
  const card = document.getElementById(`indicator-${code}`);
  if (!card) return;
  for (let fold = card.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  card.scrollIntoView({ block: 'center' });
  const fields = FIELDS.map((name) => document.getElementById(`${name}-${code}`));
  fields.find((field) => field !== null)?.focus({ preventScroll: true });
}
