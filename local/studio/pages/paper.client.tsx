/** A mail or a document in its frame. */
import { useEffect, useRef } from 'preact/hooks';
import { serveFrame } from '../dialog-frame.client';
import { frameAddress } from './api.client';
import { followLink } from './links.client';

export function Paper({ page, title, look }: { page: string; title: string; look: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (!frame.current) return;
    return serveFrame(frame.current, {
      send: () => Promise.reject(new Error('Papers call nothing.')),
      close: () => undefined,
      link: followLink,
    });
  }, []);
  return (
    <iframe
      ref={frame}
      class={look}
      title={title}
      src={frameAddress(page)}
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
    />
  );
}
