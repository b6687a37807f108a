/** ContentService: text answers of web apps. */
import type { LiveExecution } from '../../host/live-execution';
import { type ScriptEnum, scriptEnum } from '../../host/script-enum';

const MIME_TYPE = scriptEnum('ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML');

export function createContentService(_execution: LiveExecution): ContentService {
  return new ContentService();
}

class ContentService {
  readonly MimeType = MIME_TYPE;
  createTextOutput(content?: string): TextOutput {
    return new TextOutput(content ?? '');
  }
}

class TextOutput {
  private mimeType: ScriptEnum = MIME_TYPE.TEXT;
  private fileName: string | null = null;
  constructor(private content: string | null) {}
  append(addedContent: string): this {
    this.content = (this.content ?? '') + String(addedContent);
    return this;
  }
  clear(): this {
    this.content = null;
    return this;
  }
  setContent(content: string): this {
    this.content = String(content);
    return this;
  }
  getContent(): string | null {
    return this.content;
  }
  downloadAsFile(filename: string): this {
    this.fileName = String(filename);
    return this;
  }
  getFileName(): string | null {
    return this.fileName;
  }
  setMimeType(mimeType: ScriptEnum): this {
    this.mimeType = mimeType;
    return this;
  }
  getMimeType(): ScriptEnum {
    return this.mimeType;
  }
}
