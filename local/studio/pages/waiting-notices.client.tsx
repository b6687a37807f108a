/** Says in this window that a script of another one is at work, or that one waits for somebody else's answer. */
import { useState } from 'preact/hooks';
import type { Held, Running } from '../events';
import { call, WINDOW } from './api.client';
import { useEvents, useStudio } from './studio-state.client';

export function WaitingNotices() {
  const { fail } = useStudio();
  const [held, setHeld] = useState<Held['by']>();
  const [script, setScript] = useState<Running['script']>();
  useEvents((event) => {
    if (event.type === 'held') setHeld(event.by);
    else if (event.type === 'running') setScript(event.script);
    else if (event.type === 'reset') {
      setHeld(undefined);
      setScript(undefined);
    }
  });
  const close = (question: string): void => {
    call('question.answer', { question, button: 'CLOSE' }).catch(fail);
  };
  return (
    <>
      {script && script.window !== WINDOW && (
        <p class="message is-quiet">
          Đang chạy {script.functionName} của {script.user}. Vẫn xem được mọi trang; việc bạn vừa bấm hay vừa
          gõ được làm ngay sau đó.
        </p>
      )}
      {held && (
        <p class="message">
          Đã ghi câu trả lời của bạn. Việc chạy tiếp khi {held.user} trả lời hộp hỏi
          {held.title && ` “${held.title}”`} ở cửa sổ khác.
          <button type="button" onClick={() => close(held.question)}>
            Đóng hộp hỏi ấy
          </button>
        </p>
      )}
    </>
  );
}
