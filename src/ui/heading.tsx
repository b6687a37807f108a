/** The heading of a dialog, and beside it the part of the guide that belongs to this dialog. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** `id` names the heading for what it describes. */
export function Heading({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <div class="heading">
      <h1 id={id}>{children}</h1>
      <Guide />
    </div>
  );
}

/** A button that shows the guide over the dialog; nothing where the build put none into the page. */
function Guide() {
  const [open, setOpen] = useState(false);
  const window = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) window.current?.showModal();
  }, [open]);
  const guide = document.getElementById('guide');
  if (!(guide instanceof HTMLTemplateElement)) return null;
  const fill = (place: HTMLElement | null) => place?.replaceChildren(guide.content.cloneNode(true));
  return (
    <>
      <button type="button" class="link" onClick={() => setOpen(true)}>
        Hướng dẫn
      </button>
      {open && (
        <dialog ref={window} class="guide" aria-label="Hướng dẫn" onClose={() => setOpen(false)}>
          <div ref={fill} class="guide-text" />
          <footer>
            <button type="button" class="primary" onClick={() => window.current?.close()}>
              Đóng hướng dẫn
            </button>
          </footer>
        </dialog>
      )}
    </>
  );
}
