/** The page around a dialog in the browser tests: one frame, its calls carried to the test's server. */
import { serveFrame } from '../../local/studio/dialog-frame.client';

const frame = document.querySelector('iframe');
if (frame) {
  serveFrame(frame, {
    send: async (functionName, args) => {
      const body = JSON.stringify({ functionName, args });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${window.location.pathname}/call`, { method: 'POST', headers, body });
      return response.json();
    },
    close: () => frame.remove(),
  });
}
