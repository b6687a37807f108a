/** Every call that a window of the studio can make, by name; `CONTRACTS.md` lists them. */

import { readCells } from './cells';
import { advanceClock, readClock, runClock, stopClock } from './clock';
import { allowScopes, revokeScopes } from './consent';
import { openDocument } from './documents';
import { downloadAttachment, downloadFile, downloadMail } from './downloads';
import { listFolder } from './drive';
import { editCells } from './edits';
import { listExecutions, listTriggers, readExecution } from './executions';
import { readFaults, setFaults } from './faults';
import { listMails, readMail } from './mail';
import { callScript, clickItem, closeDialog } from './menus';
import { listPeople } from './people';
import { answerQuestion } from './questions';
import { listQuotas } from './quotas';
import { readWorld, resetWorld } from './reset';
import { openWorkbook, readLayout, readTabs } from './workbook';

export const ROUTES = {
  'world.read': readWorld,
  'world.reset': resetWorld,
  'people.list': listPeople,
  'drive.list': listFolder,
  'document.open': openDocument,
  'workbook.open': openWorkbook,
  'workbook.tabs': readTabs,
  'workbook.layout': readLayout,
  'workbook.cells': readCells,
  'workbook.edit': editCells,
  'menu.click': clickItem,
  'dialog.call': callScript,
  'dialog.close': closeDialog,
  'question.answer': answerQuestion,
  'consent.allow': allowScopes,
  'consent.revoke': revokeScopes,
  'mail.list': listMails,
  'mail.read': readMail,
  'clock.read': readClock,
  'clock.advance': advanceClock,
  'clock.run': runClock,
  'clock.stop': stopClock,
  'executions.list': listExecutions,
  'executions.read': readExecution,
  'triggers.list': listTriggers,
  'quotas.list': listQuotas,
  'faults.read': readFaults,
  'faults.set': setFaults,
  'download.file': downloadFile,
  'download.mail': downloadMail,
  'download.attachment': downloadAttachment,
};

/** The table as a type: all that the client knows of the server. */
export type Api = typeof ROUTES;
