/** A spreadsheet as the person sees it: its menus, the formula bar, one of its sheets, and the tabs. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsentRequest } from '../api/consent';
import type { SheetTab, WorkbookView } from '../api/workbook';
import { call, download } from './api.client';
import { Consent } from './consent.client';
import { Icon } from './icon.client';
import { MenuBar } from './menu-bar.client';
import { SheetPane } from './sheet-pane.client';
import { addressOf, useEvents, useStudio, useUser } from './studio-state.client';

export function WorkbookPage({ fileId, sheetId, at }: { fileId: string; sheetId: string; at: string }) {
  const user = useUser();
  const { fail, say } = useStudio();
  const [view, setView] = useState<WorkbookView>();
  const [problem, setProblem] = useState<string>();
  const [running, setRunning] = useState<string>();
  const [consent, setConsent] = useState<ConsentRequest>();

  useEffect(() => {
    let isWanted = true;
    call('workbook.open', { user, fileId })
      .then((opened) => isWanted && setView(opened))
      .catch((error: Error) => isWanted && setProblem(error.message));
    return () => {
      isWanted = false;
    };
  }, [user, fileId]);
  useEvents((event) => {
    if (event.type === 'changed' && event.spreadsheets.includes(fileId))
      call('workbook.tabs', { user, fileId }).then(setView, fail);
  });
  useEffect(() => {
    if (view) document.title = `${view.title} – Phòng thực hành THĐT`;
  }, [view]);

  const click = async (captions: readonly string[]): Promise<void> => {
    setRunning(captions.at(-1));
    try {
      const outcome = await call('menu.click', { user, fileId, captions: [...captions] });
      if (outcome.consent) setConsent(outcome.consent);
      else if (outcome.error) fail(new Error(outcome.error));
    } catch (error) {
      fail(error);
    } finally {
      setRunning(undefined);
    }
  };
  const takeAlong = (): void => {
    say('Đang viết tệp .xlsx …');
    download('download.file', { user, fileId }).catch(fail);
  };

  if (problem)
    return (
      <div class="lost">
        <p class="problem">{problem}</p>
        <a href={addressOf('drive')}>← Về Drive</a>
      </div>
    );
  if (!view) return <p class="quiet lost">Đang mở bảng tính …</p>;
  const tab =
    view.sheets.find(({ id }) => String(id) === sheetId) ?? view.sheets.find(({ hidden }) => !hidden);
  return (
    <div class="workbook">
      <div class="workbook-head">
        <a class="icon-button" href={addressOf('drive')} aria-label="Về Drive" title="Về Drive">
          <Icon name="sheet" />
        </a>
        <div class="workbook-names">
          <h1>{view.title}</h1>
          <MenuBar
            own={{
              caption: 'Tệp',
              items: [
                { caption: 'Tải xuống .xlsx', run: takeAlong },
                { caption: 'Về Drive', run: () => (location.hash = addressOf('drive')) },
              ],
            }}
            menus={view.mayEdit ? view.menus : []}
            isReady={running === undefined}
            onItem={(captions) => void click(captions)}
          />
        </div>
        {!view.mayEdit && <span class="tag">Chỉ xem</span>}
      </div>
      <p class={running === undefined ? 'running' : 'running is-shown'} role="status">
        {running !== undefined && `Đang chạy “${running}” …`}
      </p>
      {tab && <SheetPane key={tab.id} fileId={fileId} tab={tab} mayEdit={view.mayEdit} at={at} />}
      <Tabs fileId={fileId} sheets={view.sheets} current={tab?.id} />
      {consent && (
        <Consent
          request={consent}
          onDone={(agreed) => {
            setConsent(undefined);
            if (agreed) say('Đã cấp quyền. Hãy bấm lại mục trong menu.');
          }}
        />
      )}
    </div>
  );
}

function Tabs({
  fileId,
  sheets,
  current,
}: {
  fileId: string;
  sheets: readonly SheetTab[];
  current: number | undefined;
}) {
  const hidden = sheets.filter((sheet) => sheet.hidden);
  const [showsHidden, setShowsHidden] = useState(false);
  const shown = showsHidden ? sheets : sheets.filter((sheet) => !sheet.hidden || sheet.id === current);
  return (
    <nav class="sheet-tabs" aria-label="Trang tính">
      {shown.map(({ id, title, locked, hidden: isHidden }) => (
        <a
          key={id}
          href={addressOf('so', fileId, id)}
          class={isHidden ? 'is-hidden' : undefined}
          aria-current={id === current ? 'page' : undefined}
        >
          {title}
          {locked && <span class="spoken"> (được bảo vệ)</span>}
          {locked && <span aria-hidden="true"> 🔒</span>}
        </a>
      ))}
      {hidden.length > 0 && (
        <button type="button" aria-pressed={showsHidden} onClick={() => setShowsHidden(!showsHidden)}>
          {showsHidden ? 'Thôi hiện trang ẩn' : `${hidden.length} trang ẩn`}
        </button>
      )}
    </nav>
  );
}
