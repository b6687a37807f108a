/** How a paper looks: sizes, margins and places of NĐ 30/2020 (appendix I), once for Word and for the print page. */

/** Millimetres. The text is 165 mm wide. */
export const PAGE = {
  width: 210,
  height: 297,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  /** Distance of the page number from the edge. */
  pageNumberFromTop: 10,
} as const;

export const TEXT_WIDTH = PAGE.width - PAGE.margins.left - PAGE.margins.right;

/** The same on a lying sheet. */
export const WIDE_TEXT_WIDTH = PAGE.height - PAGE.margins.left - PAGE.margins.right;

/** Width of the left one of two columns (issuing body; receivers), in millimetres. */
export const LEFT_COLUMN = { head: 68, foot: 80 } as const;

export const FONT = 'Times New Roman';

/** Points. */
export const SIZE = {
  country: 12,
  motto: 13,
  superior: 12,
  issuer: 12,
  number: 13,
  placeAndDate: 13,
  type: 14,
  subject: 14,
  body: 14,
  table: 13,
  smallTable: 10,
  caption: 13,
  signer: 14,
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 14,
  label: 11,
} as const;

/** First line of a paragraph, in millimetres. */
export const INDENT = 12.7;

/** Points between paragraphs. */
export const GAP = 6;

/** Empty lines between a signer's title and name. */
export const SIGNATURE_LINES = 4;

export const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const RECIPIENTS_TITLE = 'Nơi nhận:';
export const KEPT = 'Lưu: VT.';
