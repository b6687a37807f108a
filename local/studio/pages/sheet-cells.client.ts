/** The cells of one sheet, read in pieces as they come into sight and anew when the spreadsheet changes. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CellRule, CellStyle, CellView } from '../api/cells';
import { call } from './api.client';
import { useEvents, useStudio, useUser } from './studio-state.client';

/** Rows that are read at once. */
const PIECE = 100;

export interface ShownCell extends Omit<CellView, 'style' | 'rule'> {
  readonly style?: CellStyle;
  readonly rule?: CellRule;
}

export interface SheetCells {
  at(row: number, column: number): ShownCell | undefined;
  /** Reads what is in sight anew, at once. */
  refresh(): Promise<void>;
  /** True when these rows have been read. */
  has(row: number): boolean;
}

/** `first` and `last` row in sight. */
export function useSheetCells(fileId: string, sheetId: number, first: number, last: number): SheetCells {
  const user = useUser();
  const { fail } = useStudio();
  const pieces = useRef(new Map<number, Map<string, ShownCell>>());
  const reading = useRef(new Set<number>());
  const [, setRound] = useState(0);
  const start = Math.floor(first / PIECE);
  const end = Math.floor(last / PIECE);

  const read = useCallback(
    async (piece: number): Promise<void> => {
      reading.current.add(piece);
      try {
        const startRow = piece * PIECE;
        const view = await call('workbook.cells', {
          user,
          fileId,
          sheetId,
          startRow,
          endRow: startRow + PIECE,
        });
        const cells = new Map<string, ShownCell>();
        for (const { style, rule, ...cell } of view.cells)
          cells.set(`${cell.row},${cell.column}`, {
            ...cell,
            ...(style !== undefined && { style: view.styles[style] }),
            ...(rule !== undefined && { rule: view.rules[rule] }),
          });
        pieces.current.set(piece, cells);
        setRound((round) => round + 1);
      } catch (error) {
        fail(error);
      } finally {
        reading.current.delete(piece);
      }
    },
    [user, fileId, sheetId, fail],
  );
  useEffect(() => {
    for (let piece = start; piece <= end; piece++)
      if (!pieces.current.has(piece) && !reading.current.has(piece)) void read(piece);
  }, [start, end, read]);
  const refresh = useCallback(async (): Promise<void> => {
    const seen = Array.from({ length: end - start + 1 }, (_, index) => start + index);
    for (const piece of pieces.current.keys()) if (!seen.includes(piece)) pieces.current.delete(piece);
    await Promise.all(seen.map(read));
  }, [start, end, read]);
  useEvents((event) => {
    if (event.type === 'changed' && event.spreadsheets.includes(fileId)) void refresh();
  });
  return {
    at: (row, column) => pieces.current.get(Math.floor(row / PIECE))?.get(`${row},${column}`),
    has: (row) => pieces.current.has(Math.floor(row / PIECE)),
    refresh,
  };
}
