/** What is done with the month as a whole, from the dialog: submit, review, approve, take back, move. */

import type { MonthSession } from './month-session.client';
import type { PageAnswer } from './page';
import { schoolServer } from './school-server.client';

/** True when the month is submitted. */
export async function submitMonth(session: MonthSession, approvedBy: string): Promise<boolean> {
  const { page, who } = session;
  let submitted = false;
  await whenSaved(session, 'chưa nộp', async () => {
    const answer = await schoolServer.submitMonthlyScore({ month: page.month, who, approvedBy });
    submitted = answer.state === 'submitted';
    if (answer.state === 'incomplete') {
      session.setServerFindings(answer.findings);
      // the workbook knows something this page does not show yet: a newer suggestion, another one's entry
      await session.recount();
    } else session.takeWhole(answer.state === 'submitted' ? { state: 'page', page: answer.page } : answer);
  });
  return submitted;
}

export async function stepMonth(
  session: MonthSession,
  step: 'review' | 'approve' | 'withdraw',
  why = '',
): Promise<boolean> {
  const { page, who } = session;
  let done = false;
  await whenSaved(session, 'chưa chuyển bước', async () => {
    const answer = await schoolServer.stepMonthlyScore({ month: page.month, who, step, why });
    session.takeWhole(answer);
    done = answer.state === 'page';
    // a draft again: its suggestions may be older than the registers
    if (done && step === 'withdraw') void session.recount();
  });
  return done;
}

export async function moveMonth(session: MonthSession, to: string): Promise<void> {
  const { page, who } = session;
  await whenSaved(session, 'chưa chuyển tháng', async () => {
    const answer: PageAnswer = await schoolServer.moveMonthlyScore({ from: page.month, to, who });
    session.takeWhole(answer);
    if (answer.state === 'page')
      session.setNotice({
        text: `Đã chuyển nội dung từ ${page.monthText} sang ${answer.page.monthText}.`,
        tone: 'good',
      });
  });
}

async function whenSaved(session: MonthSession, instead: string, action: () => Promise<void>): Promise<void> {
  session.setNotice(undefined);
  if (await session.allSaved(instead)) await session.attempt(action);
}
