/** Laws of a month's scores: sums, the closed copy, and what the sheet's cells say beside what was saved. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { effectiveEntry, indicatorsOf } from '../../../src/features/scoring/effective-entry';
import { decodeEntry, differences, encodeEntry } from '../../../src/features/scoring/entries';
import { withIndicator } from '../../../src/features/scoring/page-changes.client';
import { departuresOf, snapshotOf } from '../../../src/features/scoring/submission';
import { totalsOf } from '../../../src/features/scoring/totals';
import { pages } from './arbitrary-page';

const digest = (text: string | undefined) =>
  createHash('sha256')
    .update(text ?? '')
    .digest('hex');

test('The total of the whole is the sum of the standards, theirs the sum of the criteria, whatever does not apply', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const whole = totalsOf(indicatorsOf(page));
      const parts = page.standards.flatMap(({ criteria }) =>
        criteria.map(({ indicators }) => totalsOf(indicators)),
      );
      for (const field of ['points', 'maximum', 'met', 'applicable', 'answered', 'count'] as const)
        expect(parts.reduce((sum, part) => sum + part[field], 0)).toBeCloseTo(whole[field], 6);
    }),
  );
});

test('Không áp dụng leaves both sides: its points and its maximum count nowhere', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const applicable = indicatorsOf(page).filter((each) => !effectiveEntry(each).notApplicable);
      const total = totalsOf(indicatorsOf(page));
      expect(total.maximum).toBeCloseTo(
        applicable.reduce((sum, { maximum }) => sum + maximum, 0),
        6,
      );
      expect(total.points).toBeCloseTo(
        applicable.reduce((sum, each) => sum + (effectiveEntry(each).self ?? 0), 0),
        6,
      );
    }),
  );
});

test('A digest detects any later change of what was submitted', () => {
  fc.assert(
    fc.property(
      pages,
      fc.nat(6),
      fc.constantFrom('self', 'notApplicable', 'notApplicableReason', 'aboveReason', 'note', 'mendWhat'),
      (page, place, field) => {
        const indicator = indicatorsOf(page)[place];
        if (indicator === undefined) return;
        // what was submitted; an entry that says the same as what was carried into the month changes nothing
        const entry = effectiveEntry(indicator);
        const other =
          field === 'self'
            ? { ...entry, self: (entry.self ?? 0) + 0.01, notApplicable: false }
            : field === 'notApplicable'
              ? { ...entry, notApplicable: !entry.notApplicable, self: 0 }
              : { ...entry, self: 1, notApplicable: false, [field]: `${entry[field as 'note'] ?? ''}!` };
        const changed = withIndicator(page, indicator.code, (each) => ({ ...each, entry: other }));
        const [before, after] = [page, changed].map((each) => snapshotOf(each, []));
        expect(digest(after)).not.toBe(digest(before));
        expect(digest(snapshotOf(structuredClone(page), []))).toBe(digest(before));
      },
    ),
  );
});

test('What stands as it was submitted shows no departure; any other points do', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const settled = {
        ...page,
        standards: page.standards.map((standard) => ({
          ...standard,
          criteria: standard.criteria.map((criterion) => ({
            ...criterion,
            indicators: criterion.indicators.map((each) => {
              const { carried: _carried, ...rest } = each;
              const entry = effectiveEntry(each);
              const { self: _self, ...without } = entry;
              return { ...rest, entry: entry.notApplicable ? without : entry };
            }),
          })),
        })),
      };
      const snapshot = snapshotOf(settled, []);
      const views = indicatorsOf(settled);
      expect(departuresOf(views, snapshot, false)).toEqual([]);
      const moved = views.map((each) => ({
        ...each,
        entry: { ...each.entry, notApplicable: false, self: (each.entry.self ?? 0) + 1 },
      }));
      expect(new Set(departuresOf(moved, snapshot, false).map(({ code }) => code)).size).toBe(views.length);
    }),
  );
});

test('An entry written into its cell and read back is the same entry', () => {
  fc.assert(
    fc.property(pages, (page) => {
      for (const { entry } of indicatorsOf(page)) {
        const back = decodeEntry(encodeEntry(entry));
        expect(back === undefined ? ['unreadable'] : differences(entry, back)).toEqual([]);
      }
    }),
  );
});
