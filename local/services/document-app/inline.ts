/** Elements inside paragraphs that are no text: pictures, page breaks, rules, footnotes. */
import { imageSize } from '../../export/image-size';
import { ScriptError } from '../../host/script-error';
import type { DocumentNode } from '../../state/document/model';
import { Blob, blobOf, bufferOf } from '../utilities/blob';
import { defineAccessors } from './accessors';
import { Element } from './element';

export class HorizontalRule extends Element {}
export class PageBreak extends Element {}

export class Footnote extends Element {
  getFootnoteContents(): Element | null {
    const contents = this.node.children?.[0];
    return contents ? this.open.element(contents) : null;
  }
}

export class InlineImage extends Element {
  getAltTitle(): string | null {
    return this.node.image?.altTitle ?? null;
  }
  getAltDescription(): string | null {
    return this.node.image?.altDescription ?? null;
  }
  setAltTitle(altTitle: string): this {
    return this.describe({ altTitle: String(altTitle) });
  }
  setAltDescription(altDescription: string): this {
    return this.describe({ altDescription: String(altDescription) });
  }
  getBlob(): Blob {
    const { base64 = '', mimeType = 'image/png', name } = this.node.image ?? {};
    return new Blob(Buffer.from(base64, 'base64'), mimeType, name ?? null);
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  private describe(about: { altTitle?: string; altDescription?: string }): this {
    this.open.edit();
    if (this.node.image) this.node.image = { ...this.node.image, ...about };
    return this;
  }
}
defineAccessors(InlineImage, { Height: 'HEIGHT', Width: 'WIDTH', LinkUrl: 'LINK_URL' });

/** A picture of a blob; it is no wider than a page. */
export function imageNode(source: unknown): DocumentNode {
  const blob = blobOf(source, 'image');
  const data = bufferOf(blob.getBytes());
  const mimeType = blob.getContentType() ?? 'image/png';
  if (!mimeType.startsWith('image/')) throw new ScriptError('Invalid image data.');
  const { width, height } = imageSize(data) ?? { width: 100, height: 100 };
  const name = blob.getName();
  return {
    type: 'INLINE_IMAGE',
    attributes: { WIDTH: width, HEIGHT: height },
    image: { mimeType, base64: data.toString('base64'), ...(name !== null && { name }) },
  };
}
