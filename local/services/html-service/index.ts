/** HtmlService: pages and dialogs, plain or from templates. */
import type { LiveExecution } from '../../host/live-execution';
import { scriptEnum } from '../../host/script-enum';
import { ScriptError } from '../../host/script-error';
import { Blob, blobOf, bufferOf } from '../utilities/blob';
import { templateCode } from './template';

export function createHtmlService(execution: LiveExecution): HtmlService {
  return new HtmlService(execution);
}

class HtmlService {
  readonly SandboxMode = scriptEnum('EMULATED', 'IFRAME', 'NATIVE');
  readonly XFrameOptionsMode = scriptEnum('ALLOWALL', 'DEFAULT');
  constructor(private readonly execution: LiveExecution) {}

  createHtmlOutput(html?: unknown): HtmlOutput {
    return new HtmlOutput(this.execution, html === undefined ? '' : textOf(html));
  }
  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(this.execution, this.file(filename));
  }
  createTemplate(html: unknown): HtmlTemplate {
    return new HtmlTemplate(this.execution, textOf(html));
  }
  createTemplateFromFile(filename: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, this.file(filename));
  }
  getUserAgent(): string | null {
    return null;
  }

  private file(filename: unknown): string {
    this.execution.charge('light', { what: 'HtmlService.file' });
    const name = String(filename).replace(/\.html$/, '');
    const content = this.execution.script.source[`${name}.html`];
    if (content === undefined) throw new ScriptError(`No HTML file named ${name} was found.`);
    return content;
  }
}

/** HTML on its way to a page or a dialog. */
class HtmlOutput {
  private title = '';
  private width: number | null = null;
  private height: number | null = null;
  private faviconUrl: string | null = null;
  private readonly metaTags: HtmlOutputMetaTag[] = [];
  constructor(
    private readonly execution: LiveExecution,
    private content: string,
  ) {}

  append(addedContent: string): this {
    this.content += String(addedContent);
    return this;
  }
  appendUntrusted(addedContent: string): this {
    this.content += escapeHtml(String(addedContent));
    return this;
  }
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.execution, this.content);
  }
  clear(): this {
    this.content = '';
    return this;
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: string): this {
    this.content = String(content);
    return this;
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): this {
    this.title = String(title);
    return this;
  }
  getWidth(): number | null {
    return this.width;
  }
  setWidth(width: number | null): this {
    this.width = width === null ? null : Number(width);
    return this;
  }
  getHeight(): number | null {
    return this.height;
  }
  setHeight(height: number | null): this {
    this.height = height === null ? null : Number(height);
    return this;
  }
  getFaviconUrl(): string | null {
    return this.faviconUrl;
  }
  setFaviconUrl(iconUrl: string): this {
    this.faviconUrl = String(iconUrl);
    return this;
  }
  addMetaTag(name: string, content: string): this {
    this.metaTags.push(new HtmlOutputMetaTag(String(name), String(content)));
    return this;
  }
  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.metaTags];
  }
  setSandboxMode(_mode: unknown): this {
    return this;
  }
  setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }
  getBlob(): Blob {
    return Blob.of(this.content, 'text/html', this.title === '' ? 'output.html' : `${this.title}.html`);
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
}

class HtmlOutputMetaTag {
  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {}
  getName(): string {
    return this.name;
  }
  getContent(): string {
    return this.content;
  }
}

/** A template; what the script sets on it are variables of its scriptlets. */
class HtmlTemplate {
  static readonly openMembers = true;
  constructor(
    private readonly execution: LiveExecution,
    private readonly html: string,
  ) {}

  evaluate(): HtmlOutput {
    this.execution.charge('light', { what: 'HtmlTemplate.evaluate' });
    const render = this.execution.evaluate(templateCode(this.html));
    if (typeof render !== 'function') throw new ScriptError('Malformed HTML content');
    return new HtmlOutput(
      this.execution,
      String(Reflect.apply(render, undefined, [this.execution.wrapperOf(this)])),
    );
  }
  getCode(): string {
    return templateCode(this.html);
  }
  getCodeWithComments(): string {
    return templateCode(this.html);
  }
  getRawContent(): string {
    return this.html;
  }
}

function textOf(html: unknown): string {
  return typeof html === 'object' && html !== null
    ? bufferOf(blobOf(html, 'html').getBytes()).toString('utf8')
    : String(html);
}

function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&#34;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
