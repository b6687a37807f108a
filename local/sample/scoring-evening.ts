/** A school scores its month as the dialog would: load, count, accept suggestions, judge the rest, save, submit. */
import type { PersonAtScreen } from './person-at-screen';
import type { SeededRandom } from './random';

/** The parts of the page that a person looks at. */
interface Page {
  standards: { criteria: { code: string; indicators: Indicator[] }[] }[];
}

interface Indicator {
  code: string;
  maximum: number;
  revision: number;
  suggestion: { state: string; points?: number };
  entry: { self?: number; notApplicable: boolean };
}

/** As many as the page sends in one call. */
const ENTRIES_PER_CALL = 20;

interface Evening {
  care: number;
  random: SeededRandom;
  /** Who fills the scores in, and who approves. */
  clerk: string;
  principal: string;
}

export function scoreMonth(person: PersonAtScreen, month: string, evening: Evening): void {
  person.click('THĐT', 'Chấm điểm tháng');
  const answer = person.call('recountMonthlyScore', month);
  if (answer.state !== 'page') throw new Error(`The month ${month} did not open: ${JSON.stringify(answer)}`);
  const page = answer.page as Page;
  const entries = page.standards.flatMap(({ criteria }) =>
    criteria.flatMap(({ indicators }) =>
      indicators.map((indicator) => ({
        code: indicator.code,
        baseRevision: indicator.revision,
        entry: entryFor(indicator, evening),
      })),
    ),
  );
  for (let start = 0; start < entries.length; start += ENTRIES_PER_CALL) {
    person.call('saveMonthlyScore', {
      month,
      who: evening.clerk,
      entries: entries.slice(start, start + ENTRIES_PER_CALL),
    });
  }
  const submitted = person.call('submitMonthlyScore', {
    month,
    who: evening.clerk,
    approvedBy: evening.principal,
  });
  if (submitted.state !== 'submitted')
    throw new Error(`The month ${month} was not submitted: ${JSON.stringify(submitted)}`);
}

function entryFor({ maximum, suggestion }: Indicator, { care, random }: Evening): Record<string, unknown> {
  if (suggestion.state === 'not-applicable')
    return { notApplicable: true, notApplicableReason: 'Trường không có nội dung này.' };
  if (suggestion.state === 'measured' && suggestion.points !== undefined) {
    const { points } = suggestion;
    const asks = points < maximum && random.chance(0.25 * (1 - care) + 0.02);
    if (!asks) return { notApplicable: false, self: points, origin: 'suggestion' };
    return {
      notApplicable: false,
      self: maximum,
      origin: 'typed',
      aboveReason: 'Đã làm đủ nhưng chưa ghi hết vào sổ.',
    };
  }
  const self = random.chance(0.4 + care * 0.55) ? maximum : 0;
  const evidence = random.chance(care)
    ? { evidence: `https://drive.example/minh-chung/${random.whole(100, 999)}` }
    : {};
  const mend = self === 0 ? { mendWhat: 'Bổ sung hồ sơ còn thiếu', mendWho: '' } : {};
  return { notApplicable: false, self, origin: 'typed', ...evidence, ...mend };
}
