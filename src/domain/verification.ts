/** The office's own scoring of a school: two rounds, and what became of a submitted month. */
import type { ScoreKind } from './score';

/** On the system; at the school. */
export type Round = Extract<ScoreKind, 'roundOne' | 'roundTwo'>;

export const ROUNDS: readonly Round[] = ['roundOne', 'roundTwo'];

/** "Đợt 1", where the place is clear. */
export const ROUND_SHORT: Readonly<Record<Round, string>> = { roundOne: 'Đợt 1', roundTwo: 'Đợt 2' };

export type MonthAct = 'returned' | 'confirmed' | 'reopened';

/** A word for who comes with the team. */
export const TEAM_TASKS = { lead: 'Trưởng đoàn', secretary: 'Thư ký', member: 'Thành viên' } as const;

export type TeamTask = keyof typeof TEAM_TASKS;
