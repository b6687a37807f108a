/** A document of Google Docs as a page to read. */
import * as v from 'valibot';
import { documentHtml } from '../../export/document-html';
import { roleOf } from '../../services/drive/access';
import { documentOf } from '../../services/drive/editor-content';
import { Refusal } from '../refusal';
import { FILE_ID, glance, USER } from './route';

export const openDocument = glance(
  v.object({ user: USER, fileId: FILE_ID }),
  ({ engine, world: { workspace } }, { user, fileId }) => {
    const file = workspace.files.get(fileId);
    const document = documentOf(workspace, fileId);
    if (!file || !document || roleOf(workspace, fileId, user) === undefined)
      throw new Refusal('Tài khoản này không mở được tài liệu.', 404);
    return { title: file.name, page: engine.pages.show(documentHtml(document, file.name), false) };
  },
);
