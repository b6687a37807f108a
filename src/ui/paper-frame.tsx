/** A paper's page shown as it prints, in a frame of its own, and the file and print buttons' helpers. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** The frame is laid out for a sheet of A4 with its shadow, and scaled to the room there is. Pixels. */
const PAGE_WIDTH = 850;

/** Inside the frame, which may be of another origin than the dialog: prints when told, tells which blank was clicked. */
const FRAME_SCRIPT = `
addEventListener('message', (event) => { if (event.source === parent && event.data === 'print') print(); });
addEventListener('click', (event) => {
  const mark = event.target.closest && event.target.closest('mark');
  if (mark) parent.postMessage(mark.title, '*');
});`;

export interface PaperFrameProps {
  /** A whole HTML document, everything in it escaped. */
  readonly html: string;
  readonly title: string;
  /** A click on a marked blank: what is missing. */
  readonly onBlank?: (what: string) => void;
  /** Given the frame's print function once it is there. */
  readonly onReady?: (print: () => void) => void;
}

export function PaperFrame({ html, title, onBlank, onReady }: PaperFrameProps) {
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState({ scale: 1, height: 600 });

  useEffect(() => {
    const resize = () => {
      const { clientWidth = PAGE_WIDTH, clientHeight = 600 } = room.current ?? {};
      const scale = Math.min(1, clientWidth / PAGE_WIDTH);
      setSize({ scale, height: clientHeight / scale });
    };
    resize();
    window.addEventListener('resize', resize);
    return () => window.removeEventListener('resize', resize);
  }, []);

  useEffect(() => {
    const heard = ({ source, data }: MessageEvent<unknown>) => {
      if (source === frame.current?.contentWindow && typeof data === 'string') onBlank?.(data);
    };
    window.addEventListener('message', heard);
    return () => window.removeEventListener('message', heard);
  }, [onBlank]);

  return (
    <div class="paper-room" ref={room}>
      <iframe
        ref={frame}
        title={title}
        srcdoc={html.replace('</body>', `<script>${FRAME_SCRIPT}</script></body>`)}
        onLoad={() => onReady?.(() => frame.current?.contentWindow?.postMessage('print', '*'))}
        style={{ width: `${PAGE_WIDTH}px`, height: `${size.height}px`, transform: `scale(${size.scale})` }}
      />
    </div>
  );
}
