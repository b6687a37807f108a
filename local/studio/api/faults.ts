/** Trouble that one can switch on, to see what the product does about it. */
import * as v from 'valibot';
import type { Faults } from '../../host/faults';
import { glance, route } from './route';

const RATE = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const PLAN = v.object({
  /** Fraction of calls to Sheets, Drive and the rest that fail and would succeed when tried again. */
  transient: RATE,
  /** The call takes effect and its answer is lost, as mails that are sent and reported as failed. */
  lostAnswers: RATE,
  vietnamese: v.boolean(),
  triggersTwice: RATE,
  triggersSkipped: RATE,
  scriptlessCopies: RATE,
});

export type FaultPlan = v.InferOutput<typeof PLAN>;

export const readFaults = glance(v.object({}), ({ world }) => planOf(world.runtime.faults));

export const setFaults = route(
  v.object({
    plan: PLAN,
    killAtCall: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
  }),
  ({ world }, { plan, killAtCall }) => {
    const { faults } = world.runtime;
    faults.clear();
    const language = plan.vietnamese ? 'vi' : 'en';
    faults.transient = [
      ...(plan.transient > 0 ? [{ rate: plan.transient, language } as const] : []),
      ...(plan.lostAnswers > 0
        ? [
            {
              rate: plan.lostAnswers,
              language,
              afterEffect: true,
              kinds: ['mail', 'drive.create', 'drive.copy'],
            } as const,
          ]
        : []),
    ];
    faults.triggers = { twice: plan.triggersTwice, skipped: plan.triggersSkipped };
    faults.scriptlessCopies = plan.scriptlessCopies;
    if (killAtCall !== undefined) faults.killAtCall(killAtCall);
    return planOf(faults);
  },
);

function planOf(faults: Faults): FaultPlan {
  const plain = faults.transient.find(({ afterEffect }) => !afterEffect);
  const lost = faults.transient.find(({ afterEffect }) => afterEffect);
  return {
    transient: plain?.rate ?? 0,
    lostAnswers: lost?.rate ?? 0,
    vietnamese: (plain ?? lost)?.language === 'vi',
    triggersTwice: faults.triggers.twice ?? 0,
    triggersSkipped: faults.triggers.skipped ?? 0,
    scriptlessCopies: faults.scriptlessCopies,
  };
}
