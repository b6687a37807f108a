/** Lets simulated time pass: to a moment, or on and on; in small pieces, so that windows are answered in between. */
import type { ClockState } from './events';
import type { World } from './world';

/** Machine milliseconds for one piece of the way. */
const PIECE_MILLISECONDS = 250;
/** How often a running clock moves. */
const TICK_MILLISECONDS = 1000;

export class ClockJob {
  private target: number | undefined;
  private speed: number | undefined;
  private ticking: NodeJS.Timeout | undefined;
  private told = '';

  constructor(
    private readonly world: World,
    private readonly moved: (state: ClockState) => void,
  ) {}

  state(): ClockState {
    return {
      now: this.world.workspace.clock.now(),
      ...(this.target !== undefined && { target: this.target }),
      ...(this.speed !== undefined && { speed: this.speed }),
    };
  }

  /** The state, if it is not the one that was told last. */
  changed(): ClockState | undefined {
    const state = this.state();
    const text = JSON.stringify(state);
    if (text === this.told) return undefined;
    this.told = text;
    return state;
  }

  /** Goes to a moment; triggers that fall due on the way fire in their order. */
  goTo(target: number): void {
    const isUnderWay = this.target !== undefined;
    this.target = target;
    if (!isUnderWay) setImmediate(() => this.step());
  }

  /** Lets so many simulated seconds pass in each second. */
  run(speed: number): void {
    this.speed = speed;
    this.ticking ??= setInterval(() => {
      if (this.target === undefined && this.speed !== undefined)
        this.goTo(this.world.workspace.clock.now() + this.speed * TICK_MILLISECONDS);
    }, TICK_MILLISECONDS);
  }

  /** Stops wherever it is. */
  stop(): void {
    clearInterval(this.ticking);
    this.ticking = undefined;
    this.speed = undefined;
    this.target = undefined;
  }

  private step(): void {
    const end = performance.now() + PIECE_MILLISECONDS;
    while (this.target !== undefined && performance.now() < end) {
      const next = Math.min(this.nextDue() ?? this.target, this.target);
      this.world.runtime.advanceTo(next);
      if (next >= this.target && this.world.workspace.clock.now() >= this.target) this.target = undefined;
    }
    this.moved(this.state());
    if (this.target !== undefined) setImmediate(() => this.step());
  }

  private nextDue(): number | undefined {
    let first: number | undefined;
    for (const { disabled, nextRun } of this.world.workspace.triggers.values())
      if (!disabled && nextRun !== undefined && (first === undefined || nextRun < first)) first = nextRun;
    return first;
  }
}
