/** Stands on every sheet, page and mail that shows points of the sample set. */
export const SAMPLE_LABEL = 'ĐIỂM MẪU – TẬP HUẤN';
