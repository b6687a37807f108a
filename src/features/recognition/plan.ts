/** Whether a school may be proposed for recognition: from kept data only, so that the same data give the same list years later. Pure. */
import { isObject, parseJson } from '../../domain/json';
import { totalsOf } from '../../domain/score';
import type { Round } from '../../domain/verification';
import { formatNumber } from '../../domain/vietnamese';
import type { RecognitionRules } from '../../standard/settings-verification';
import {
  type CheckEntries,
  type CheckedIndicator,
  type CriteriaCopy,
  checkedSheet,
} from '../verification/sheet';

export type Outcome = 'proposed' | 'refused' | 'unknown';

/** What one school's outcome rests on. */
export interface SchoolBasis {
  readonly points: CriteriaCopy['points'];
  /** The round that counts; absent when the school has no closed one. */
  readonly round?: {
    readonly round: Round;
    /** `YYYY-MM` */
    readonly month: string;
    /** ISO moment of closing. */
    readonly doneAt: string;
    readonly digest: string;
    readonly indicators: readonly BasisIndicator[];
  };
  /** "12/TTr-MNHM, 26/3/2027"; absent when the school proposed nothing. */
  readonly proposal?: string;
}

export interface BasisIndicator {
  readonly code: string;
  readonly maximum: number;
  readonly mandatory: boolean;
  /** Absent when Không áp dụng. */
  readonly points?: number;
}

export interface Evaluation {
  readonly outcome: Outcome;
  readonly total?: number;
  readonly maximum?: number;
  /** 0-1 of what applies. */
  readonly share?: number;
  /** Vietnamese, one condition each. */
  readonly reasons: readonly string[];
}

/** The indicators of a closed round as a basis keeps them. */
export function basisIndicators(
  { indicators }: { readonly indicators: readonly CheckedIndicator[] },
  entries: CheckEntries,
): BasisIndicator[] {
  return indicators.map(({ code, maximum, mandatory }) => {
    const entry = entries.get(code);
    return {
      code,
      maximum,
      mandatory,
      ...(entry === undefined || entry.notApplicable || entry.points === undefined
        ? {}
        : { points: entry.points }),
    };
  });
}

/** Only confirmed points are judged; every missing condition is named. */
export function evaluate(basis: SchoolBasis, rules: RecognitionRules): Evaluation {
  const { round } = basis;
  if (round === undefined) return unknown([`Chưa có kết quả ${roundsText(rules)} đã chấm xong.`]);
  if (basis.points !== 'confirmed') return unknown(['Bộ điểm chưa được xác nhận: không xét theo điểm.']);
  if (rules.total === undefined) return unknown(['Chưa đặt ngưỡng tổng điểm ở trang Thiết lập.']);
  const { whole, standards } = totalsOf(sheetOf(round.indicators));
  const total = whole.points ?? 0;
  const maximum = whole.maximum ?? 0;
  const share = maximum === 0 ? 0 : total / maximum;
  const reasons: string[] = [];
  if (isBelow(share, rules.total))
    reasons.push(`Tổng điểm đạt ${percent(share)}, dưới ${percent(rules.total)}.`);
  for (const [code, least] of Object.entries(rules.standards)) {
    const standard = standards.get(code);
    if (standard === undefined || (standard.maximum ?? 0) === 0) continue;
    const reached = (standard.points ?? 0) / (standard.maximum ?? 1);
    if (isBelow(reached, least))
      reasons.push(`Tiêu chuẩn ${code} đạt ${percent(reached)}, dưới ${percent(least)}.`);
  }
  if (rules.gates) {
    const closed = round.indicators.filter(
      ({ mandatory, points, maximum: most }) => mandatory && points !== undefined && points < most,
    );
    if (closed.length > 0)
      reasons.push(`Chưa đạt chỉ báo Bắt buộc: ${closed.map(({ code }) => code).join(', ')}.`);
  }
  if (rules.proposalAsked && basis.proposal === undefined)
    reasons.push('Trường chưa có tờ trình đề nghị công nhận.');
  return { outcome: reasons.length === 0 ? 'proposed' : 'refused', total, maximum, share, reasons };
}

