/**
 * Calls of functions that the engine lacks: their arguments are computed by the engine on sheets of their own, their results
 * written beside them, and the formulas refer to the results. Repeated until nothing changes any more.
 */
import type { Model } from '@ironcalc/wasm';
import type { CellError, Primitive } from '../model';
import { columnLetters } from '../ranges';
import type { CustomFunctions } from './custom';
import { type Block, OUTSIDE, type OutsideArgument } from './outside';

/** An argument as an expression of the engine; `read` gives a range without asking the engine to spill it. */
export interface CallArgument {
  readonly expression: string;
  readonly read?: (() => OutsideArgument) | undefined;
}

interface Call {
  readonly name: string;
  readonly args: readonly CallArgument[];
  readonly engineSheet: number;
  height: number;
  width: number;
  /** The result as text, to see whether it changed. */
  known: string;
  error?: CellError;
}

interface Entry {
  readonly engineSheet: number;
  readonly row: number;
  readonly column: number;
  readonly template: string;
}

const ARGUMENT_WIDTH = 200;
const RESULT_COLUMN = 2001;
const MOST_ROUNDS = 12;

export class OutsideCalls {
  private readonly calls: Call[] = [];
  private readonly entries: Entry[] = [];

  constructor(
    private readonly model: Model,
    /** Index of the engine's next new sheet. */
    private readonly firstSheet: number,
    private readonly readCell: (engineSheet: number, row: number, column: number) => Primitive | CellError,
    private readonly sizeAt: (
      engineSheet: number,
      row: number,
      column: number,
    ) => { rows: number; columns: number },
    private readonly custom: CustomFunctions | undefined,
  ) {}

  /** Notes a call; the text stands for its result in an expression given to `enter`. */
  add(name: string, args: readonly CallArgument[]): string {
    const index = this.calls.length;
    const engineSheet = this.firstSheet + index;
    this.model.newSheet();
    this.model.renameSheet(engineSheet, sheetName(index));
    this.calls.push({ name, args, engineSheet, height: 1, width: 1, known: '' });
    args.forEach(({ expression, read }, at) => {
      if (!read) this.enter(engineSheet, 0, at * ARGUMENT_WIDTH, `=${expression}`);
    });
    return `⟦${index}⟧`;
  }

  /** Enters a formula (with `=`) into a cell of the engine (0-based). */
  enter(engineSheet: number, row: number, column: number, template: string): void {
    if (template.includes('⟦')) this.entries.push({ engineSheet, row, column, template });
    this.model.setUserInput(engineSheet, row + 1, column + 1, this.resolved(template));
  }

  /** Computes all calls, given that the engine has evaluated everything once. */
  settle(): void {
    for (let round = 0; round < MOST_ROUNDS && this.calls.length > 0; round++) {
      this.model.pauseEvaluation();
      const changed = this.calls
        .map((call, index) => (this.compute(call) ? index : -1))
        .filter((at) => at >= 0);
      if (changed.length > 0)
        for (const entry of this.entries)
          if (changed.some((index) => entry.template.includes(`⟦${index}⟧`)))
            this.model.setUserInput(
              entry.engineSheet,
              entry.row + 1,
              entry.column + 1,
              this.resolved(entry.template),
            );
      this.model.resumeEvaluation();
      if (changed.length === 0) return;
      this.model.evaluate();
    }
  }

  /** The error of a call within a formula that ended in an error of this type. */
  errorIn(template: string, type: CellError['type']): CellError | undefined {
    // The engine has no error of a script's own.
    const fits = (error: CellError | undefined) =>
      error?.type === type || (error?.type === 'ERROR' && type === 'VALUE');
    return this.calls.find((call, index) => template.includes(`⟦${index}⟧`) && fits(call.error))?.error;
  }

  private resolved(template: string): string {
    return template.replace(/⟦(\d+)⟧/g, (_, text: string) => {
      const call = this.calls[Number(text)];
      const start = `$${columnLetters(RESULT_COLUMN - 1)}$1`;
      const end = `$${columnLetters(RESULT_COLUMN - 2 + (call?.width ?? 1))}$${call?.height ?? 1}`;
      return `${sheetName(Number(text))}!${start}:${end}`;
    });
  }

  /** Whether the result is another than before. */
  private compute(call: Call): boolean {
    const args = call.args.map((argument, at) => argument.read?.() ?? this.argument(call, at));
    const failed = args.find(({ error }) => error)?.error;
    const result = failed ?? OUTSIDE[call.name]?.(args) ?? this.custom?.call(call.name, args) ?? [];
    const text = JSON.stringify(result);
    if (text === call.known) return false;
    this.clear(call);
    call.known = text;
    if ('type' in result) this.writeError(call, result);
    else this.write(call, result);
    return true;
  }

  private argument(call: Call, at: number): OutsideArgument {
    const { rows, columns } = this.sizeAt(call.engineSheet, 0, at * ARGUMENT_WIDTH);
    let error: CellError | undefined;
    const values = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => {
        const value = this.readCell(call.engineSheet, row, at * ARGUMENT_WIDTH + column);
        if (typeof value !== 'object') return value;
        error ??= value;
        return undefined;
      }),
    );
    return { values, ...(error && { error }) };
  }

  private clear({ engineSheet, height, width }: Call): void {
    for (let row = 1; row <= height; row++)
      for (let column = 0; column < width; column++)
        this.model.setUserInput(engineSheet, row, RESULT_COLUMN + column, '');
  }

  private writeError(call: Call, error: CellError): void {
    Object.assign(call, { height: 1, width: 1, error });
    this.model.setUserInput(call.engineSheet, 1, RESULT_COLUMN, ENGINE_ERRORS[error.type] ?? '=#VALUE!');
  }

  private write(call: Call, block: Block): void {
    const width = Math.max(1, ...block.map((row) => row.length));
    Object.assign(call, { height: Math.max(1, block.length), width, error: undefined });
    block.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== undefined)
          this.model.setUserInput(call.engineSheet, r + 1, RESULT_COLUMN + c, engineInput(value));
      });
    });
  }
}

const ENGINE_ERRORS: Partial<Record<CellError['type'], string>> = {
  N_A: '=#N/A',
  REF: '=#REF!',
  NAME: '=#NAME?',
  NUM: '=#NUM!',
  DIVIDE_BY_ZERO: '=#DIV/0!',
};

function sheetName(index: number): string {
  return `thdt_call_${index}`;
}

/** What typing this value into the engine would be; texts are marked as such. */
export function engineInput(value: Primitive): string {
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
