/** Where the rows or columns of a sheet lie, in pixels; some have sizes of their own, hidden ones have none. */

export class Lines {
  private readonly ends: Float64Array;

  constructor(
    readonly count: number,
    usual: number,
    sizes: Readonly<Record<number, number>>,
  ) {
    this.ends = new Float64Array(count);
    let end = 0;
    for (let index = 0; index < count; index++) {
      end += sizes[index] ?? usual;
      this.ends[index] = end;
    }
  }

  get total(): number {
    return this.ends[this.count - 1] ?? 0;
  }

  /** Where a line begins. */
  start(index: number): number {
    return index <= 0 ? 0 : (this.ends[Math.min(index, this.count) - 1] ?? 0);
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** Length of the lines from `start` up to, not including, `end`. */
  span(start: number, end: number): number {
    return this.start(end) - this.start(start);
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** The line that covers a place. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) <= pixel) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low);
  }

  /** The next line one can see, from `index` on in the direction of `by`; stays where there is none. */
  next(index: number, by: 1 | -1): number {
    for (let line = index + by; line >= 0 && line < this.count; line += by)
      if (!this.isHidden(line)) return line;
    return index;
  }

  /** The line itself, or the nearest one that can be seen. */
  visible(index: number): number {
    const inside = Math.max(0, Math.min(index, this.count - 1));
    if (!this.isHidden(inside)) return inside;
    const after = this.next(inside, 1);
    return after === inside ? this.next(inside, -1) : after;
  }
}
