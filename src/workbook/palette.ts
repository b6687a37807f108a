/** Colours of sheets: one accent for each area, grey for what the program fills, tones where a cell needs a look. */
import type { Area } from './table';

/** White text on each has a contrast of at least 4.5 to 1. */
export const ACCENTS: Readonly<Record<Area, string>> = {
  about: '#3f4b57',
  people: '#1f5a87',
  rooms: '#2f6b4f',
  portal: '#6a4c93',
  dossier: '#8a5a24',
  scores: '#9a3f57',
  reminders: '#0f6e78',
  program: '#5f6368',
};

export const WHITE = '#ffffff';
export const INK = '#202124';
/** Titles and cells of columns that the program fills. */
export const COMPUTED_TITLE = '#70757a';
export const COMPUTED_BODY = '#f1f3f4';
export const COMPUTED_INK = '#5f6368';

/** Lines of a list that grows and shrinks by formulas, where they are filled. */
export const FILLED_LINE = { background: '#f4f6f8', text: INK } as const;

/** Thin lines between cells: filled cells and paper show no grid of their own. */
export const LINE = '#dadce0';

export type Tone = 'attention' | 'good' | 'quiet';

export const TONES: Readonly<Record<Tone, { readonly background: string; readonly text: string }>> = {
  attention: { background: '#fef0cd', text: '#7a4d00' },
  good: { background: '#e2f2e6', text: '#1e5b34' },
  quiet: { background: WHITE, text: '#9aa0a6' },
};
