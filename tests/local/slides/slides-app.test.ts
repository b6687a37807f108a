import { scriptWorld } from '../support/script-world';

const w = scriptWorld();
const made = (code: string) =>
  w.value(`const deck = SlidesApp.create('Bài'); const [slide] = deck.getSlides(); ${code}`);

test('a new presentation has a title slide; slides are added, copied, moved and removed', () => {
  expect(
    made(`const body = deck.appendSlide(SlidesApp.PredefinedLayout.TITLE_AND_BODY); deck.insertSlide(0); const copy = body.duplicate(); copy.move(0); body.setSkipped(true); deck.getSlides()[1].remove(); deck.setName('Mới');
      slide.getBackground().setSolidFill('#ff0000');
      return [slide.getPlaceholders().map((p) => String(p.asShape().getPlaceholderType())), deck.getSlides().map((s) => s.getLayout().getLayoutName() + (s.isSkipped() ? ' bỏ' : '')), deck.getName(), deck.getPageWidth(), deck.getPageHeight(), deck.getUrl().includes(deck.getId()), String(slide.getPageType()), deck.getSlideById(slide.getObjectId()).getObjectId() === slide.getObjectId(), slide.getPlaceholder(SlidesApp.PlaceholderType.SUBTITLE).getTop() > 0]`),
  ).toEqual([
    ['CENTERED_TITLE', 'SUBTITLE'],
    ['TITLE_AND_BODY', 'TITLE', 'TITLE_AND_BODY bỏ'],
    'Mới',
    720,
    405,
    true,
    'SLIDE',
    true,
    true,
  ]);
});

test('texts are set, found, formatted and replaced, in shapes and tables', () => {
  expect(
    made(`const box = slide.insertTextBox('Kính gửi {{tên}}', 10, 20, 300, 40); const text = box.getText(); text.appendText('!'); text.insertText(0, '- '); const [hit] = text.find('gửi'); hit.getTextStyle().setBold(true).setFontSize(20).setForegroundColor('#0000FF').setLinkUrl('https://x.example/');
      text.getParagraphStyle().setParagraphAlignment(SlidesApp.ParagraphAlignment.CENTER); const table = slide.insertTable(2, 2); table.getCell(0, 1).getText().setText('{{TÊN}}'); const style = hit.getTextStyle();
      const counts = [slide.replaceAllText('{{tên}}', 'An', true), deck.replaceAllText('{{tên}}', 'Bình')]; slide.getNotesPage().getSpeakerNotesShape().getText().setText('nhắc');
      return [counts, box.getText().asString(), table.getCell(0, 1).getText().asString(), [style.isBold(), style.getFontSize(), style.hasLink(), style.getForegroundColor().asRgbColor().asHexString()], [table.getNumRows(), table.getNumColumns()], text.getParagraphs().length, text.getRange(0, 1).asString(), slide.getNotesPage().getSpeakerNotesShape().getText().getLength()]`),
  ).toEqual([[1, 1], '- Kính gửi An!\n', 'Bình\n', [true, 20, true, '#0000ff'], [2, 2], 1, '-', 4]);
});

test('shapes, pictures and lines are placed, copied and removed', () => {
  expect(
    made(`const shape = slide.insertShape(SlidesApp.ShapeType.ELLIPSE, 1, 2, 30, 40); shape.setLeft(5).setTop(6).setWidth(70).setHeight(80).setRotation(45).setTitle('t').setDescription('d').alignOnPage(SlidesApp.AlignmentPosition.CENTER); shape.getFill().setSolidFill(255, 0, 0); shape.setLinkUrl('https://x.example/');
      const blob = Utilities.newBlob('x', 'image/png'); const image = slide.insertImage(blob, 0, 0, 10, 10); slide.insertLine(SlidesApp.LineCategory.STRAIGHT, 0, 0, 50, 50); image.bringToFront().sendToBack(); shape.scaleWidth(2).scaleHeight(0.5);
      const copy = shape.duplicate().asShape(); const other = deck.appendSlide(); other.insertShape(shape); const turned = copy.replaceWithImage(blob); let refused; try { slide.getPageElementById(image.getObjectId()).asShape(); } catch (error) { refused = error.message; }
      const result = [shape.getLeft(), shape.getWidth(), shape.getHeight(), shape.getRotation(), shape.getTitle(), shape.getDescription(), String(shape.getShapeType()), String(shape.getPageElementType()), shape.getFill().isVisible(), slide.getShapes().length, slide.getImages().length, slide.getLines().length, other.getShapes().length, turned.getBlob().getContentType(), refused];
      shape.remove(); return [...result, slide.getShapes().length, slide.getPageElementById(image.getObjectId()).getObjectId() === image.getObjectId()]`),
  ).toEqual([
    325,
    140,
    40,
    45,
    't',
    'd',
    'ELLIPSE',
    'SHAPE',
    true,
    3,
    2,
    1,
    1,
    'image/png',
    'The page element is not of type SHAPE.',
    2,
    true,
  ]);
});

test('a template is copied by Drive and filled; what is not saved is not seen', () => {
  expect(
    made(`slide.insertTextBox('Tên: {{n}}'); deck.saveAndClose(); const copy = DriveApp.getFileById(deck.getId()).makeCopy('Giấy khen'); const filled = SlidesApp.openById(copy.getId()); filled.getSlides()[0].replaceAllText('{{n}}', 'Lan');
      const read = (id) => DriveApp.getFileById(id).getAs('text/plain').getDataAsString(); const before = read(copy.getId()); filled.saveAndClose(); let refused; try { filled.appendSlide(); } catch (error) { refused = error.message; }
      return [before, read(copy.getId()), read(deck.getId()), refused, SlidesApp.openByUrl(deck.getUrl()).getEditors().length, SlidesApp.getActivePresentation()]`),
  ).toEqual([
    'Tên: {{n}}',
    'Tên: Lan',
    'Tên: {{n}}',
    'Presentation is closed, its contents cannot be updated.',
    1,
    null,
  ]);
});
