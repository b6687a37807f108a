/** Which class stands for which type of element, and casts between them. */
import { ScriptError } from '../../host/script-error';
import type { DocumentNode, NodeType } from '../../state/document/model';
import { Element } from './element';
import { Footnote, HorizontalRule, InlineImage, PageBreak } from './inline';
import type { OpenDocument } from './open-document';
import { ListItem, Paragraph } from './paragraph';
import { Body, FooterSection, FootnoteSection, HeaderSection, TableCell } from './section';
import { Table, TableOfContents, TableRow } from './table';
import { Text } from './text';

type ElementClass = new (open: OpenDocument, node: DocumentNode) => Element;

const CLASSES: Readonly<Record<NodeType, ElementClass>> = {
  BODY_SECTION: Body,
  FOOTER_SECTION: FooterSection,
  FOOTNOTE: Footnote,
  FOOTNOTE_SECTION: FootnoteSection,
  HEADER_SECTION: HeaderSection,
  HORIZONTAL_RULE: HorizontalRule,
  INLINE_IMAGE: InlineImage,
  LIST_ITEM: ListItem,
  PAGE_BREAK: PageBreak,
  PARAGRAPH: Paragraph,
  TABLE: Table,
  TABLE_CELL: TableCell,
  TABLE_OF_CONTENTS: TableOfContents,
  TABLE_ROW: TableRow,
  TEXT: Text,
};

/** The object for an element. */
export function makeElement(open: OpenDocument, node: DocumentNode): Element {
  return new CLASSES[node.type](open, node);
}

const CASTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(CLASSES).map(([type, { name }]) => [name, type])),
  Date: 'DATE',
  Equation: 'EQUATION',
  EquationFunction: 'EQUATION_FUNCTION',
  EquationFunctionArgumentSeparator: 'EQUATION_FUNCTION_ARGUMENT_SEPARATOR',
  EquationSymbol: 'EQUATION_SYMBOL',
  InlineDrawing: 'INLINE_DRAWING',
  Person: 'PERSON',
  RichLink: 'RICH_LINK',
};

for (const [name, type] of Object.entries(CASTS))
  Object.defineProperty(Element.prototype, `as${name}`, {
    value(this: Element): Element {
      if (this.node.type !== type)
        throw new ScriptError(`The element of type ${this.node.type} can't be cast to ${type}.`);
      return this;
    },
  });
