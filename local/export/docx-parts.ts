/** The parts of a .docx that are the same for every document, and its lists. */

const OFFICE = 'http://schemas.openxmlformats.org';

export const NAMESPACES = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`,
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:pic="${OFFICE}/drawingml/2006/picture"`,
].join(' ');

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const CONTENT_TYPES = `<Types xmlns="${OFFICE}/package/2006/content-types">${[
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['bmp', 'image/bmp'],
  ['svg', 'image/svg+xml'],
]
  .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
  .join('')}${[
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['header1', 'header'],
  ['footer1', 'footer'],
]
  .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${type}+xml"/>`)
  .join('')}</Types>`;

export const ROOT_RELATIONS = `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** Half points of text, by style. */
const SIZES: readonly [id: string, name: string, size: number][] = [
  ['Title', 'Title', 52],
  ['Subtitle', 'Subtitle', 30],
  ['Heading1', 'heading 1', 40],
  ['Heading2', 'heading 2', 32],
  ['Heading3', 'heading 3', 28],
  ['Heading4', 'heading 4', 24],
  ['Heading5', 'heading 5', 22],
  ['Heading6', 'heading 6', 22],
];

export const STYLES = `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${SIZES.map(
  ([id, name, size]) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="${size}"/></w:rPr></w:style>`,
).join('')}</w:styles>`;

const FORMATS: Readonly<Record<string, string>> = {
  NUMBER: 'decimal',
  LATIN_UPPER: 'upperLetter',
  LATIN_LOWER: 'lowerLetter',
  ROMAN_UPPER: 'upperRoman',
  ROMAN_LOWER: 'lowerRoman',
};
const BULLETS: Readonly<Record<string, string>> = {
  BULLET: '●',
  HOLLOW_BULLET: '○',
  SQUARE_BULLET: '■',
};

/** The lists of a document; `glyphs` are by `list/level`. */
export function numberingXml(
  lists: readonly (readonly [key: string, id: number])[],
  glyphs: ReadonlyMap<string, string>,
): string {
  const abstract = lists.map(([key, id]) => {
    const levels = Array.from({ length: 9 }, (_unused, level) =>
      levelXml(level, glyphs.get(`${key}/${level}`)),
    );
    return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  });
  const numbers = lists.map(([, id]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return `<w:numbering ${NAMESPACES}>${abstract.join('')}${numbers.join('')}</w:numbering>`;
}

function levelXml(level: number, glyph = 'BULLET'): string {
  const text = BULLETS[glyph] ?? `%${level + 1}.`;
  const indent = 720 * (level + 1);
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${FORMATS[glyph] ?? 'bullet'}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${indent}" w:hanging="360"/></w:pPr></w:lvl>`;
}
