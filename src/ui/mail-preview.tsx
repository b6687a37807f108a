/** A mail as its reader will see it, in a frame of its own where nothing of it can run. */

interface Props {
  readonly subject: string;
  readonly html: string;
}

export function MailPreview({ subject, html }: Props) {
  return (
    <div class="mail">
      <p>
        <span class="muted">Tiêu đề: </span>
        <strong>{subject}</strong>
      </p>
      <iframe title={`Nội dung thư: ${subject}`} sandbox="" srcDoc={html} />
    </div>
  );
}
