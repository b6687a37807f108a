/** Web pages in a zip: one for a document with its pictures beside it, one for each sheet of a spreadsheet. */
import { packZip } from '../services/utilities/archive';
import type { GoogleDocument } from '../state/document/model';
import type { Spreadsheet } from '../state/spreadsheet/model';
import { exportPage } from './csv';
import { documentHtml } from './document-html';

/** The page is named after the document; pictures are `images/image1.png` and so on. */
export function documentArchive(document: GoogleDocument, name: string): Buffer {
  const pictures: { name: string; data: Buffer }[] = [];
  const page = documentHtml(document, name).replace(
    /src="data:image\/([a-z]+)[^;"]*;base64,([^"]*)"/g,
    (_, type: string, base64: string) => {
      const file = `images/image${pictures.length + 1}.${type === 'jpeg' ? 'jpg' : type}`;
      pictures.push({ name: file, data: Buffer.from(base64, 'base64') });
      return `src="${file}"`;
    },
  );
  return packZip([{ name: `${fileName(name)}.html`, data: Buffer.from(page, 'utf8') }, ...pictures]);
}

/** A page for each sheet that is not hidden, named after it. */
export function spreadsheetArchive(spreadsheet: Spreadsheet): Buffer {
  const shown = spreadsheet.sheets.filter(({ properties }) => !properties.hidden);
  return packZip(
    shown.map((sheet) => ({
      name: `${fileName(sheet.properties.title)}.html`,
      data: Buffer.from(exportPage(spreadsheet, sheet), 'utf8'),
    })),
  );
}

function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|]/g, '_');
}
