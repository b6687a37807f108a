/** Borders: from Apps Script's six switches to an updateBorders request. */
import type { sheets_v4 } from 'googleapis';
import { styleOfCss } from './color';
import type { EnumValue } from './enums';

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
