/** A paper as a Word file on the person's own machine. */
import { saveFile } from '../ui/save-file';
import type { Paper } from './paper';
import { wordBase64 } from './word';
import { WORD_TYPE } from './word-type';

export async function saveWord(paper: Paper): Promise<void> {
  saveFile(`${paper.fileName}.docx`, WORD_TYPE, await wordBase64(paper));
}
