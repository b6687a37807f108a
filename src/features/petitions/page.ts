/** What the dialog of petitions shows: plain data, the same on the server and in the page. */

export type PetitionState = 'considered' | 'answered' | 'forwarded';

export interface PetitionView {
  /** Row id of the list. */
  readonly id: string;
  readonly school: string;
  /** "5/9/2026" */
  readonly askedOn: string;
  readonly kind: string;
  readonly content: string;
  readonly by: string;
  readonly link: string;
  readonly contact: string;
  readonly remark: string;
  readonly state: PetitionState | '';
  readonly answer: string;
  readonly answeredBy: string;
  /** "Trường thấy lúc …", or that it waits for the next run; '' while there is no answer. */
  readonly sentText: string;
  readonly isUnanswered: boolean;
  /** Changes with every edit of the row: an answer on top of somebody else's is refused. */
  readonly seen: string;
}

export interface PetitionsPage {
  readonly operator: string;
  readonly isOperator: boolean;
  /** Unanswered ones first, each group with the oldest first. */
  readonly petitions: readonly PetitionView[];
  /** Petitions beyond what the dialog shows. */
  readonly more: number;
}

export interface PetitionsAnswer {
  readonly state: 'done';
  readonly page: PetitionsPage;
  readonly message?: string;
}
