/** Word files made on the server and imported as Google Docs. */

import type { Block, Paper } from '../paper/paper';
import { blocksOfWord } from '../paper/read-word';
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
import { uploadRequest } from './drive-upload';
import { address, fetchFiles, fetchTogether } from './rest';

const DOCUMENT_TYPE = 'application/vnd.google-apps.document';

/** Webpack's own: the library in that file is evaluated at the first call and costs other executions nothing. */
declare function require(path: string): unknown;

/** A paper as a Word file, base64. */
export function wordFile(paper: Paper): string {
  const { wordParts } = require('../paper/word') as typeof word;
  return zipped(wordParts(paper));
}

/** Blocks alone as a Word file, base64. */
export function blocksFile(title: string, blocks: readonly Block[]): string {
  const { blocksParts } = require('../paper/word') as typeof word;
  return zipped(blocksParts(title, blocks));
}

function zipped(parts: ReadonlyMap<string, string>): string {
  const blobs = [...parts].map(([path, xml]) => Utilities.newBlob(xml, 'application/xml', path));
  return Utilities.base64Encode(Utilities.zip(blobs).getBytes());
}

export interface NewDocument {
  readonly name: string;
  readonly parent: string;
  /** A Word file, base64. */
  readonly word: () => string;
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Makes Google Docs of Word files. They take no id beforehand and a lost answer may hide one that was made: whoever asks again
 * must look for it first (by its notes), so nothing is repeated here.
 */
export function createDocuments(documents: readonly NewDocument[]): Outcome<DriveFile>[] {
  const answers = pacedWrites(documents.length, () =>
    fetchTogether(
      documents.map(({ name, parent, word, notes }) =>
        uploadRequest({
          metadata: {
            name,
            mimeType: DOCUMENT_TYPE,
            parents: [parent],
            appProperties: notes,
            writersCanShare: false,
          },
          fields: FILE_FIELDS,
          contentType: WORD_TYPE,
          base64: word(),
        }),
      ),
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

/** What Google Docs say as people left them, paragraphs and tables; undefined where one cannot be read. */
export function documentBlocks(ids: readonly string[]): (Block[] | undefined)[] {
  const files = fetchFiles(
    ids.map((id) =>
      address(`https://www.googleapis.com/drive/v3/files/${id}/export`, { mimeType: WORD_TYPE }),
    ),
  );
  return files.map((file) => {
    if (file === undefined) return undefined;
    const main = Utilities.unzip(file.setContentType('application/zip')).find(
      (part) => part.getName() === 'word/document.xml',
    );
    return main && blocksOfWord(main.getDataAsString('UTF-8'));
  });
}

/** The address a person opens a Google Doc by. */
export function documentLink(id: string): string {
  return `https://docs.google.com/document/d/${id}/edit`;
}
