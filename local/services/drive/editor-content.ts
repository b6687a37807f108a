/** What files of Google's editors other than spreadsheets hold: documents, presentations, forms. */
import { documentFromHtml } from '../../export/document-html-import';
import { emptyDocument, type GoogleDocument } from '../../state/document/model';
import { newForm } from '../../state/form';
import { newPresentation } from '../../state/presentation';
import type { DriveFile } from '../../state/records';
import type { Collection } from '../../state/store';
import type { Workspace } from '../../state/workspace';
import { DOCUMENT, FORM, PRESENTATION } from './mime-types';

/** The document of a file; one stored by an older version as a page is read from it. */
export function documentOf(workspace: Workspace, fileId: string): GoogleDocument | undefined {
  const document = workspace.documents.get(fileId);
  if (document || workspace.files.get(fileId)?.mimeType !== DOCUMENT) return document;
  return documentFromHtml(Buffer.from(workspace.contents.get(fileId) ?? '', 'base64').toString('utf8'));
}

/** Gives a new file of an editor what a new one holds. */
export function newEditorContent(workspace: Workspace, file: DriveFile): void {
  if (file.mimeType === DOCUMENT) workspace.documents.put(file.id, emptyDocument());
  if (file.mimeType === FORM) workspace.forms.put(file.id, newForm(file.name));
  if (file.mimeType === PRESENTATION) workspace.presentations.put(file.id, newPresentation(workspace));
}

/** Copies what one editor's file holds into another; a copied form has no responses and no destination. */
export function copyEditorContent(workspace: Workspace, source: DriveFile, copy: DriveFile): void {
  const document = documentOf(workspace, source.id);
  if (document) workspace.documents.put(copy.id, structuredClone(document));
  copyIn(workspace.presentations, source.id, copy.id);
  copyIn(workspace.forms, source.id, copy.id);
  const form = workspace.forms.get(copy.id);
  if (form) workspace.forms.put(copy.id, { ...form, responses: [], destination: undefined });
}

function copyIn<Value>(collection: Collection<Value>, from: string, to: string): void {
  const value = collection.get(from);
  if (value !== undefined) collection.put(to, structuredClone(value));
}

/** Forgets what a deleted file held. */
export function deleteEditorContent(workspace: Workspace, fileId: string): void {
  workspace.documents.delete(fileId);
  workspace.presentations.delete(fileId);
  workspace.forms.delete(fileId);
}
