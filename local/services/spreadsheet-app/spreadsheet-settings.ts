/** Spreadsheet: locale, time zone, recalculation and theme. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { type EnumValue, RecalculationInterval, valueNamed } from './enums';
import type { SpreadsheetCore } from './spreadsheet-core';
import { SpreadsheetPeople } from './spreadsheet-people';
import { type SpreadsheetTheme, themeOf } from './spreadsheet-theme';

/** What Google starts with when iterative calculation is switched on. */
const ITERATION = { maxIterations: 50, convergenceThreshold: 0.05 };

export class SpreadsheetSettings extends SpreadsheetPeople {
  getSpreadsheetLocale(): string {
    return this.document.metadata().properties.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    updateSettings(this, { locale }, 'locale');
  }
  getSpreadsheetTimeZone(): string {
    return this.document.metadata().properties.timeZone;
  }
  setSpreadsheetTimeZone(timezone: string): void {
    updateSettings(this, { timeZone: timezone }, 'timeZone');
  }
  getRecalculationInterval(): EnumValue {
    const { autoRecalc } = this.document.metadata().properties;
    return valueNamed(RecalculationInterval, autoRecalc ?? '') ?? RecalculationInterval.ON_CHANGE;
  }
  setRecalculationInterval(recalculationInterval: EnumValue): this {
    updateSettings(this, { autoRecalc: recalculationInterval.name() }, 'autoRecalc');
    return this;
  }
  isIterativeCalculationEnabled(): boolean {
    return iterationOf(this) !== undefined;
  }
  setIterativeCalculationEnabled(isEnabled: boolean): this {
    const settings = isEnabled ? { ...ITERATION, ...iterationOf(this) } : undefined;
    return updateIteration(this, settings);
  }
  getMaxIterativeCalculationCycles(): number {
    return iterationOf(this)?.maxIterations ?? ITERATION.maxIterations;
  }
  setMaxIterativeCalculationCycles(maxIterations: number): this {
    return updateIteration(this, { ...ITERATION, ...iterationOf(this), maxIterations });
  }
  getIterativeCalculationConvergenceThreshold(): number {
    return iterationOf(this)?.convergenceThreshold ?? ITERATION.convergenceThreshold;
  }
  setIterativeCalculationConvergenceThreshold(minThreshold: number): this {
    return updateIteration(this, { ...ITERATION, ...iterationOf(this), convergenceThreshold: minThreshold });
  }

  getSpreadsheetTheme(): SpreadsheetTheme | null {
    const stored = this.document.metadata().properties.spreadsheetTheme;
    return stored ? themeOf(stored) : null;
  }
  setSpreadsheetTheme(theme: SpreadsheetTheme): SpreadsheetTheme {
    updateSettings(this, { spreadsheetTheme: theme.stored }, 'spreadsheetTheme');
    return theme;
  }
}

/** Changes properties of the spreadsheet at once. */
export function updateSettings(
  spreadsheet: SpreadsheetCore,
  properties: sheets_v4.Schema$SpreadsheetProperties,
  fields: string,
): void {
  spreadsheet.document.change({ updateSpreadsheetProperties: { properties, fields } });
}

function iterationOf({
  document,
}: SpreadsheetCore): sheets_v4.Schema$IterativeCalculationSettings | undefined {
  return document.metadata().properties.iterativeCalculationSettings ?? undefined;
}

function updateIteration<Item extends SpreadsheetCore>(
  spreadsheet: Item,
  settings: sheets_v4.Schema$IterativeCalculationSettings | undefined,
): Item {
  updateSettings(
    spreadsheet,
    settings ? { iterativeCalculationSettings: settings } : {},
    'iterativeCalculationSettings',
  );
  return spreadsheet;
}
