/** One sitting at a month's scores: the page as it stands here, what is saved, and everything that can be done with it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type * as school from '../../school';
import { messageOf, scriptServer } from '../../ui/server';
import type { CriterionView, EntrySaved, Finding, MonthPage, PageAnswer, ScoreEntry } from './page';
import { indicatorOf, withFresh, withIndicator } from './page-changes.client';
import { SaveQueue } from './save-queue.client';
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

const server = scriptServer<typeof school>();

export type MonthSession = ReturnType<typeof useMonthSession>;

export function useMonthSession(first: MonthPage) {
  const [page, setPage] = useState(first);
  const [saves, setSaves] = useState<Readonly<Record<string, SaveState>>>({});
  const [notice, setNotice] = useState<Notice>();
  const [lineTrouble, setLineTrouble] = useState<string>();
  const [serverFindings, setServerFindings] = useState<readonly Finding[]>();
  const [busy, setBusy] = useState<'counting' | 'opening'>();
  const [who, setWho] = useState('');
  const latest = useRef({ page, who, saves });
  latest.current = { page, who, saves };

  const setSave = (code: string, state: SaveState) => setSaves((all) => ({ ...all, [code]: state }));
  const update = (code: string, part: { entry?: ScoreEntry; revision?: number }) =>
    setPage((old) => withIndicator(old, code, (indicator) => ({ ...indicator, ...part })));

  const answered = (answer: EntrySaved) => {
    const { code } = answer;
    if (answer.state === 'saved') {
      update(code, { revision: answer.revision });
      setSave(code, { kind: queue.holds(code) ? 'waiting' : 'saved' });
    } else if (answer.state === 'conflict') setSave(code, { kind: 'conflict', ...answer });
    else setSave(code, { kind: 'refused', message: answer.message });
  };
  const queue = useMemo(
    () =>
      new SaveQueue(
        (request) => server.saveMonthlyScore(request),
        () => ({ month: latest.current.page.month, who: latest.current.who }),
        { waiting: (code) => setSave(code, { kind: 'waiting' }), answered, line: setLineTrouble },
      ),
    [],
  );

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
      setPage((old) => withFresh(old, answer.page, touched));
    }
  };
  const takeWhole = (answer: PageAnswer) => {
    if (answer.state === 'refused') setNotice({ text: answer.message, tone: 'bad' });
    else {
      setPage(answer.page);
      setSaves({});
      setServerFindings(undefined);
    }
  };

  const recount = async (month = latest.current.page.month) => {
    setBusy('counting');
    await attempt(async () => takeFresh(await server.recountMonthlyScore(month)));
    setBusy(undefined);
  };

  const openMonth = async (month: string) => {
    setNotice(undefined);
    if (!(await allSaved('chưa chuyển tháng'))) return;
    setBusy('opening');
    let opened = false;
    await attempt(async () => {
      const answer = await server.loadMonthlyScore(month);
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
    queue.put(code, entry, indicator.revision);
  };

  const resolve = (code: string, choice: 'mine' | 'theirs') => {
    const save = saves[code];
    const mine = indicatorOf(page, code)?.entry;
    if (save?.kind !== 'conflict' || !mine) return;
    const { theirs, revision } = save;
    update(code, { revision, entry: choice === 'theirs' ? theirs : mine });
    if (choice === 'mine') queue.put(code, mine, revision);
    else setSave(code, { kind: 'saved' });
  };

  const acceptSuggestions = (criterion: CriterionView) => {
    for (const { code, entry, suggestion } of criterion.indicators) {
      if (entry.self !== undefined || entry.notApplicable) continue;
      const { state, points, sentence } = suggestion;
      const origin = 'suggestion';
      if (state === 'measured' && points !== undefined) change(code, { ...entry, self: points, origin });
      else if (state === 'not-applicable')
        change(code, { ...entry, notApplicable: true, notApplicableReason: sentence, origin });
    }
  };

  /** True when the month is submitted. */
  const submit = async (approvedBy: string): Promise<boolean> => {
    setNotice(undefined);
    if (!(await allSaved('chưa nộp'))) return false;
    let submitted = false;
    await attempt(async () => {
      const answer = await server.submitMonthlyScore({ month: page.month, who, approvedBy });
      submitted = answer.state === 'submitted';
      if (answer.state === 'incomplete') {
        setServerFindings(answer.findings);
        // the workbook knows something this page does not show yet: a newer suggestion, another one's entry
        await recount();
      } else takeWhole(answer.state === 'submitted' ? { state: 'page', page: answer.page } : answer);
    });
    return submitted;
  };

  const withdraw = async () => {
    setNotice(undefined);
    await attempt(async () => takeWhole(await server.withdrawMonthlyScore(page.month, who)));
  };

  const openRows = async (table: string, title: string, ids: readonly string[]) => {
    await attempt(async () => {
      await server.openRows(table, [...ids]);
      setNotice({ text: `Đã chọn dòng ở trang “${title}” phía sau hộp thoại này.`, tone: 'good' });
    });
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
    dismissNotice: () => setNotice(undefined),
    lineTrouble,
    busy,
    who,
    setWho,
    findings: [...unsettledFindings(saves), ...(serverFindings ?? findingsOf(page))],
    unsaved: Object.values(saves).filter(({ kind }) => kind === 'waiting').length,
    recount: () => recount(),
    openMonth,
    change,
    resolve,
    acceptSuggestions,
    submit,
    withdraw,
    openRows,
  };
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
