/** In a frame: clicks on links to Google go to the page around, for the files they mean are in the local Workspace. */
import type { FrameMessage } from './dialog-messages';

const GOOGLE = /^https:\/\/(docs|drive)\.google\.com\//;

/** Catches such clicks from now on. */
export function catchLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !GOOGLE.test(link.href)) return;
    event.preventDefault();
    const message: FrameMessage = { kind: 'link', href: link.href };
    window.parent.postMessage(message, '*');
  });
}
