/** Measures of what only the school's own row says: its line, wifi, power. */
import { formatDate } from '../../../domain/calendar-date';
import { formatNumber } from '../../../domain/vietnamese';
import { PROFILE_FACT_NAMES, type ProfileFact } from '../../../standard/measures';
import {
  amount,
  counted,
  emptyRegister,
  type Measure,
  missingText,
  noData,
  type Row,
  scopeOf,
  share,
} from './measure';

export const lineSpeed: Measure = ({ tables, spans }) => {
  if (tables.profile.length === 0) return emptyRegister('profile');
  const rows = tables.profile.filter(({ record }) => record.lineSpeed !== undefined);
  if (rows.length === 0) return noData('Thông tin trường chưa ghi tốc độ đường truyền');
  const fastest = Math.max(...rows.map(({ record }) => record.lineSpeed ?? 0));
  return amount(
    fastest,
    `Đường truyền ${formatNumber(fastest)} Mbps, tính đến ${formatDate(spans.state.to)}.`,
    [counted('profile', rows)],
  );
};

/** undefined while nobody has said. */
const FACTS: Readonly<Record<ProfileFact, (record: Row<'profile'>['record']) => boolean | undefined>> = {
  wifiCoverage: ({ wifi }) => (wifi === undefined ? undefined : wifi === 'whole'),
  networkFallback: ({ lineFallback }) => (lineFallback === undefined ? undefined : lineFallback === 'yes'),
  sufficientPower: ({ electricity }) => (electricity === undefined ? undefined : electricity === 'yes'),
};

export const profileFacts: Measure = ({ tables, spans, scope }) => {
  const [row] = tables.profile;
  if (row === undefined) return emptyRegister('profile');
  const facts = scopeOf(scope, PROFILE_FACT_NAMES);
  const named = (wanted: boolean | undefined) =>
    facts.filter((fact) => FACTS[fact](row.record) === wanted).map((fact) => PROFILE_FACT_NAMES[fact]);
  const open = named(undefined);
  if (open.length > 0) return noData(`Thông tin trường chưa ghi: ${open.join(', ')}`);
  const yes = named(true).length;
  return share(
    yes,
    facts.length,
    `${yes}/${facts.length} điều kiện đạt, tính đến ${formatDate(spans.state.to)}${missingText(named(false))}.`,
    [counted('profile', [row])],
  );
};
