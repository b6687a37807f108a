/** Trouble on purpose, off by default: kills, transient errors, effects whose answer is lost, triggers that misfire. */
import type { CallKind } from './execution';
import { ScriptError } from './script-error';

/** An error that goes away by trying again. `status` is what a REST door answers, if the call is one. */
export class TransientError extends ScriptError {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export interface TransientPlan {
  /** Fraction of calls that fail, 0 to 1. */
  rate: number;
  /** Which calls; all if absent. */
  kinds?: readonly CallKind[];
  /** Language of Google's words. */
  language?: 'en' | 'vi';
  /** Statuses that REST calls fail with; drawn evenly. */
  statuses?: readonly number[];
  /** The call takes effect, only its answer is lost: mail and Drive writes. */
  afterEffect?: boolean;
}

export interface TriggerPlan {
  /** Fraction of firings that run twice. */
  twice?: number;
  /** Fraction of firings that never happen. */
  skipped?: number;
}

interface StopPlan {
  call: number;
  /** Counts only calls of executions of this function. */
  function?: string;
}

/** What the person who tests asks for. Counters of calls start anew with each execution. */
export class Faults {
  transient: TransientPlan[] = [];
  triggers: TriggerPlan = {};
  /** Fraction of copied spreadsheets that come without their bound script. */
  scriptlessCopies = 0;
  /** What a killed execution's unflushed writes become. */
  pendingWritesOnKill: 'lost' | 'written' = 'lost';
  private kills: StopPlan[] = [];
  private interruptions: (StopPlan & { action: () => void })[] = [];

  constructor(private readonly draw: () => number) {}

  /** Kills the next execution (of this function) before its k-th call, counted from 1 as `Ledger.stopsOf` lists them. */
  killAtCall(call: number, functionName?: string): void {
    this.kills.push({ call, function: functionName });
  }

  /** Runs something to its end, such as another execution, before the k-th call of the next execution. */
  between(call: number, action: () => void, functionName?: string): void {
    this.interruptions.push({ call, action, function: functionName });
  }

  /** Forgets every plan. */
  clear(): void {
    this.transient = [];
    this.triggers = {};
    this.scriptlessCopies = 0;
    this.kills = [];
    this.interruptions = [];
  }

  /** True once when the execution shall die before this call. */
  takeKill(call: number, functionName: string): boolean {
    return take(this.kills, call, functionName) !== undefined;
  }

  /** The action to run before this call, once. */
  takeInterruption(call: number, functionName: string): (() => void) | undefined {
    return take(this.interruptions, call, functionName)?.action;
  }

  /** The error this call fails with, if it does; `after` asks about calls that took effect. */
  transientFor(kind: CallKind, after: boolean): TransientError | undefined {
    for (const plan of this.transient) {
      if ((plan.afterEffect ?? false) !== after) continue;
      if (plan.kinds ? !plan.kinds.includes(kind) : kind === 'start' || kind === 'light') continue;
      if (this.draw() >= plan.rate) continue;
      const statuses = plan.statuses ?? [429, 500, 503];
      const status = statuses[Math.floor(this.draw() * statuses.length)] ?? 503;
      return new TransientError(wordsFor(kind, plan.language ?? 'en'), status);
    }
    return undefined;
  }

  /** True when this copy shall lose its bound script. */
  copyLosesScript(): boolean {
    return this.scriptlessCopies > 0 && this.draw() < this.scriptlessCopies;
  }

  /** How often a due trigger runs this time. */
  firings(): number {
    if (this.triggers.skipped && this.draw() < this.triggers.skipped) return 0;
    return this.triggers.twice && this.draw() < this.triggers.twice ? 2 : 1;
  }
}

function take<Plan extends StopPlan>(plans: Plan[], call: number, functionName: string): Plan | undefined {
  const index = plans.findIndex(
    (plan) => plan.call === call && (plan.function === undefined || plan.function === functionName),
  );
  return index < 0 ? undefined : plans.splice(index, 1)[0];
}

const WORDS: { kinds: RegExp; en: string; vi: string }[] = [
  {
    kinds: /^lock/,
    en: 'There are too many LockService operations against the same script.',
    vi: 'Có quá nhiều thao tác LockService đối với cùng một tập lệnh.',
  },
  {
    kinds: /^(sheet\.|flush|open)/,
    en: 'Service error: Spreadsheets',
    vi: 'Lỗi dịch vụ: Spreadsheets',
  },
  { kinds: /^drive/, en: 'Service error: Drive', vi: 'Lỗi dịch vụ: Drive' },
  {
    kinds: /./,
    en: "We're sorry, a server error occurred. Please wait a bit and try again.",
    vi: 'Rất tiếc, đã xảy ra lỗi máy chủ. Vui lòng đợi một lát và thử lại.',
  },
];

function wordsFor(kind: CallKind, language: 'en' | 'vi'): string {
  const words = WORDS.find(({ kinds }) => kinds.test(kind));
  return words ? words[language] : '';
}
