/** Takes a paper as a PDF that the server makes of its page. */
import { saveFile } from './save-file';
import { useAttempt } from './use-attempt';

type Taken =
  | { readonly state: 'file'; readonly name: string; readonly type: string; readonly base64: string }
  | { readonly state: 'refused'; readonly message: string };

interface Props {
  readonly take: () => Promise<Taken>;
  /** Told what went wrong; '' when it goes well. */
  readonly onFault: (fault: string) => void;
}

export function PdfButton({ take, onFault }: Props) {
  const { busy, attempt } = useAttempt(onFault);
  const click = () =>
    attempt(async () => {
      const answer = await take();
      if (answer.state === 'refused') onFault(answer.message);
      else saveFile(answer.name, answer.type, answer.base64);
    });
  return (
    <button type="button" disabled={busy} onClick={() => void click()}>
      {busy ? 'Đang tạo tệp…' : 'Tải bản PDF'}
    </button>
  );
}
