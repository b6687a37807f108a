/** A document of the Drive, to read and to take along. */
import { call, download } from './api.client';
import { Paper } from './paper.client';
import { addressOf, useLoaded, useStudio, useUser } from './studio-state.client';

export function DocumentPage({ fileId }: { fileId: string }) {
  const user = useUser();
  const { fail } = useStudio();
  const { value, error } = useLoaded(
    `document/${user}/${fileId}`,
    () => call('document.open', { user, fileId }),
    ({ drive }) => drive,
  );
  return (
    <div class="document">
      <p>
        <a href={addressOf('drive')}>← Drive</a>
      </p>
      {error && <p class="problem">{error}</p>}
      {value && (
        <>
          <div class="heading">
            <h1>{value.title}</h1>
            <button
              type="button"
              onClick={() => void download('download.file', { user, fileId }).catch(fail)}
            >
              Tải xuống .docx
            </button>
          </div>
          <Paper key={value.page} page={value.page} title={value.title} look="paper" />
        </>
      )}
    </div>
  );
}
