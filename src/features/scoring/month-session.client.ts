/** One sitting at a month's scores: the page as it stands here, what is saved, and the work on single indicators. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { messageOf } from '../../ui/server';
import { indicatorsOf } from './effective-entry';
import { NO_ENTRY } from './entries';
import type { CriterionView, EntrySaved, Finding, MonthPage, PageAnswer, ScoreEntry } from './page';
import { indicatorOf, withFresh, withIndicator } from './page-changes.client';
import { SaveQueue } from './save-queue.client';
import { schoolServer } from './school-server.client';
import { findingsOf } from './submission';

export type SaveState =
  | { readonly kind: 'waiting' | 'saved' }
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'conflict';
      readonly theirs: ScoreEntry;
      readonly revision: number;
      readonly changedBy: string;
    };

export interface Notice {
  readonly text: string;
  readonly tone: 'good' | 'bad';
}

/** Google answers a count in seconds; a browser with several accounts may never get an answer. */
const SILENCE_MILLISECONDS = 25_000;
/** The sheet beside the dialog and the progress plan follow once a burst of saves is over. */
const SHOW_AFTER_MILLISECONDS = 4_000;
const NO_ANSWER =
  'Google chưa trả lời. Nếu trình duyệt đang đăng nhập nhiều tài khoản Google, hãy mở sổ trong cửa sổ ẩn danh, chỉ đăng nhập tài khoản của trường. Nội dung đã nhập vẫn còn ở đây khi hộp thoại còn mở.';

export type MonthSession = ReturnType<typeof useMonthSession>;

