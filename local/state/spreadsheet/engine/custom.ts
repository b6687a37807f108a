/** Functions of scripts that formulas may call: who runs a script says which there are, for all spreadsheets of one clock. */
import type { CellError, Spreadsheet } from '../model';
import { type EngineClock, engineClock } from './clock';
import type { Block, OutsideArgument } from './outside';

export interface CustomFunctions {
  /** In capitals. */
  readonly names: ReadonlySet<string>;
  call(name: string, args: readonly OutsideArgument[]): Block | CellError;
}

type Provider = (spreadsheetId: string) => CustomFunctions | undefined;

const providers = new WeakMap<EngineClock, Provider>();

/** Makes the functions of scripts known to the formulas of every spreadsheet that reads this clock. */
export function provideCustomFunctions(clock: EngineClock, provider: Provider): void {
  providers.set(clock, provider);
}

/** The functions that formulas of a spreadsheet may call; undefined where scripts are not run. */
export function customFunctionsOf(spreadsheet: Spreadsheet): CustomFunctions | undefined {
  const clock = engineClock(spreadsheet);
  return clock && providers.get(clock)?.(spreadsheet.id);
}
