/** What the dialog of recognition shows and sends: plain data. */
import type { Profile } from '../../domain/level';
import type { Evaluation } from './plan';

export interface JudgedSchool extends Evaluation {
  readonly schoolId: string;
  readonly name: string;
  readonly levels: string;
  readonly profile: Profile;
  readonly profileText: string;
  /** "Đợt 2 – tại trường, tháng 4/2027" */
  readonly roundText: string;
  readonly proposal: string;
}

export interface KeptList {
  readonly id: string;
  readonly title: string;
  readonly madeText: string;
  readonly countText: string;
  /** "Quyết định 12/QĐ-UBND, 20/5/2027" */
  readonly decisionText: string;
}

export interface RecognitionPage {
  readonly yearText: string;
  readonly rulesText: string;
  readonly pointsText: string;
  /** Settings that were left out because they cannot be read. */
  readonly unreadable: readonly string[];
  readonly judged: readonly JudgedSchool[];
  readonly lists: readonly KeptList[];
}

/** A list as it was kept, drawn up again from what was kept with it. */
export interface ShownList {
  readonly list: KeptList;
  readonly rulesText: string;
  readonly judged: readonly JudgedSchool[];
  /** Same outcome and same digest as when it was kept. */
  readonly isSame: boolean;
  readonly differences: readonly string[];
}

export type RecognitionAnswer =
  | { readonly state: 'page'; readonly page: RecognitionPage; readonly message?: string }
  | { readonly state: 'list'; readonly shown: ShownList };
