/** Never by mail, whatever the switches say: they would come every day. */
export const NEVER_MAILED: ReadonlySet<string> = new Set(['D23', 'D24']);
