/** One sitting at a round: what is typed and not saved yet, saving it, and every act of the dialog. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as district from '../../district';
import type { Paper } from '../../paper/paper';
import { messageOf, scriptServer } from '../../ui/server';
import { useNotice } from '../../ui/use-attempt';
import type { CheckedView, EntryToSave, RoundView, VerificationAnswer, VerificationPage } from './page';
import type { PaperKind } from './papers';
import type { CheckEntry } from './sheet';

const server = scriptServer<typeof district>();
/** Typing goes on for about so long before it is worth a call. */
const PAUSE_MILLISECONDS = 1_500;

export interface Typed {
  readonly points?: number;
  readonly notApplicable: boolean;
  readonly remark: string;
}

export interface Conflict {
  readonly theirs: CheckEntry;
  readonly by: string;
}

export type Session = ReturnType<typeof useVerification>;

export function useVerification(first: VerificationPage) {
  const [page, setPage] = useState(first);
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [header, setHeader] = useState<{ remark: string; visitOn: string }>();
  const [conflicts, setConflicts] = useState<ReadonlyMap<string, Conflict>>(new Map());
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const { notice, setNotice, say, busy, attempt } = useNotice();
  const [paper, setPaper] = useState<{ title: string; paper: Paper }>();
  const saving = useRef(false);
  const latest = useRef({ page, typed, header, conflicts, faults });
  latest.current = { page, typed, header, conflicts, faults };

  const place = () => ({ school: page.view?.schoolId ?? '', month: page.month, round: page.round });

  const take = (answer: VerificationAnswer | { state: 'refused'; message: string }): boolean => {
    if (answer.state === 'refused') {
      say(answer.message);
      return false;
    }
    setPage(answer.page);
    setTyped(new Map());
    setHeader(undefined);
    setConflicts(new Map());
    setFaults(new Map());
    setNotice(answer.message === undefined ? undefined : { text: answer.message, tone: 'good' });
    return true;
  };

  /** Runs an act once everything typed is saved; answers whether it was done. */
  const perform = async (
    ask: () => Promise<VerificationAnswer | { state: 'refused'; message: string }>,
    saveFirst = true,
  ): Promise<boolean> => {
    setNotice(undefined);
    if (saveFirst && !(await save())) return false;
    let done = false;
    await attempt(async () => {
      done = take(await ask());
    });
    return done;
  };

  /** Sends what is typed; false while something of it could not be kept. */
  const save = async (): Promise<boolean> => {
    const { page: now, typed: wanted, header: heading, conflicts: open, faults: bad } = latest.current;
    const { view } = now;
    const entries = sendable(view, wanted, open, bad);
    if (view === undefined || (entries.length === 0 && heading === undefined))
      return open.size + bad.size === 0;
    if (saving.current) return false;
    saving.current = true;
    try {
      const answer = await server.saveVerification({
        ...place(),
        entries,
        ...(heading === undefined ? {} : { header: { ...heading, baseRevision: view.revision } }),
      });
      if (answer.state === 'refused') {
        say(answer.message);
        return false;
      }
      const nextConflicts = new Map(open);
      const nextFaults = new Map(bad);
      const saved = new Map<string, CheckEntry>();
      for (const entry of answer.entries) {
        const sent = entries.find(({ code }) => code === entry.code);
        if (entry.state === 'saved' && sent !== undefined) {
          const { points, notApplicable, remark } = sent;
          saved.set(entry.code, {
            ...(points === undefined ? {} : { points }),
            notApplicable,
            remark,
            revision: entry.revision,
            by: now.user,
            at: '',
          });
        } else if (entry.state === 'conflict')
          nextConflicts.set(entry.code, { theirs: entry.theirs, by: entry.by });
        else if (entry.state === 'refused') nextFaults.set(entry.code, entry.message);
      }
      setConflicts(nextConflicts);
      setFaults(nextFaults);
      setTyped((current) => new Map([...current].filter(([code, value]) => !isKept(value, saved.get(code)))));
      setPage((current) =>
        withSaved(current, saved, answer.header === 'saved' ? heading : undefined, answer),
      );
      if (answer.header === 'conflict')
        setNotice({
          text: 'Người khác vừa sửa nhận xét chung hoặc ngày kiểm tra. Bấm “Mở lại trường” để xem bản của họ.',
          tone: 'bad',
        });
      else if (heading !== undefined) setHeader((current) => (current === heading ? undefined : current));
      return nextConflicts.size + nextFaults.size === 0 && answer.header !== 'conflict';
    } catch (error) {
      say(messageOf(error));
      return false;
    } finally {
      saving.current = false;
    }
  };

  const pending = sendable(page.view, typed, conflicts, faults).length + (header === undefined ? 0 : 1);
  useEffect(() => {
    if (pending === 0) return;
    const timer = setTimeout(() => void save(), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, header]);

  const type = (code: string, value: Typed) => {
    setTyped((current) => new Map(current).set(code, value));
    setFaults((current) => without(current, code));
  };

  /** Their entry is taken over, or mine is put on top of it, knowingly. */
  const settle = (code: string, keep: 'mine' | 'theirs') => {
    const conflict = conflicts.get(code);
    if (conflict === undefined) return;
    setConflicts((current) => without(current, code));
    setPage((current) => withSaved(current, new Map([[code, conflict.theirs]])));
    if (keep === 'theirs') setTyped((current) => without(current, code));
    else setTyped((current) => new Map(current));
  };

  const showPaper = async (kind: PaperKind) => {
    if (!(await save())) return;
    await attempt(async () => {
      const answer = await server.loadVerificationPaper({ ...place(), paper: kind });
      if (answer.state === 'refused') say(answer.message);
      else setPaper({ title: answer.title, paper: answer.paper });
    });
  };

  return {
    page,
    typed,
    header: header ?? { remark: page.view?.remark ?? '', visitOn: page.view?.visitOn ?? '' },
    conflicts,
    faults,
    notice,
    busy,
    pending,
    paper,
    type,
    settle,
    save,
    setHeader,
    showPaper,
    closePaper: () => setPaper(undefined),
    open: (request: { school?: string; month?: string; round?: string }) =>
      perform(() =>
        server.loadVerification({
          ...place(),
          ...request,
          school: request.school ?? page.view?.schoolId ?? '',
        }),
      ),
    reload: () => perform(() => server.loadVerification(place()), false),
    finish: () => perform(() => server.finishVerification(place())),
    reopen: (why: string) => perform(() => server.reopenVerification({ ...place(), why })),
    decide: (act: string, remark: string) => perform(() => server.decideMonth({ ...place(), act, remark })),
    recount: () => perform(() => server.recountSchool(place())),
    openSheet: () => perform(() => server.openVisitSheet(place())),
    closeSheet: () => perform(() => server.closeVisitSheet(place())),
  };
}

/** The entry as it stands on the screen. */
export function shownEntry({ entry }: CheckedView, typed: Typed | undefined): Typed {
  return (
    typed ?? {
      ...(entry.points === undefined ? {} : { points: entry.points }),
      notApplicable: entry.notApplicable,
      remark: entry.remark,
    }
  );
}

function sendable(
  view: RoundView | undefined,
  typed: ReadonlyMap<string, Typed>,
  conflicts: ReadonlyMap<string, Conflict>,
  faults: ReadonlyMap<string, string>,
): EntryToSave[] {
  const entries = entriesOf(view);
  return [...typed].flatMap(([code, value]) => {
    const known = entries.get(code);
    // Không áp dụng is sent once its reason is there
    if (known === undefined || conflicts.has(code) || faults.has(code)) return [];
    if (value.notApplicable && value.remark.trim() === '') return [];
    return [{ code, ...value, baseRevision: known.revision }];
  });
}

function entriesOf(view: RoundView | undefined): Map<string, CheckEntry> {
  return new Map(
    (view?.standards ?? []).flatMap(({ criteria }) =>
      criteria.flatMap(({ indicators }) => indicators.map(({ code, entry }) => [code, entry] as const)),
    ),
  );
}

function isKept(typed: Typed, saved: CheckEntry | undefined): boolean {
  return (
    saved !== undefined &&
    saved.points === typed.points &&
    saved.notApplicable === typed.notApplicable &&
    saved.remark.trim() === typed.remark.trim()
  );
}

function withSaved(
  page: VerificationPage,
  saved: ReadonlyMap<string, CheckEntry>,
  header?: { remark: string; visitOn: string },
  answer?: { revision: number; id: string },
): VerificationPage {
  const { view } = page;
  if (view === undefined) return page;
  return {
    ...page,
    view: {
      ...view,
      ...(answer === undefined
        ? {}
        : { id: answer.id, revision: answer.revision, state: view.state === 'new' ? 'open' : view.state }),
      ...(header === undefined
        ? {}
        : { remark: header.remark, ...(header.visitOn === '' ? {} : { visitOn: header.visitOn }) }),
      standards: view.standards.map((standard) => ({
        ...standard,
        criteria: standard.criteria.map((criterion) => ({
          ...criterion,
          indicators: criterion.indicators.map((indicator) => {
            const entry = saved.get(indicator.code);
            return entry === undefined ? indicator : { ...indicator, entry };
          }),
        })),
      })),
    },
  };
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): Map<string, Value> {
  const next = new Map(map);
  next.delete(key);
  return next;
}
