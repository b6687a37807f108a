/** What scripts show to the person in this window: questions, toasts, dialogs and sidebars. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { serveFrame } from '../dialog-frame.client';
import type { OpenedDialog, Question, StudioEvent } from '../events';
import { call, frameAddress } from './api.client';
import { Icon } from './icon.client';
import { followLink } from './links.client';
import { Modal } from './modal.client';
import { useEvents, useStudio } from './studio-state.client';

type Toast = Extract<StudioEvent, { type: 'toast' }> & { readonly key: number };

const DEFAULT_SECONDS = 5;
const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

export function ScriptScreen() {
  const { person } = useStudio();
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const [dialogs, setDialogs] = useState<readonly OpenedDialog[]>([]);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const shown = useRef(0);

  const closeDialogs = (isClosed: (dialog: OpenedDialog) => boolean): void =>
    setDialogs((open) => {
      for (const dialog of open) if (isClosed(dialog)) void call('dialog.close', { dialog: dialog.dialog });
      return open.filter((dialog) => !isClosed(dialog));
    });
  const removeToast = (key: number): void => setToasts((open) => open.filter((toast) => toast.key !== key));

  useEvents((event) => {
    if (event.type === 'question') setQuestions((open) => [...open, event]);
    else if (event.type === 'answered')
      setQuestions((open) => open.filter(({ question }) => question !== event.question));
    // a script has one dialog and one sidebar at a time
    else if (event.type === 'dialog')
      setDialogs((open) => [...open.filter((dialog) => isBeside(dialog) !== isBeside(event)), event]);
    else if (event.type === 'toast') {
      shown.current += 1;
      const toast = { ...event, key: shown.current };
      setToasts((open) => [...open, toast]);
      const { seconds } = event;
      if (seconds >= 0) setTimeout(() => removeToast(toast.key), (seconds || DEFAULT_SECONDS) * 1000);
    } else if (event.type === 'reset') setDialogs([]);
  });
  useEffect(() => closeDialogs(() => true), [person?.email]);
  useEffect(() => {
    const follow = () => closeDialogs(({ fileId }) => !location.hash.includes(fileId));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.body.classList.toggle('has-sidebar', dialogs.some(isBeside));
  }, [dialogs]);

  const [question] = questions;
  return (
    <>
      {dialogs.map((dialog) => (
        <ScriptDialog
          key={dialog.dialog}
          dialog={dialog}
          onClose={() => closeDialogs((open) => open === dialog)}
        />
      ))}
      {question && <QuestionBox key={question.question} question={question} />}
      <div class="toasts" role="status">
        {toasts.map((toast) => (
          <div key={toast.key} class="toast">
            <span>
              {toast.title !== '' && <strong>{toast.title}</strong>}
              {toast.message}
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label="Đóng thông báo"
              onClick={() => removeToast(toast.key)}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </div>
    </>
  );
}

function isBeside({ kind }: OpenedDialog): boolean {
  return kind === 'sidebar';
}

const BUTTON_SETS: Readonly<Record<string, readonly ('OK' | 'CANCEL' | 'YES' | 'NO')[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};
const BUTTONS = { OK: 'OK', CANCEL: 'Hủy', YES: 'Có', NO: 'Không' } as const;

function QuestionBox({ question: { question, kind, title, prompt, buttons } }: { question: Question }) {
  const { fail } = useStudio();
  const [text, setText] = useState('');
  const answer = (button: keyof typeof BUTTONS | 'CLOSE'): void => {
    call('question.answer', { question, button, text }).catch(fail);
  };
  const choices = BUTTON_SETS[buttons] ?? ['OK'];
  return (
    <Modal title={title} onClose={() => answer('CLOSE')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(choices[0] ?? 'OK');
        }}
      >
        {kind === 'prompt' ? (
          <label class="question">
            {prompt}
            <input value={text} onInput={(event) => setText(event.currentTarget.value)} />
          </label>
        ) : (
          <p class="question">{prompt}</p>
        )}
        <p class="modal-buttons">
          {choices.map((button, index) => (
            <button
              key={button}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'primary' : undefined}
              onClick={index === 0 ? undefined : () => answer(button)}
            >
              {BUTTONS[button]}
            </button>
          ))}
        </p>
      </form>
    </Modal>
  );
}

function ScriptDialog({ dialog, onClose }: { dialog: OpenedDialog; onClose(): void }) {
  const { kind, title, width, height } = dialog;
  const [size, setSize] = useState({ width, height });
  if (kind === 'sidebar')
    return (
      <aside class="sidebar" aria-label={title}>
        <DialogBar title={title} onClose={onClose} />
        <DialogFrame dialog={dialog} onClose={onClose} />
      </aside>
    );
  const style = {
    ...(size.width !== undefined && { width: `${size.width}px` }),
    '--frame-height': size.height === undefined ? '480px' : `${size.height}px`,
  };
  const content = (
    <>
      <DialogBar title={title} onClose={onClose} />
      <DialogFrame
        dialog={dialog}
        onClose={onClose}
        onSize={(part) => setSize((now) => ({ ...now, ...part }))}
      />
    </>
  );
  return kind === 'modal' ? (
    <ModalFrame title={title} style={style} onClose={onClose}>
      {content}
    </ModalFrame>
  ) : (
    <section class="modeless" aria-label={title} style={style}>
      {content}
    </section>
  );
}

interface ModalFrameProps {
  readonly title: string;
  readonly style: Record<string, string>;
  readonly children: preact.ComponentChildren;
  onClose(): void;
}

function ModalFrame({ title, style, children, onClose }: ModalFrameProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class="script-dialog"
      aria-label={title}
      style={style}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}

function DialogBar({ title, onClose }: { title: string; onClose(): void }) {
  return (
    <div class="dialog-bar">
      <h2>{title}</h2>
      <button type="button" class="icon-button" aria-label={`Đóng ${title}`} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

interface DialogFrameProps {
  readonly dialog: OpenedDialog;
  onClose(): void;
  onSize?(part: { width?: number; height?: number }): void;
}

function DialogFrame({ dialog, onClose, onSize }: DialogFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef({ onClose, onSize });
  latest.current = { onClose, onSize };
  useEffect(() => {
    if (!frame.current) return;
    return serveFrame(frame.current, {
      send: (functionName, args) =>
        call('dialog.call', { dialog: dialog.dialog, functionName, args: [...args] }),
      close: () => latest.current.onClose(),
      link: followLink,
      size: ({ width, height }) =>
        latest.current.onSize?.({
          ...(width !== undefined && { width }),
          ...(height !== undefined && { height }),
        }),
    });
  }, [dialog.dialog]);
  return <iframe ref={frame} title={dialog.title} src={frameAddress(dialog.page)} sandbox={SANDBOX} />;
}
