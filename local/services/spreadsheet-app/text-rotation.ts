/** How far the text of a cell is turned. */
export class TextRotation {
  constructor(
    private readonly degrees: number,
    private readonly vertical: boolean,
  ) {}
  getDegrees(): number {
    return this.degrees;
  }
  isVertical(): boolean {
    return this.vertical;
  }
  toString(): string {
    return 'TextRotation';
  }
}
