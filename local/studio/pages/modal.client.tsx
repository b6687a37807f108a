/** A box over the page that waits for the person: the browser keeps the focus inside and closes it with Escape. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface ModalProps {
  readonly title: string;
  /** A narrow box for a question, a wide one for a page. */
  readonly size?: 'small' | 'page';
  readonly children: ComponentChildren;
  onClose(): void;
}

export function Modal({ title, size = 'small', children, onClose }: ModalProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
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
      class={`modal is-${size}`}
      aria-labelledby={title === '' ? undefined : id}
      aria-label={title === '' ? 'Thông báo' : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {title !== '' && (
        <h2 id={id} class="modal-title">
          {title}
        </h2>
      )}
      {children}
    </dialog>
  );
}
