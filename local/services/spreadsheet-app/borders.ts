/** Borders: from Apps Script's six switches to an updateBorders request, and read back side by side. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { type Color, colorOf, styleOfCss } from './color';
import { BorderStyle, type EnumValue, valueNamed } from './enums';

type Side = 'top' | 'left' | 'bottom' | 'right' | 'innerVertical' | 'innerHorizontal';

/** The Sheets API's name of a border style; SOLID when none is given. */
export function borderStyleName(style: EnumValue | null): string {
  return style?.name() ?? 'SOLID';
}

/** Null when every side keeps what it has. The default colour is black. */
export function bordersRequest(
  range: sheets_v4.Schema$GridRange,
  sides: Record<Side, boolean | null>,
  color: string | null,
  style: string,
): sheets_v4.Schema$Request | undefined {
  const colorStyle = styleOfCss(color ?? '#000000') ?? styleOfCss('#000000');
  const updateBorders: sheets_v4.Schema$UpdateBordersRequest = { range };
  let any = false;
  for (const side of Object.keys(sides) as Side[]) {
    const wanted = sides[side];
    if (wanted === null) continue;
    any = true;
    updateBorders[side] = wanted ? { style, colorStyle } : { style: 'NONE' };
  }
  return any ? { updateBorders } : undefined;
}

/** The borders of a cell as the undocumented getBorder gives them: null without any. */
export function bordersOf(borders: sheets_v4.Schema$Borders | null | undefined): Borders | null {
  const drawn = [borders?.top, borders?.left, borders?.bottom, borders?.right].some(isDrawn);
  return borders && drawn ? new Borders(borders) : null;
}

function isDrawn(border: sheets_v4.Schema$Border | null | undefined): boolean {
  return border?.style !== undefined && border?.style !== null && border.style !== 'NONE';
}

export class Borders {
  constructor(private readonly borders: sheets_v4.Schema$Borders) {}
  getTop(): Border {
    return new Border(this.borders.top ?? {});
  }
  getLeft(): Border {
    return new Border(this.borders.left ?? {});
  }
  getBottom(): Border {
    return new Border(this.borders.bottom ?? {});
  }
  getRight(): Border {
    return new Border(this.borders.right ?? {});
  }
  toString(): string {
    return 'Borders';
  }
}

/** One side; without a line its style and colour are null. */
export class Border {
  constructor(private readonly border: sheets_v4.Schema$Border) {}
  getBorderStyle(): EnumValue | null {
    return valueNamed(BorderStyle, this.border.style ?? '') ?? null;
  }
  getColor(): Color | null {
    return isDrawn(this.border) ? (colorOf(this.border.colorStyle, this.border.color) ?? null) : null;
  }
  toString(): string {
    return 'Border';
  }
}
