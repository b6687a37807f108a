/** The workspace's time. It is set and advanced, never read from the machine. */
export class Clock {
  private milliseconds: number;
  constructor(start: Date | number) {
    this.milliseconds = Number(start);
  }
  /** Milliseconds since the Unix epoch, in simulated time. */
  now(): number {
    return this.milliseconds;
  }
  /** A new Date of the host realm at the present simulated time. */
  date(): Date {
    return new Date(this.milliseconds);
  }
  /** Moves time forward; sleeping and waiting for a service do this. */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0)) throw new RangeError(`A clock cannot advance by ${milliseconds} ms.`);
    this.milliseconds += milliseconds;
  }
  /** Sets time outright, back too: tests of clock changes need it. */
  set(time: Date | number): void {
    this.milliseconds = Number(time);
  }
}
