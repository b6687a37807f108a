/** One sitting at a report: what is typed, what is saved, and everything that can be done with it. */

import { useRef, useState } from 'preact/hooks';
import { pageOf } from '../../paper/page';
import { saveWord } from '../../paper/save-word.client';
import { wordBase64 } from '../../paper/word';
import type * as school from '../../school';
import { scriptServer } from '../../ui/server';
import { useNotice } from '../../ui/use-attempt';
import type { ReportAnswer, ReportPage } from './page';
import { reportPaper } from './report-paper';

const server = scriptServer<typeof school>();

export type ReportSession = ReturnType<typeof useReportSession>;

/** What a call is for. */
type Doing = 'opening' | 'saving' | 'approving' | 'sending' | 'noting';

export function useReportSession(first: ReportPage) {
  const [page, setPage] = useState(first);
  const [writer, setWriter] = useState(first.writer ?? first.who ?? '');
  const [changed, setChanged] = useState(first.state === 'new');
  const { notice, setNotice, say, busy, doing, attempt } = useNotice<Doing>();
  const print = useRef<() => void>(() => undefined);

  /** The report as it stands here, which is what is shown, printed and taken as Word. */
  const { approvedBy, writer: _saved, ...rest } = page;
  const shown: ReportPage = {
    ...rest,
    ...(writer === '' ? {} : { writer }),
    ...(approvedBy === undefined || changed ? {} : { approvedBy }),
  };
  const paper = reportPaper(shown);

  const take = (answer: ReportAnswer | { state: 'refused'; message: string }): boolean => {
    if (answer.state === 'refused') {
      say(answer.message);
      return false;
    }
    setPage(answer.page);
    setWriter(answer.page.writer ?? writer);
    setChanged(answer.page.state === 'new');
    if (answer.message !== undefined) setNotice({ text: answer.message, tone: 'good' });
    return true;
  };

  const act = async (
    name: Doing,
    action: () => Promise<ReportAnswer | { state: 'refused'; message: string }>,
  ): Promise<boolean> => {
    let done = false;
    await attempt(async () => {
      done = take(await action());
    }, name);
    return done;
  };

  const request = (approver?: string) => ({
    kind: page.kind,
    month: page.month,
    ...(page.id === undefined ? {} : { id: page.id }),
    ...(page.saved === undefined ? {} : { saved: page.saved }),
    content: page.content,
    writer,
    ...(approver === undefined ? {} : { approvedBy: approver }),
  });

  return {
    page,
    shown,
    paper,
    html: pageOf([paper]),
    writer,
    changed,
    notice,
    busy,
    doing,
    print,
    dismiss: () => setNotice(undefined),
    setWriter: (name: string) => {
      setWriter(name);
      setChanged(true);
    },
    setSubject: (subject: string) => {
      setPage((old) => ({ ...old, content: { ...old.content, subject } }));
      setChanged(true);
    },
    setText: (key: string, text: string) => {
      setPage((old) => ({
        ...old,
        content: {
          ...old.content,
          sections: old.content.sections.map((section) =>
            section.key === key ? { ...section, text } : section,
          ),
        },
      }));
      setChanged(true);
    },
    open: (kind: string, month: string) => act('opening', () => server.loadReport(kind, month)),
    save: () => act('saving', () => server.saveReport(request())),
    approve: (approver: string) => act('approving', () => server.saveReport(request(approver))),
    send: () =>
      act('sending', async () => {
        const word = await wordBase64(paper);
        const { kind, month, id = '', saved = '' } = page;
        return server.sendReport({ kind, month, id, saved, word });
      }),
    notePosted: (link: string) =>
      act('noting', () =>
        server.noteResultsPosted({ id: page.id ?? '', month: page.month, link, who: writer }),
      ),
    takeWord: () => attempt(() => saveWord(paper)),
  };
}