export function useMonthSession(first: MonthPage) {
  const [page, setPage] = useState(first);
  const [saves, setSaves] = useState<Readonly<Record<string, SaveState>>>({});
  const [notice, setNotice] = useState<Notice>();
  const [lineTrouble, setLineTrouble] = useState<string>();
  const [serverFindings, setServerFindings] = useState<readonly Finding[]>();
  const [busy, setBusy] = useState<'counting' | 'opening'>();
  const [who, setWho] = useState(first.operator.name ?? '');
  const latest = useRef({ page, who, saves });
  latest.current = { page, who, saves };
  /** What the workbook is known to hold of each indicator: what was typed here stands on that. */
  const known = useRef(knownEntries(first));

  const setSave = (code: string, state: SaveState) => setSaves((all) => ({ ...all, [code]: state }));
  const update = (code: string, part: { entry?: ScoreEntry; revision?: number }) =>
    setPage((old) => withIndicator(old, code, (indicator) => ({ ...indicator, ...part })));

  const answered = (answer: EntrySaved, sent: ScoreEntry) => {
    const { code } = answer;
    if (answer.state === 'saved') {
      showSavedSoon();
      known.current.set(code, sent);
      update(code, { revision: answer.revision });
      setSave(code, { kind: queue.holds(code) ? 'waiting' : 'saved' });
    } else if (answer.state === 'conflict') setSave(code, { kind: 'conflict', ...answer });
    else setSave(code, { kind: 'refused', message: answer.message });
  };
  const queue = useMemo(
    () =>
      new SaveQueue(
        (request) => schoolServer.saveMonthlyScore(request),
        () => ({ month: latest.current.page.month, who: latest.current.who }),
        { waiting: (code) => setSave(code, { kind: 'waiting' }), answered, line: setLineTrouble },
      ),
    [],
  );
  const showTimer = useRef(0);
  const showSavedSoon = () => {
    window.clearTimeout(showTimer.current);
    const { month } = latest.current.page;
    // what fails here is done by the next count
    showTimer.current = window.setTimeout(
      () => void schoolServer.showSavedScores(month).catch(() => undefined),
      SHOW_AFTER_MILLISECONDS,
    );
  };

  const attempt = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      setNotice({ text: messageOf(error), tone: 'bad' });
    }
  };
  /** False, with a notice, when something typed here is not on the server yet. */
  const allSaved = async (instead: string): Promise<boolean> => {
    await queue.flush();
    if (queue.size > 0)
      setNotice({ text: `Còn ${queue.size} chỉ báo chưa lưu được, nên ${instead}.`, tone: 'bad' });
    return queue.size === 0;
  };
  const takeFresh = (answer: PageAnswer) => {
    if (answer.state === 'refused') setNotice({ text: answer.message, tone: 'bad' });
    else if (answer.page.month === latest.current.page.month) {
      const unsettled = ({ kind }: SaveState) => kind === 'conflict' || kind === 'refused';
      const touched = (code: string) => {
        const save = latest.current.saves[code];
        return queue.holds(code) || (save !== undefined && unsettled(save));
      };
      for (const [code, entry] of knownEntries(answer.page))
        if (!touched(code)) known.current.set(code, entry);
      setPage((old) => withFresh(old, answer.page, touched));
    }
  };
  const takeWhole = (answer: PageAnswer) => {
    if (answer.state === 'refused') setNotice({ text: answer.message, tone: 'bad' });
    else {
      known.current = knownEntries(answer.page);
      setPage(answer.page);
      setSaves({});
      setServerFindings(undefined);
    }
  };

  const recount = async (month = latest.current.page.month) => {
    setBusy('counting');
    const silence = window.setTimeout(
      () => setNotice({ text: NO_ANSWER, tone: 'bad' }),
      SILENCE_MILLISECONDS,
    );
    await attempt(async () => takeFresh(await schoolServer.recountMonthlyScore(month)));
    window.clearTimeout(silence);
    setBusy(undefined);
  };

  const openMonth = async (month: string) => {
    setNotice(undefined);
    if (!(await allSaved('chưa chuyển tháng'))) return;
    setBusy('opening');
    let opened = false;
    await attempt(async () => {
      const answer = await schoolServer.loadMonthlyScore(month);
      takeWhole(answer);
      opened = answer.state === 'page';
    });
    setBusy(undefined);
    if (opened) await recount(month);
  };

  const change = (code: string, entry: ScoreEntry) => {
    const indicator = indicatorOf(latest.current.page, code);
    if (!indicator) return;
    setServerFindings(undefined);
    update(code, { entry });
    queue.put(code, entry, indicator.revision, known.current.get(code) ?? NO_ENTRY);
  };

  const resolve = (code: string, choice: 'mine' | 'theirs') => {
    const save = saves[code];
    const mine = indicatorOf(page, code)?.entry;
    if (save?.kind !== 'conflict' || mine === undefined) return;
    const { theirs, revision } = save;
    known.current.set(code, theirs);
    update(code, { revision, ...(choice === 'theirs' && { entry: theirs }) });
    if (choice === 'mine') queue.put(code, mine, revision, theirs);
    else setSave(code, { kind: 'saved' });
  };

  /** Changes many indicators of a criterion at one press; `entryFor` leaves out those it answers nothing for. */
  const changeMany = (
    { indicators }: CriterionView,
    entryFor: (indicator: CriterionView['indicators'][number]) => ScoreEntry | undefined,
  ) => {
    for (const indicator of indicators) {
      const entry = entryFor(indicator);
      if (entry !== undefined) change(indicator.code, entry);
    }
  };

  const openRows = async (table: string, title: string, ids: readonly string[]) => {
    await attempt(async () => {
      await schoolServer.openRows(table, [...ids]);
      setNotice({ text: `Đã chọn dòng ở trang “${title}” phía sau hộp thoại này.`, tone: 'good' });
    });
  };

  const declare = (name: string) => {
    setWho(name);
    // kept for the day; the page goes on without it
    void schoolServer.declareOperator(name).catch(() => undefined);
  };

  useEffect(() => {
    void recount();
    const saveNow = () => {
      if (queue.size > 0) void queue.flush();
    };
    // leaving the dialog for its close button is the last moment at which a call can still start
    window.addEventListener('blur', saveNow);
    window.addEventListener('online', saveNow);
    return () => {
      window.removeEventListener('blur', saveNow);
      window.removeEventListener('online', saveNow);
    };
  }, []);

  return {
    page,
    saves,
    notice,
    setNotice,
    lineTrouble,
    busy,
    who,
    setWho: declare,
    findings: [...unsettledFindings(saves), ...(serverFindings ?? findingsOf(page))],
    setServerFindings,
    unsaved: Object.values(saves).filter(({ kind }) => kind === 'waiting').length,
    recount: () => recount(),
    openMonth,
    change,
    changeMany,
    resolve,
    openRows,
    attempt,
    allSaved,
    takeWhole,
    takeEvidence: (item: NonNullable<MonthPage['evidence']>[number]) =>
      setPage((old) => ({
        ...old,
        evidence: [...(old.evidence ?? []).filter(({ code }) => code !== item.code), item],
      })),
  };
}

function knownEntries(page: MonthPage): Map<string, ScoreEntry> {
  return new Map(indicatorsOf(page).map(({ code, entry }) => [code, entry]));
}

/** What this window alone knows to stand against submitting. */
function unsettledFindings(saves: Readonly<Record<string, SaveState>>): Finding[] {
  return Object.entries(saves).flatMap(([code, save]): Finding[] =>
    save.kind === 'conflict'
      ? [{ code, message: 'có người cùng sửa, chưa chọn giữ bên nào.', blocking: true }]
      : save.kind === 'refused'
        ? [{ code, message: 'chưa lưu được.', blocking: true }]
        : [],
  );
}
