/** Charts of the dashboard as plain SVG: told apart by shape, dash and pattern, so that they read in black and white too. */
import { cellText } from '../../domain/view-table';
import type { DashboardPage } from './page';
import type { LevelKey } from './plan-averages';

const WIDTH = 520;
const share = (value: number) => cellText(value, 'share');

/** One bar for each criterion; a line shows where all schools stand. */
export function CriterionBars({ page, level }: { readonly page: DashboardPage; readonly level: LevelKey }) {
  const row = 26;
  const [left, right] = [60, 56];
  const span = WIDTH - left - right;
  const weakest = [...page.criteria]
    .filter(({ shares }) => shares[level] !== undefined)
    .sort((one, other) => (one.shares[level] ?? 0) - (other.shares[level] ?? 0))[0];
  const label =
    weakest === undefined
      ? 'Biểu đồ cột theo tiêu chí: chưa có số liệu.'
      : `Biểu đồ cột theo tiêu chí; yếu nhất là tiêu chí ${weakest.code}, ${share(weakest.shares[level] ?? 0)}. Bảng số ở dưới.`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${page.criteria.length * row + 8}`} role="img" aria-label={label}>
      {page.criteria.map(({ code, shares }, index) => {
        const value = shares[level];
        const all = shares.all;
        const y = index * row + 6;
        return (
          <g key={code}>
            <text x={left - 8} y={y + 14} text-anchor="end">
              TC {code}
            </text>
            <rect x={left} y={y} width={span} height={row - 8} class="rail" />
            {value !== undefined && <rect x={left} y={y} width={span * value} height={row - 8} class="bar" />}
            {level !== 'all' && all !== undefined && (
              <line x1={left + span * all} x2={left + span * all} y1={y - 3} y2={y + row - 5} class="mark" />
            )}
            <text x={left + span + 8} y={y + 14} class="value">
              {value === undefined ? '–' : share(value)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const DASHES = ['', '8 4', '2 4', '12 4 2 4'] as const;

/** Averages month by month, one line for each level, named at its end. */
export function TrendLines({ page }: { readonly page: DashboardPage }) {
  const height = 240;
  const [left, right, top, bottom] = [52, 124, 12, 30];
  const step = (WIDTH - left - right) / Math.max(1, page.months.length - 1);
  const x = (index: number) => left + step * index;
  const y = (value: number) => top + (height - top - bottom) * (1 - value);
  const lines = page.levels.map(({ key, name }, number) => ({
    ...{ key, name, number },
    points: page.months.flatMap(({ month }, index) => {
      const found = page.averages.find((each) => each.level === key && each.month === month);
      return found?.self === undefined ? [] : [{ x: x(index), y: y(found.self), value: found.self }];
    }),
  }));
  const ends = spread(lines.map(({ points }) => points[points.length - 1]?.y ?? y(0)));
  const label = lines
    .flatMap(({ name, points }) => {
      const last = points[points.length - 1];
      return last === undefined ? [] : [`${name} ${share(last.value)}`];
    })
    .join(', ');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`Biểu đồ đường: bình quân tự chấm qua các tháng; gần nhất: ${label || 'chưa có số liệu'}. Bảng số ở dưới.`}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((value) => (
        <g key={value}>
          <line x1={left} x2={WIDTH - right} y1={y(value)} y2={y(value)} class="grid" />
          <text x={left - 6} y={y(value) + 4} text-anchor="end">
            {share(value)}
          </text>
        </g>
      ))}
      {page.months.map(({ month, text }, index) => (
        <text key={month} x={x(index)} y={height - 10} text-anchor="middle">
          {text.replace(/\/20/, '/')}
        </text>
      ))}
      {lines.map(({ key, name, number, points }) => (
        <g key={key} class={`series s${number}`}>
          <polyline
            points={points.map((point) => `${point.x},${point.y}`).join(' ')}
            stroke-dasharray={DASHES[number]}
          />
          {points.map((point) => (
            <Point key={point.x} number={number} x={point.x} y={point.y} />
          ))}
          {points.length > 0 && (
            <>
              <Point number={number} x={WIDTH - right + 14} y={ends[number] ?? 0} />
              <text x={WIDTH - right + 24} y={(ends[number] ?? 0) + 4}>
                {name === 'Trung học cơ sở' ? 'THCS' : name}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Names at the ends of lines must not lie on one another. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  let last = Number.NEGATIVE_INFINITY;
  for (const each of order) {
    each.height = Math.max(each.height, last + 15);
    last = each.height;
  }
  return order.sort((a, b) => a.index - b.index).map(({ height }) => height);
}

/** A circle, square, triangle or diamond. */
function Point({ number, x, y }: { readonly number: number; readonly x: number; readonly y: number }) {
  const shapes = [
    `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`,
    `M${x - 4} ${y - 4}h8v8h-8z`,
    `M${x} ${y - 5}l5 9h-10z`,
    `M${x} ${y - 5}l5 5l-5 5l-5 -5z`,
  ];
  return <path d={shapes[number % shapes.length]} class="point" />;
}

const PARTS = [
  { key: 'inTime', name: 'Đúng hạn' },
  { key: 'late', name: 'Muộn' },
  { key: 'missing', name: 'Chưa nộp' },
  { key: 'open', name: 'Chưa đến hạn' },
] as const;

/** Hand-ins of each month: in time dark, late hatched, missing empty with a thick edge, not due dotted. */
export function HandInBars({ page }: { readonly page: DashboardPage }) {
  const row = 26;
  const [left, right, head] = [72, 8, 26];
  const span = WIDTH - left - right;
  const late = page.handIns.reduce((sum, each) => sum + each.late, 0);
  const missing = page.handIns.reduce((sum, each) => sum + each.missing, 0);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${head + page.handIns.length * row + 6}`}
      role="img"
      aria-label={`Biểu đồ cột chồng: nộp đúng hạn, muộn, chưa nộp từng tháng; cả năm ${late} lượt muộn, ${missing} lượt chưa nộp. Bảng số ở dưới.`}
    >
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <line x1="0" y1="0" x2="0" y2="6" stroke="#202124" stroke-width="3" />
        </pattern>
        <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="#fff" />
          <circle cx="3" cy="3" r="1" fill="#80868b" />
        </pattern>
      </defs>
      {PARTS.map(({ key, name }, index) => (
        <g key={key}>
          <rect x={left + index * 108} y={4} width={14} height={14} class={`part ${key}`} />
          <text x={left + index * 108 + 20} y={16}>
            {name}
          </text>
        </g>
      ))}
      {page.handIns.map((month, index) => {
        const all = Math.max(
          1,
          PARTS.reduce((sum, { key }) => sum + month[key], 0),
        );
        const y = head + index * row;
        let start = left;
        return (
          <g key={month.text}>
            <text x={left - 8} y={y + 15} text-anchor="end">
              {month.text}
            </text>
            {PARTS.map(({ key }) => {
              const width = (span * month[key]) / all;
              const x = start;
              start += width;
              if (width === 0) return undefined;
              return (
                <g key={key}>
                  <rect x={x} y={y} width={width} height={row - 6} class={`part ${key}`} />
                  <rect x={x + width / 2 - 11} y={y + 3} width={22} height={14} class="plate" />
                  <text x={x + width / 2} y={y + 14} text-anchor="middle" class="value">
                    {month[key]}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
