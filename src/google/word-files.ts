/** Word files made on the server and imported as Google Docs. */

import type { Paper } from '../paper/paper';
import type * as word from '../paper/word';
import { WORD_TYPE } from '../paper/word-type';
import {
  type DriveFile,
  driveFileOf,
  FILE_FIELDS,
  type Outcome,
  pacedWrites,
  writeOutcome,
} from './drive-files';
import { address, fetchTogether } from './rest';

const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
const DOCUMENT_TYPE = 'application/vnd.google-apps.document';
const BOUNDARY = 'thdt_paper_4b7e21';

/** Webpack's own: the library in that file is evaluated at the first call and costs other executions nothing. */
declare function require(path: string): unknown;

/** A paper as a Word file, base64. */
export function wordFile(paper: Paper): string {
  const { wordParts } = require('../paper/word') as typeof word;
  const parts = [...wordParts(paper)].map(([path, xml]) => Utilities.newBlob(xml, 'application/xml', path));
  return Utilities.base64Encode(Utilities.zip(parts).getBytes());
}

export interface NewDocument {
  readonly name: string;
  readonly parent: string;
  readonly paper: Paper;
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Makes Google Docs of papers. They take no id beforehand and a lost answer may hide one that was made: whoever asks again
 * must look for it first (by its notes), so nothing is repeated here.
 */
export function createDocuments(documents: readonly NewDocument[]): Outcome<DriveFile>[] {
  const answers = pacedWrites(documents.length, () =>
    fetchTogether(
      documents.map(({ name, parent, paper, notes }) => ({
        method: 'post',
        url: address(UPLOAD, { uploadType: 'multipart', fields: FILE_FIELDS }),
        raw: {
          contentType: `multipart/related; boundary=${BOUNDARY}`,
          text: multipart(
            {
              name,
              mimeType: DOCUMENT_TYPE,
              parents: [parent],
              appProperties: notes,
              writersCanShare: false,
            },
            wordFile(paper),
          ),
        },
      })),
    ),
  );
  return answers.map((answer) => writeOutcome(answer, driveFileOf));
}

/** The plain text of Google Docs as people left them; undefined where one cannot be read. */
export function documentTexts(ids: readonly string[]): (string | undefined)[] {
  const answers = fetchTogether(
    ids.map((id) => ({
      method: 'get',
      url: address(`https://www.googleapis.com/drive/v3/files/${id}/export`, { mimeType: 'text/plain' }),
    })),
  );
  return answers.map(({ status, text }) => (status === 200 ? text : undefined));
}

/** The address a person opens a Google Doc by. */
export function documentLink(id: string): string {
  return `https://docs.google.com/document/d/${id}/edit`;
}

function multipart(metadata: unknown, base64: string): string {
  return [
    `--${BOUNDARY}`,
    'Content-Type: application/json; charset=UTF-8',
    '',
    JSON.stringify(metadata),
    `--${BOUNDARY}`,
    `Content-Type: ${WORD_TYPE}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64,
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}
