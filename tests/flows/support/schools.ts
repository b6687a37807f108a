/** The people of a district's schools in front of their workbooks. */
import { Hand } from '../../../local/sample/hand';
import { PersonAtScreen } from '../../../local/sample/person-at-screen';
import { account as openAccount } from '../../../local/sample/story-accounts';
import type { DistrictWorld } from './district-world';

export interface School {
  readonly name: string;
  readonly account: string;
  readonly book: string;
  readonly scriptId: string;
  /** Types into the sheets as the school's account. */
  readonly hand: Hand;
  readonly person: PersonAtScreen;
}

/** Every school of a provisioned district, its account opened and the permissions of its script agreed to. */
export function schoolsOf(world: DistrictWorld): School[] {
  const { workspace, runtime } = world;
  return world.rows('schools').map((row) => {
    const [name, account, book] = [String(row.name), String(row.account), String(row.workbookId)];
    openAccount(workspace, account, name);
    const scriptId = runtime.boundTo(book)[0]?.id;
    if (scriptId === undefined) throw new Error(`The workbook of ${name} has no script.`);
    runtime.grant(account, scriptId);
    return {
      name,
      account,
      book,
      scriptId,
      hand: new Hand(workspace, account, book),
      person: new PersonAtScreen(runtime, scriptId, book, account),
    };
  });
}
