/** A button that chooses a file, and the name of the chosen one beside it. */

export interface FileButtonProps {
  readonly caption: string;
  /** Which files, as an input element has it. */
  readonly accept: string;
  /** Said beside the button: the chosen file's name, or what else can be done. */
  readonly beside: string;
  readonly disabled?: boolean;
  readonly choose: (file: File) => Promise<void>;
}

export function FileButton({ caption, accept, beside, disabled = false, choose }: FileButtonProps) {
  return (
    <div class="file">
      <input
        id="file"
        class="unseen"
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void choose(file);
        }}
      />
      <label class="button" for="file">
        {caption}
      </label>
      <span class="muted">{beside}</span>
    </div>
  );
}

/** What .csv choosers accept. */
export const CSV_FILES = '.csv,text/csv';

/** Said of a .csv file whose letters would come out wrong. */
export const OLD_ENCODING =
  'Tệp này không ở dạng Unicode nên chữ có dấu sẽ sai. Trong Excel chọn Lưu thành, loại “CSV UTF-8”, rồi chọn lại tệp.';