function sheetOf(indicators: readonly BasisIndicator[]) {
  return checkedSheet(
    'roundTwo',
    {
      points: 'confirmed',
      version: 0,
      indicators: indicators.map((each) => ({ ...each, wording: '', selfNotApplicable: false })),
    },
    new Map(
      indicators.map(({ code, points }) => [
        code,
        {
          ...(points === undefined ? {} : { points }),
          notApplicable: points === undefined,
          remark: '',
          revision: 1,
          by: '',
          at: '',
        },
      ]),
    ),
  );
}

function unknown(reasons: readonly string[]): Evaluation {
  return { outcome: 'unknown', reasons };
}

function roundsText({ basis }: RecognitionRules): string {
  if (basis === 'either') return 'Đợt 1 hoặc Đợt 2';
  return basis === 'roundOne' ? 'Đợt 1' : 'Đợt 2';
}

/** Sums of decimals carry dust; a share that is the threshold is not below it. */
function isBelow(share: number, least: number): boolean {
  return share < least - 1e-9;
}

function percent(share: number): string {
  return `${formatNumber(share * 100, 2)} %`;
}

/** A basis as one cell's text, the same for the same data. */
export function encodeBasis({ points, round, proposal }: SchoolBasis): string {
  return JSON.stringify({
    points,
    ...(proposal === undefined ? {} : { proposal }),
    ...(round === undefined
      ? {}
      : {
          round: {
            round: round.round,
            month: round.month,
            doneAt: round.doneAt,
            digest: round.digest,
            indicators: round.indicators.map(({ code, maximum, mandatory, points: own }) => [
              code,
              maximum,
              mandatory ? 1 : 0,
              own ?? null,
            ]),
          },
        }),
  });
}

/** undefined for a text that nobody wrote here. */
export function decodeBasis(text: string): SchoolBasis | undefined {
  const value = parseJson(text);
  if (!isObject(value)) return undefined;
  const points = (['confirmed', 'sample', 'unconfirmed'] as const).find((known) => known === value.points);
  if (points === undefined) return undefined;
  const round = isObject(value.round) ? value.round : undefined;
  const kind = round?.round === 'roundOne' || round?.round === 'roundTwo' ? round.round : undefined;
  return {
    points,
    ...(typeof value.proposal === 'string' ? { proposal: value.proposal } : {}),
    ...(round === undefined || kind === undefined
      ? {}
      : {
          round: {
            round: kind,
            month: String(round.month ?? ''),
            doneAt: String(round.doneAt ?? ''),
            digest: String(round.digest ?? ''),
            indicators: Array.isArray(round.indicators) ? round.indicators.flatMap(basisIndicator) : [],
          },
        }),
  };
}

function basisIndicator(row: unknown): BasisIndicator[] {
  if (!Array.isArray(row)) return [];
  const [code, maximum, mandatory, points]: unknown[] = row;
  if (typeof code !== 'string' || typeof maximum !== 'number') return [];
  return [{ code, maximum, mandatory: mandatory === 1, ...(typeof points === 'number' ? { points } : {}) }];
}

/** Rules as one cell's text, and back. */
export function encodeRules(rules: RecognitionRules): string {
  return JSON.stringify(rules);
}

export function decodeRules(text: string): RecognitionRules | undefined {
  const value = parseJson(text);
  if (!isObject(value)) return undefined;
  const basis = (['roundOne', 'roundTwo', 'either'] as const).find((known) => known === value.basis);
  if (basis === undefined) return undefined;
  return {
    ...(typeof value.total === 'number' ? { total: value.total } : {}),
    standards: Object.fromEntries(
      Object.entries(isObject(value.standards) ? value.standards : {}).flatMap(([code, least]) =>
        typeof least === 'number' ? [[code, least]] : [],
      ),
    ),
    basis,
    proposalAsked: value.proposalAsked === true,
    gates: value.gates === true,
  };
}
