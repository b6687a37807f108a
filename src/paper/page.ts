/** A paper as an HTML page of A4 sheets: the preview, what the browser prints, and what the quick-view PDF is made of. */
import { escapeHtml } from '../domain/html';
import {
  COUNTRY,
  FONT,
  GAP,
  INDENT,
  KEPT,
  LEFT_COLUMN,
  MOTTO,
  PAGE,
  RECIPIENTS_TITLE,
  SIGNATURE_LINES,
  SIZE,
} from './look';
import type { Annex, Block, Line, Paper, Signer, Table } from './paper';

/** A whole document; `papers` begin on pages of their own. Everything from sheets is escapeHtml. */
export function pageOf(papers: readonly Paper[], title = papers[0]?.fileName ?? ''): string {
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>${styles()}</style>
</head>
<body>
${papers.map(sheetOf).join('\n')}
</body>
</html>
`;
}

function sheetOf(paper: Paper): string {
  const { number, addressees = [], authority } = paper;
  return `<article class="sheet">
${paper.label === undefined ? '' : `<p class="label">${escapeHtml(paper.label)}</p>`}
<table class="two head"><tbody><tr>
<td class="left"><p class="superior">${html(paper.superior)}</p><p class="issuer">${html(paper.issuer)}</p><hr class="short">${
    number === undefined ? '' : `<p class="number">${html(number)}</p>`
  }</td>
<td><p class="country">${COUNTRY}</p><p class="motto"><span>${MOTTO}</span></p><p class="place">${html(paper.placeAndDate)}</p></td>
</tr></tbody></table>
<h1>${escapeHtml(paper.type)}</h1>
<p class="subject">${html(paper.subject)}</p><hr class="short">
${addressees.length === 0 ? '' : `<p class="to">Kính gửi: ${addressees.map(html).join('; ')}.</p>`}
${authority === undefined ? '' : `<p class="centred">${html(authority)}</p>`}
${blocksOf(paper.body)}
${footOf(paper)}
</article>
${paper.annexes.map(annexOf).join('\n')}`;
}

function annexOf({ type, subject, caption, body, wide }: Annex): string {
  return `<article class="sheet annex${wide === true ? ' wide' : ''}">
<h1>${escapeHtml(type)}</h1>
<p class="subject">${html(subject)}</p>
<p class="caption">${html(caption)}</p><hr class="short">
${blocksOf(body)}
</article>`;
}

function footOf({ signers, recipients }: Paper): string {
  const [first, second] = signers;
  const list =
    recipients.length === 0
      ? ''
      : `<p class="recipients-title">${RECIPIENTS_TITLE}</p>${[...recipients.map(html), KEPT]
          .map((text, index) => `<p class="recipients">- ${text}${index < recipients.length ? ';' : ''}</p>`)
          .join('')}`;
  if (second === undefined) {
    return `<table class="two foot"><tbody><tr><td class="left">${list}</td><td>${signerOf(first)}</td></tr></tbody></table>`;
  }
  return `<table class="two foot"><tbody><tr><td class="left centre">${signerOf(first)}</td><td>${signerOf(second)}</td></tr></tbody></table>${list}`;
}

function signerOf(signer: Signer | undefined): string {
  if (signer === undefined) return '';
  const titles = signer.titles.map((title) => `<p class="signer">${html(title)}</p>`).join('');
  return `${titles}<div class="room"></div><p class="signer">${html(signer.name)}</p>`;
}

function blocksOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table' ? tableOf(block) : `<p class="${block.style}">${html(block.line)}</p>`,
    )
    .join('\n');
}

function tableOf({ columns, rows, small }: Table): string {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns
    .map(({ share }) => `<col style="width:${((share / whole) * 100).toFixed(2)}%">`)
    .join('');
  const head = columns.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const body = rows
    .map((row) => {
      const cells = columns.map(
        ({ centred: centre }, index) =>
          `<td${centre ? ' class="centre"' : ''}>${html(row[index] ?? [])}</td>`,
      );
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<table class="grid${small === true ? ' small' : ''}"><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function html(line: Line): string {
  return line
    .map(({ text, bold, italic, missing }) => {
      let result = escapeHtml(text).replace(/\n/g, '<br>');
      if (missing !== undefined) result = `<mark title="${escapeHtml(missing.what)}">${result}</mark>`;
      if (italic) result = `<i>${result}</i>`;
      return bold ? `<b>${result}</b>` : result;
    })
    .join('');
}

function styles(): string {
  const { margins } = PAGE;
  const edges = `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`;
  return `
@page { size: A4; margin: ${edges}; @top-center { content: counter(page); font: ${SIZE.pageNumber}pt '${FONT}', serif; vertical-align: middle; } }
@page :first { @top-center { content: none; } }
@page wide { size: A4 landscape; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; font: ${SIZE.body}pt/1.25 '${FONT}', 'Liberation Serif', serif; overflow-wrap: anywhere; }
p { margin: 0 0 ${GAP}pt; }
h1 { margin: 14pt 0 0; font-size: ${SIZE.type}pt; text-align: center; break-after: avoid; }
hr { border: 0; border-top: 0.75pt solid #000; margin: 1pt auto 0; }
hr.short { width: 25mm; }
mark { background: #fff2a8; color: inherit; }
.annex { break-before: page; }
.annex.wide { page: wide; }
.sheet + .sheet:not(.annex) { break-before: page; }
.label { text-align: center; font-size: ${SIZE.label}pt; font-weight: bold; }
.two { width: 100%; border-collapse: collapse; table-layout: fixed; }
.two td { padding: 0; vertical-align: top; text-align: center; }
.head .left { width: ${LEFT_COLUMN.head}mm; padding-right: 3mm; }
.foot { margin-top: 10pt; break-inside: avoid; break-before: avoid; }
.foot .left { width: ${LEFT_COLUMN.foot}mm; text-align: left; padding-right: 4mm; }
.foot .left.centre { text-align: center; }
.head p, .foot p { margin: 0; }
.superior { font-size: ${SIZE.superior}pt; text-transform: uppercase; }
.issuer { font-size: ${SIZE.issuer}pt; font-weight: bold; text-transform: uppercase; }
.head .number { font-size: ${SIZE.number}pt; margin-top: 4pt; }
.country { font-size: ${SIZE.country}pt; font-weight: bold; white-space: nowrap; }
.motto { font-size: ${SIZE.motto}pt; font-weight: bold; }
.motto span { border-bottom: 0.75pt solid #000; }
.head .place { font-size: ${SIZE.placeAndDate}pt; font-style: italic; margin-top: 6pt; }
.subject { font-size: ${SIZE.subject}pt; font-weight: bold; text-align: center; margin: 0; break-after: avoid; }
.subject + hr, .caption + hr { margin: 3pt auto 10pt; }
.to { text-align: center; }
.body, .basis { text-align: justify; text-indent: ${INDENT}mm; }
.basis { font-style: italic; }
.heading { font-weight: bold; text-align: justify; text-indent: ${INDENT}mm; break-after: avoid; }
.centred { font-weight: bold; text-align: center; break-after: avoid; }
.caption { font-size: ${SIZE.caption}pt; font-style: italic; text-align: center; margin: 0; }
.grid { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: ${SIZE.table}pt; margin: 4pt 0 ${GAP}pt; }
.grid th, .grid td { border: 0.75pt solid #000; padding: 2pt 3.5pt; text-align: left; vertical-align: top; }
.grid.small { font-size: ${SIZE.smallTable}pt; line-height: 1.15; }
.grid th { text-align: center; vertical-align: middle; }
.grid td.centre { text-align: center; }
.grid thead { display: table-header-group; }
.grid tr { break-inside: avoid; }
.signer { font-size: ${SIZE.signer}pt; font-weight: bold; }
.room { height: ${SIGNATURE_LINES * 1.25}em; }
.recipients-title { font-size: ${SIZE.recipientsTitle}pt; font-weight: bold; font-style: italic; margin: 0; }
.recipients { font-size: ${SIZE.recipients}pt; text-align: left; margin: 0; }
@media screen {
  html { background: #e8eaed; }
  .sheet { width: ${PAGE.width}mm; min-height: ${PAGE.height}mm; margin: 6mm auto; padding: ${edges}; background: #fff; box-shadow: 0 1px 4px #0004; }
  .sheet.wide { width: ${PAGE.height}mm; min-height: ${PAGE.width}mm; zoom: 0.7; }
  .sheet mark { cursor: pointer; }
}
@media print { mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
}
