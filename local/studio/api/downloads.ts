/** Files to take along: spreadsheets as .xlsx, documents as .docx, mails as .eml, everything else as it is. */
import * as v from 'valibot';
import { documentDocx } from '../../export/document-docx';
import { safeName } from '../../export/mirror-names';
import { roleOf } from '../../services/drive/access';
import { documentOf } from '../../services/drive/editor-content';
import { Mailbox } from '../../services/gmail-app/mailbox';
import { encodeSpreadsheet } from '../../state/spreadsheet/codec';
import type { Download } from '../messages';
import { Refusal } from '../refusal';
import { FILE_ID, fileRoute, INDEX, USER } from './route';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const downloadFile = fileRoute(
  v.object({ user: USER, fileId: FILE_ID }),
  ({ world: { workspace } }, { user, fileId }): Download => {
    const file = workspace.files.get(fileId);
    if (!file || roleOf(workspace, fileId, user) === undefined)
      throw new Refusal('Tài khoản này không mở được tệp.', 404);
    const name = safeName(file.name);
    const spreadsheet = workspace.spreadsheets.get(fileId);
    if (spreadsheet)
      return {
        kind: 'xlsx',
        name: `${name}.xlsx`,
        spreadsheet: encodeSpreadsheet(spreadsheet),
        modified: file.modifiedTime,
        creator: file.owner,
        now: workspace.clock.now(),
      };
    const document = documentOf(workspace, fileId);
    if (document)
      return {
        kind: 'bytes',
        name: `${name}.docx`,
        mimeType: DOCX,
        base64: documentDocx(document).toString('base64'),
      };
    const base64 = workspace.contents.get(fileId);
    if (base64 === undefined) throw new Refusal('Loại tệp này không tải về được.', 404);
    return { kind: 'bytes', name, mimeType: file.mimeType, base64 };
  },
);

export const downloadMail = fileRoute(
  v.object({ user: USER, id: v.string() }),
  ({ world: { workspace } }, { user, id }): Download => {
    const mailbox = new Mailbox(workspace, user);
    const mail = mailbox.mail(id);
    if (!mail) throw new Refusal('Thư này không có trong hộp thư.', 404);
    return { kind: 'eml', name: `${safeName(mail.subject)}.eml`, mail, showBcc: mailbox.isSent(mail) };
  },
);

export const downloadAttachment = fileRoute(
  v.object({ user: USER, id: v.string(), index: INDEX }),
  ({ world: { workspace } }, { user, id, index }): Download => {
    const attachment = new Mailbox(workspace, user).mail(id)?.attachments[index];
    if (!attachment) throw new Refusal('Thư này không có tệp đính kèm ấy.', 404);
    const { name, mimeType, base64 } = attachment;
    return { kind: 'bytes', name: safeName(name), mimeType, base64 };
  },
);
