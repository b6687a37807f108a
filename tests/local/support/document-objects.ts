/** How a script comes by an object of each class of the Document service. */

const DOC = `DocumentApp.create('d')`;
const BODY = `${DOC}.getBody()`;

export const DOCUMENT_OBJECTS: Record<string, string> = {
  Body: BODY,
  Bookmark: `((d) => d.addBookmark(d.newPosition(d.getBody().getChild(0), 0)))(${DOC})`,
  ContainerElement: `${BODY}.appendTable([['a']])`,
  Document: DOC,
  DocumentApp: 'DocumentApp',
  DocumentTab: `${DOC}.getTabs()[0].asDocumentTab()`,
  Element: `${BODY}.getChild(0)`,
  FooterSection: `${DOC}.addFooter()`,
  HeaderSection: `${DOC}.addHeader()`,
  HorizontalRule: `${BODY}.appendHorizontalRule()`,
  InlineImage: `${BODY}.appendImage(Utilities.newBlob('x', 'image/png'))`,
  ListItem: `${BODY}.appendListItem('a')`,
  NamedRange: `((d) => d.addNamedRange('n', d.newRange().build()))(${DOC})`,
  PageBreak: `${BODY}.appendPageBreak()`,
  Paragraph: `${BODY}.appendParagraph('a')`,
  Position: `((d) => d.newPosition(d.getBody().getChild(0), 0))(${DOC})`,
  Range: `${DOC}.newRange().build()`,
  RangeBuilder: `${DOC}.newRange()`,
  RangeElement: `((d) => d.newRange().addElement(d.getBody()).getRangeElements()[0])(${DOC})`,
  Tab: `${DOC}.getTabs()[0]`,
  Table: `${BODY}.appendTable([['a']])`,
  TableCell: `${BODY}.appendTable([['a']]).getCell(0, 0)`,
  TableRow: `${BODY}.appendTable([['a']]).getRow(0)`,
  Text: `${BODY}.editAsText()`,
};
