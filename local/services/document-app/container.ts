/** Elements that hold others: children, text, searching and replacing. */
import type { ScriptEnum } from '../../host/script-enum';
import { ScriptError } from '../../host/script-error';
import { textOf } from '../../state/document/model';
import { attributeOf, Element, setAttribute } from './element';
import { shownAttribute, storedAttribute } from './enums';
import type { RangeElement } from './range';
import { findElement, findText, replaceText } from './search';
import { Text } from './text';

export class ContainerElement extends Element {
  getNumChildren(): number {
    return this.node.children?.length ?? 0;
  }
  getChild(index: number): Element {
    const node = this.node.children?.[index];
    if (!node)
      throw new ScriptError(
        `Child index (${index}) must be less than the number of child elements (${this.getNumChildren()}).`,
      );
    return this.open.element(node);
  }
  getChildIndex(child: Element): number {
    const index = this.node.children?.indexOf(child.node) ?? -1;
    if (index < 0) throw new ScriptError('Element does not contain the specified child element.');
    return index;
  }
  removeChild(child: Element): this {
    this.getChildIndex(child);
    this.open.remove(child.node);
    return this;
  }
  getText(): string {
    return textOf(this.node);
  }
  /** All text inside, as one. */
  editAsText(): Text {
    return new Text(this.open, this.node);
  }
  clear(): this {
    this.open.edit();
    this.node.children = [];
    return this;
  }
  getLinkUrl(): unknown {
    return shownAttribute('LINK_URL', attributeOf(this.node, 'LINK_URL'));
  }
  setLinkUrl(url: string | null): this {
    this.open.edit();
    setAttribute(this.node, 'LINK_URL', storedAttribute('LINK_URL', url));
    return this;
  }
  getTextAlignment(): unknown {
    return shownAttribute('TEXT_ALIGNMENT', attributeOf(this.node, 'TEXT_ALIGNMENT'));
  }
  setTextAlignment(alignment: ScriptEnum | null): this {
    this.open.edit();
    setAttribute(this.node, 'TEXT_ALIGNMENT', storedAttribute('TEXT_ALIGNMENT', alignment));
    return this;
  }
  findElement(type: ScriptEnum, from: RangeElement | null = null): RangeElement | null {
    return findElement(this, type, from);
  }
  findText(pattern: string, from: RangeElement | null = null): RangeElement | null {
    return findText(this, pattern, from);
  }
  replaceText(pattern: string, replacement: string): this {
    replaceText(this, pattern, replacement);
    return this;
  }
}
