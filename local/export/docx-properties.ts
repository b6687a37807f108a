/** Attributes of a document's elements as the properties of Word's paragraphs and runs. */
import type { Attributes } from '../state/document/model';

/** `<w:pPr>` of a paragraph; a rule below it is a border. */
export function paragraphXml(
  attributes: Attributes,
  list: { id: number; level: number } | undefined,
  rule: boolean,
): string {
  const heading = attributes.HEADING && attributes.HEADING !== 'NORMAL' ? String(attributes.HEADING) : '';
  const alignment = { LEFT: 'left', CENTER: 'center', RIGHT: 'right', JUSTIFY: 'both' }[
    String(attributes.HORIZONTAL_ALIGNMENT)
  ];
  const parts = [
    heading && `<w:pStyle w:val="${styleId(heading)}"/>`,
    list && `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`,
    rule && '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>',
    element('w:spacing', {
      'w:before': twips(attributes.SPACING_BEFORE),
      'w:after': twips(attributes.SPACING_AFTER),
      'w:line':
        attributes.LINE_SPACING === undefined ? undefined : Math.round(Number(attributes.LINE_SPACING) * 240),
    }),
    indentXml(attributes),
    alignment && `<w:jc w:val="${alignment}"/>`,
  ];
  return `<w:pPr>${parts.filter((part) => typeof part === 'string').join('')}</w:pPr>`;
}

function indentXml(attributes: Attributes): string {
  const start = twips(attributes.INDENT_START);
  const first = twips(attributes.INDENT_FIRST_LINE);
  const hanging = first === undefined ? undefined : (start ?? 0) - first;
  return element('w:ind', {
    'w:left': start,
    'w:right': twips(attributes.INDENT_END),
    'w:firstLine': hanging !== undefined && hanging < 0 ? -hanging : undefined,
    'w:hanging': hanging !== undefined && hanging > 0 ? hanging : undefined,
  });
}

/** The id of a heading's style: `Heading1`, `Title`. */
export function styleId(heading: string): string {
  return heading.charAt(0) + heading.slice(1).toLowerCase();
}

/** `<w:rPr>` of a run. */
export function runXml(attributes: Attributes): string {
  const flag = (key: string, tag: string) =>
    attributes[key] === undefined ? '' : `<w:${tag}${attributes[key] === true ? '' : ' w:val="0"'}/>`;
  const color = (key: string) => String(attributes[key] ?? '').replace('#', '');
  const raised = String(attributes.TEXT_ALIGNMENT ?? 'NORMAL').toLowerCase();
  const family = String(attributes.FONT_FAMILY ?? '').replace(/["<&]/g, '');
  const parts = [
    family && `<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:cs="${family}"/>`,
    flag('BOLD', 'b'),
    flag('ITALIC', 'i'),
    flag('STRIKETHROUGH', 'strike'),
    /^[\da-f]{6}$/i.test(color('FOREGROUND_COLOR')) && `<w:color w:val="${color('FOREGROUND_COLOR')}"/>`,
    attributes.FONT_SIZE !== undefined && `<w:sz w:val="${Math.round(Number(attributes.FONT_SIZE) * 2)}"/>`,
    attributes.UNDERLINE !== undefined && `<w:u w:val="${attributes.UNDERLINE ? 'single' : 'none'}"/>`,
    /^[\da-f]{6}$/i.test(color('BACKGROUND_COLOR')) &&
      `<w:shd w:val="clear" w:fill="${color('BACKGROUND_COLOR')}"/>`,
    raised !== 'normal' && `<w:vertAlign w:val="${raised}"/>`,
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? '' : `<w:rPr>${parts.join('')}</w:rPr>`;
}

function twips(points: unknown): number | undefined {
  return points === undefined ? undefined : Math.round(Number(points) * 20);
}

function element(name: string, attributes: Readonly<Record<string, number | undefined>>): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : `<${name} ${given.map(([key, value]) => `${key}="${value}"`).join(' ')}/>`;
}
