/** DocumentApp: documents of Google Docs for scripts. What is not emulated is refused by name. */
import type { LiveExecution } from '../../host/live-execution';
import { SCOPES } from '../../host/manifest';
import { ScriptError } from '../../host/script-error';
import { roleOf } from '../drive/access';
import { createFile } from '../drive/files';
import { DOCUMENT } from '../drive/mime-types';
import { ownCaller } from '../file-people';
import { Ui } from '../spreadsheet-app/ui';
import { Document } from './document';
import { makeElement } from './elements';
import * as enums from './enums';
import { OpenDocument } from './open-document';

/** The service for one execution. */
export function createDocumentApp(execution: LiveExecution): DocumentApp {
  return new DocumentApp(execution);
}

class DocumentApp {
  readonly Attribute = enums.Attribute;
  readonly ElementType = enums.ElementType;
  readonly FontFamily = enums.FontFamily;
  readonly GlyphType = enums.GlyphType;
  readonly HorizontalAlignment = enums.HorizontalAlignment;
  readonly ParagraphHeading = enums.ParagraphHeading;
  readonly PositionedLayout = enums.PositionedLayout;
  readonly TabType = enums.TabType;
  readonly TextAlignment = enums.TextAlignment;
  readonly VerticalAlignment = enums.VerticalAlignment;
  private readonly documents = new Map<string, { open: OpenDocument; document: Document }>();

  constructor(private readonly execution: LiveExecution) {}

  create(name: string): Document {
    const { execution } = this;
    execution.requireScope('DocumentApp.create', SCOPES.documents);
    const file = execution.perform(
      'drive.create',
      { what: 'DocumentApp.create', creates: ['document'] },
      () => createFile(execution.workspace, ownCaller(execution), { name: String(name), mimeType: DOCUMENT }),
    );
    return this.opened(file.id);
  }
  openById(id: string): Document {
    this.execution.requireScope('DocumentApp.openById', SCOPES.documents);
    return this.visible(String(id));
  }
  openByUrl(url: string): Document {
    this.execution.requireScope('DocumentApp.openByUrl', SCOPES.documents);
    const id = /\/document\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ScriptError('Invalid argument: url');
    return this.visible(id);
  }
  /** The document the script is bound to; null in any other script. */
  getActiveDocument(): Document | null {
    const { containerId } = this.execution;
    this.execution.requireScope('DocumentApp.getActiveDocument', SCOPES.documents, SCOPES.currentDocument);
    if (containerId === undefined || this.execution.workspace.files.get(containerId)?.mimeType !== DOCUMENT)
      return null;
    return this.visible(containerId);
  }
  getUi(): Ui {
    const { containerId, hasUi } = this.execution;
    if (!hasUi || this.execution.workspace.files.get(containerId ?? '')?.mimeType !== DOCUMENT)
      throw new ScriptError('Cannot call DocumentApp.getUi() from this context.');
    return new Ui(this.execution);
  }

  private visible(id: string): Document {
    const { workspace, caller } = this.execution;
    const known = this.documents.get(id);
    if (known && !known.open.isClosed) return known.document;
    const file = workspace.files.get(id);
    if (!file || file.mimeType !== DOCUMENT)
      throw new ScriptError("Document is missing (perhaps it was deleted, or you don't have read access?)");
    if (roleOf(workspace, id, caller.email) === undefined)
      throw new ScriptError('You do not have permissions to access the requested document.');
    this.execution.charge('open', { what: 'DocumentApp.openById' });
    return this.opened(id);
  }

  private opened(id: string): Document {
    const open = new OpenDocument(this.execution, id, makeElement);
    const document = new Document(open);
    this.documents.set(id, { open, document });
    return document;
  }
}
