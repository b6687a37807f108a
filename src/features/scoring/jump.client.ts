/** Goes to an indicator: unfolds its criterion, brings it into view, and puts the cursor where the work is. */

/** The first of an indicator's fields that is there: a reason that is asked for comes before the points. */
const FIELDS = ['reason', 'above', 'self'] as const;

export function jumpTo(code: string): void {
  const card = document.getElementById(`indicator-${code}`);
  const criterion = card?.closest('details');
  if (!card || !criterion) return;
  criterion.open = true;
  card.scrollIntoView({ block: 'center' });
  const fields = FIELDS.map((name) => document.getElementById(`${name}-${code}`));
  fields.find((field) => field !== null)?.focus({ preventScroll: true });
}
