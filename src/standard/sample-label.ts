/** Stands on every sheet, page and mail that shows points of the sample set. */
export const SAMPLE_LABEL = 'ĐIỂM MẪU – TẬP HUẤN';

/** Stands behind the title of a sheet, or behind one of its columns' titles. */
export const SAMPLE_TITLE_NOTE = ` · ${SAMPLE_LABEL}`;

/** A title as people have it that copied it, or saved the sheet as a file, without the label. */
export function withoutLabel(title: string): string {
  return title.replace(SAMPLE_TITLE_NOTE, '');
}

/** Number format of a title that bears the label: the cell's own text stays as people wrote it. [calibrate: format.text-with-words] */
export const LABELLED_TITLE_FORMAT = `@"${SAMPLE_TITLE_NOTE}"`;

/** Words for where a district's own points stand. */
export const POINT_STATES = {
  unconfirmed: 'Chưa có',
  sample: 'Điểm mẫu – tập huấn',
  confirmed: 'Đã xác nhận',
} as const;
