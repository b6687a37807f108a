/** Stands on every sheet, page and mail that shows points of the sample set. */
export const SAMPLE_LABEL = 'ĐIỂM MẪU – TẬP HUẤN';

/** Words for where a district's own points stand. */
export const POINT_STATES = {
  unconfirmed: 'Chưa có',
  sample: 'Điểm mẫu – tập huấn',
  confirmed: 'Đã xác nhận',
} as const;
