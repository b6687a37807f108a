/** An indicator's setting as one readable row: "Dùng; từ 90 %; bắt buộc", with its points beside it, and back. */
import { LEVELS, type Level } from '../domain/level';
import { RHYTHM_NAMES, type Rhythm } from '../domain/rhythm';
import { formatNumber } from '../domain/vietnamese';
import { effectiveIndicator, type IndicatorDefinition, standardIndicator } from './effective';
import type { Assessment } from './indicator';
import { assessmentName, parseAssessment, scopeWords } from './measure-names';
import { measures } from './measures';
import type { IndicatorSetting } from './settings';

const UNUSED = 'Không dùng';
const USED = 'Dùng';
const MANDATORY = 'bắt buộc';
const YES = 'Có';

const LABELS = {
  levels: 'Cấp học',
  partialLevels: 'Cấp học khi thực hiện một phần mô hình',
  highQualityOnly: 'Chỉ trường chất lượng cao',
  rhythm: 'Nhịp',
  measure: 'Cách tính',
  scope: 'Tính trên',
  evidence: 'Minh chứng',
} as const;

interface IndicatorRow {
  readonly key: string;
  readonly title: string;
  readonly value: string;
  readonly points?: number;
  readonly source: string;
}

export function encodeIndicator(setting: IndicatorSetting): IndicatorRow {
  const assessment = effectiveIndicator(setting)?.assessment;
  const first = [
    setting.inUse ? USED : UNUSED,
    ...(setting.atLeast === undefined ? [] : [describeTarget(assessment, setting.atLeast)]),
    ...(setting.mandatory === true ? [MANDATORY] : []),
  ];
  const lines = [
    first.join('; '),
    ...LEVELS.flatMap((level) => {
      const points = setting.pointsByLevel?.[level];
      return points === undefined ? [] : [`Điểm ${level}: ${formatNumber(points, 2)}`];
    }),
    ...(setting.own === undefined ? [] : definitionLines(setting.own)),
  ];
  return {
    key: setting.code,
    title: setting.wording ?? standardIndicator(setting.code)?.wording ?? setting.code,
    value: lines.join('\n'),
    ...(setting.points === undefined ? {} : { points: setting.points }),
    source: setting.source,
  };
}

/** undefined when the code is unknown and not defined by its row, or the row says what nobody understands. */
export function decodeIndicator(
  row: Partial<IndicatorRow> & { readonly key: string },
): IndicatorSetting | undefined {
  const standard = standardIndicator(row.key);
  const [first = '', ...others] = (row.value ?? '').split('\n');
  const [use = '', ...qualities] = first.split(';').map((part) => part.trim());
  if (use !== USED && use !== UNUSED) return undefined;
  const mandatory = qualities.includes(MANDATORY);
  const target = qualities.find((quality) => quality !== MANDATORY) ?? '';
  const number = Number(/[\d.,]+/.exec(target)?.[0].replace(',', '.') ?? Number.NaN);
  if (target !== '' && Number.isNaN(number)) return undefined;
  const words = new Map(
    others.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  const own = words.has(LABELS.measure) ? decodeDefinition(words, number) : undefined;
  if (words.has(LABELS.measure) && own === undefined) return undefined;
  const assessment = own?.assessment ?? standard?.assessment;
  if (assessment === undefined) return undefined;
  const atLeast = target === '' ? undefined : isShare(assessment) ? number / 100 : number;
  const pointsByLevel = Object.fromEntries(
    LEVELS.flatMap((level) => {
      const points = words.get(`Điểm ${level}`);
      return points === undefined ? [] : [[level, Number(points.replace(',', '.'))]];
    }),
  );
  const shipped = [undefined, '', standard?.wording, standard?.preschoolWording];
  const ownWording = !shipped.includes(row.title);
  return {
    code: row.key,
    inUse: use === USED,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(row.points === undefined ? {} : { points: row.points }),
    ...(Object.keys(pointsByLevel).length === 0 ? {} : { pointsByLevel }),
    ...(mandatory ? { mandatory } : {}),
    ...(ownWording ? { wording: row.title } : {}),
    ...(own === undefined ? {} : { own: withTarget(own, atLeast) }),
    source: row.source ?? '',
  };
}

function definitionLines(own: IndicatorDefinition): string[] {
  const scope = scopeWords(own.assessment);
  return [
    `${LABELS.levels}: ${own.levels.join(', ')}`,
    `${LABELS.partialLevels}: ${own.partialLevels.join(', ')}`,
    ...(own.highQualityOnly === true ? [`${LABELS.highQualityOnly}: ${YES}`] : []),
    `${LABELS.rhythm}: ${RHYTHM_NAMES[own.rhythm]}`,
    `${LABELS.measure}: ${assessmentName(own.assessment)}`,
    ...(scope === '' ? [] : [`${LABELS.scope}: ${scope}`]),
    ...(own.evidence === '' ? [] : [`${LABELS.evidence}: ${own.evidence}`]),
  ];
}

function decodeDefinition(
  words: ReadonlyMap<string, string>,
  target: number,
): IndicatorDefinition | undefined {
  const assessment = parseAssessment(
    words.get(LABELS.measure) ?? '',
    words.get(LABELS.scope) ?? '',
    Number.isNaN(target) ? 1 : target,
  );
  const rhythm = rhythmOf(words.get(LABELS.rhythm) ?? '');
  if (assessment === undefined || rhythm === undefined) return undefined;
  return {
    levels: levelsOf(words.get(LABELS.levels) ?? ''),
    partialLevels: levelsOf(words.get(LABELS.partialLevels) ?? ''),
    ...(words.get(LABELS.highQualityOnly) === YES ? { highQualityOnly: true } : {}),
    rhythm,
    assessment,
    evidence: words.get(LABELS.evidence) ?? '',
  };
}

function withTarget(own: IndicatorDefinition, atLeast: number | undefined): IndicatorDefinition {
  const { assessment } = own;
  return assessment.kind === 'judged' || atLeast === undefined
    ? own
    : { ...own, assessment: { ...assessment, atLeast } };
}

/** "từ 90 %", "từ 2", "từ 45 Mbps" */
function describeTarget(assessment: Assessment | undefined, atLeast: number): string {
  if (assessment === undefined || assessment.kind === 'judged') return `từ ${formatNumber(atLeast)}`;
  const { unit } = measures[assessment.measure];
  if (unit === 'share') return `từ ${formatNumber(atLeast * 100, 2)} %`;
  return unit === 'mbps' ? `từ ${formatNumber(atLeast, 2)} Mbps` : `từ ${formatNumber(atLeast, 2)}`;
}

/** Whether the target is a share 0-1, shown as per cent. */
export function isShare(assessment: Assessment): boolean {
  return assessment.kind === 'measured' && measures[assessment.measure].unit === 'share';
}

export function levelsOf(text: string): Level[] {
  const words = text.split(/[,;+]/).map((word) => word.trim().toUpperCase());
  return LEVELS.filter((level) => words.includes(level));
}

export function rhythmOf(name: string): Rhythm | undefined {
  return (['month', 'term', 'year'] as const).find(
    (rhythm) => RHYTHM_NAMES[rhythm].toLowerCase() === name.trim().toLowerCase(),
  );
}
