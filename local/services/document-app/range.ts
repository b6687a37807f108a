/** Finds and ranges: elements, whole or in part. */

import { ScriptError } from '../../host/script-error';
import type { DocumentNode } from '../../state/document/model';
import { walk } from '../../state/document/model';
import type { Element } from './element';

export class RangeElement {
  static readonly className = 'RangeElement';
  constructor(
    private readonly element: Element,
    private readonly start = -1,
    private readonly end = -1,
  ) {}
  getElement(): Element {
    return this.element;
  }
  /** -1 for a whole element. */
  getStartOffset(): number {
    return this.start;
  }
  getEndOffsetInclusive(): number {
    return this.end;
  }
  isPartial(): boolean {
    return this.start >= 0;
  }
}

export class Range {
  static readonly className = 'Range';
  constructor(private readonly elements: readonly RangeElement[]) {}
  getRangeElements(): RangeElement[] {
    return [...this.elements];
  }
  getSelectedElements(): RangeElement[] {
    return this.getRangeElements();
  }
}

export class RangeBuilder {
  static readonly className = 'RangeBuilder';
  private readonly elements: RangeElement[] = [];

  addElement(element: Element, start?: number, end?: number): this {
    this.elements.push(new RangeElement(element, start, end));
    return this;
  }
  addElementsBetween(...args: [Element, Element] | [Element, number, Element, number]): this {
    const [first, last] = args.length === 2 ? args : [args[0], args[2]];
    const [from, to] = args.length === 2 ? [-1, -1] : [args[1], args[3]];
    const parent = first.getParent();
    if (!parent) throw new ScriptError('Element must be attached.');
    const children = leavesOf(parent.node, first.node, last.node);
    children.forEach((node) => {
      const isEnd = node === first.node || node === last.node;
      if (!isEnd || args.length === 2) this.addElement(first.open.element(node));
      else {
        const length = (node.text?.length ?? 1) - 1;
        this.addElement(
          first.open.element(node),
          node === first.node ? from : 0,
          node === last.node ? to : length,
        );
      }
    });
    return this;
  }
  addRange(range: Range): this {
    this.elements.push(...range.getRangeElements());
    return this;
  }
  getRangeElements(): RangeElement[] {
    return [...this.elements];
  }
  getSelectedElements(): RangeElement[] {
    return this.getRangeElements();
  }
  build(): Range {
    return new Range([...this.elements]);
  }
}

/** Siblings from the first to the last, or text elements between two of different paragraphs. */
function leavesOf(parent: DocumentNode, first: DocumentNode, last: DocumentNode): DocumentNode[] {
  const siblings = parent.children ?? [];
  const nodes = siblings.includes(last) ? siblings : [...walk(parent)];
  return nodes.slice(nodes.indexOf(first), nodes.indexOf(last) + 1);
}
