/** The studio's page: one window on the workspace, with somebody sitting before it. */
import { render } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClockState, StudioEvent } from '../events';
import { call, listen } from './api.client';
import { ClockPanel } from './clock.client';
import { DocumentPage } from './document.client';
import { DrivePage } from './drive.client';
import { FaultsPage } from './faults.client';
import { Frame } from './frame.client';
import { MailPage } from './mail.client';
import { PeoplePage } from './people.client';
import { QuotasPage } from './quotas.client';
import { RunsPage } from './runs.client';
import { ScriptScreen } from './script-screen.client';
import { type Sitting, StudioContext, useAddress } from './studio-state.client';
import './style-base.css';
import './style-frame.css';
import './style-people-drive.css';
import './style-mail.css';
import './style-tables.css';
import './style-workbook.css';
import './style-grid.css';
import './style-boxes.css';
import './style-narrow.css';
import { Tour } from './tour.client';
import { WaitingNotices } from './waiting-notices.client';
import { WorkbookPage } from './workbook.client';

const MESSAGE_MILLISECONDS = 6000;
const PERSON = 'person';

function keptPerson(): Sitting | undefined {
  const text = sessionStorage.getItem(PERSON);
  return text === null ? undefined : (JSON.parse(text) as Sitting);
}

function App() {
  const [person, setPerson] = useState(keptPerson);
  const [clock, setClock] = useState<ClockState>();
  const [line, setLine] = useState(true);
  const [message, setMessage] = useState<{ text: string; isError: boolean }>();
  const listeners = useRef(new Set<(event: StudioEvent) => void>());

  useEffect(() => {
    void listen((event) => {
      if (event.type === 'clock') setClock(event.clock);
      for (const listener of [...listeners.current]) listener(event);
    }, setLine);
    call('clock.read', {}).then(setClock, fail);
  }, []);
  useEffect(() => {
    if (message === undefined || message.isError) return;
    const timer = setTimeout(() => setMessage(undefined), MESSAGE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [message]);

  const say = useCallback((text: string) => setMessage({ text, isError: false }), []);
  const fail = useCallback(
    (error: unknown) =>
      setMessage({ text: error instanceof Error ? error.message : String(error), isError: true }),
    [],
  );
  const subscribe = useCallback((listener: (event: StudioEvent) => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  const sitDown = useCallback((next: Sitting | undefined) => {
    if (next) sessionStorage.setItem(PERSON, JSON.stringify(next));
    else sessionStorage.removeItem(PERSON);
    setPerson(next);
  }, []);
  const studio = useMemo(
    () => ({ person, clock, sitDown, say, fail, subscribe }),
    [person, clock, sitDown, say, fail, subscribe],
  );

  return (
    <StudioContext.Provider value={studio}>
      <Frame clock={<ClockPanel />}>
        <Page />
      </Frame>
      <ScriptScreen />
      <Tour />
      <div class="messages" role="status">
        {!line && <p class="message line-lost">Mất liên lạc với phòng thực hành. Đang nối lại …</p>}
        {message && !message.isError && <p class="message">{message.text}</p>}
        <WaitingNotices />
      </div>
      <div class="messages" role="alert">
        {message?.isError && (
          <p class="message is-error">
            {message.text}
            <button type="button" onClick={() => setMessage(undefined)}>
              Đóng
            </button>
          </p>
        )}
      </div>
    </StudioContext.Provider>
  );
}

function Page() {
  const [place = '', first = '', second = '', third = ''] = useAddress();
  if (place === 'lan-chay') return <RunsPage id={first} />;
  if (place === 'su-co') return <FaultsPage />;
  const person = keptPerson();
  if (!person || place === '') return <PeoplePage />;
  if (place === 'drive') return <DrivePage key={person.email} shared={first === 'chia-se'} />;
  if (place === 'so')
    return <WorkbookPage key={`${person.email}/${first}`} fileId={first} sheetId={second} at={third} />;
  if (place === 'tai-lieu') return <DocumentPage key={`${person.email}/${first}`} fileId={first} />;
  if (place === 'thu')
    return <MailPage key={person.email} box={first === 'da-gui' ? 'sent' : 'inbox'} id={second} />;
  if (place === 'han-muc') return <QuotasPage key={person.email} />;
  return <PeoplePage />;
}

const root = document.querySelector('#app');
if (root) render(<App />, root);
