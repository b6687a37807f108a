/** How a script comes by an object of each class of Google's services: for tests of what the classes offer. */
import { CARD_CLASSES } from '../../../local/services/card-service';
import { DOCUMENT_OBJECTS } from './document-objects';
import { FORM_OBJECTS } from './form-objects';

/** By declaration file and interface: an expression that gives such an object to a bound script of a user with a Drive. */
export const SERVICE_OBJECTS: Record<string, Record<string, string>> = {
  base: {
    Blob: `Utilities.newBlob('x')`,
    Browser: 'Browser',
    Logger: 'Logger',
    MimeType: 'MimeType',
    Session: 'Session',
    User: 'Session.getActiveUser()',
  },
  'card-service': { CardService: 'CardService', ...cardObjects() },
  calendar: {
    Calendar: 'CalendarApp.getDefaultCalendar()',
    CalendarApp: 'CalendarApp',
    CalendarEvent: `CalendarApp.createEvent('a', new Date(1), new Date(2))`,
    CalendarEventSeries: `CalendarApp.createEventSeries('a', new Date(1), new Date(2), CalendarApp.newRecurrence())`,
    EventGuest: `CalendarApp.createEvent('a', new Date(1), new Date(2)).getGuestList(true)[0]`,
    EventRecurrence: 'CalendarApp.newRecurrence()',
    RecurrenceRule: 'CalendarApp.newRecurrence().addDailyRule()',
  },
  cache: { Cache: 'CacheService.getScriptCache()', CacheService: 'CacheService' },
  charts: {
    Charts: 'Charts',
    DataTableBuilder: 'Charts.newDataTable()',
    TextStyle: 'Charts.newTextStyle().build()',
    TextStyleBuilder: 'Charts.newTextStyle()',
  },
  content: { ContentService: 'ContentService', TextOutput: `ContentService.createTextOutput('')` },
  document: DOCUMENT_OBJECTS,
  drive: {
    DriveApp: 'DriveApp',
    File: `DriveApp.createFile('a', 'b')`,
    FileIterator: 'DriveApp.getFiles()',
    Folder: 'DriveApp.getRootFolder()',
    FolderIterator: 'DriveApp.getFolders()',
    User: 'DriveApp.getRootFolder().getOwner()',
  },
  forms: FORM_OBJECTS,
  gmail: {
    GmailApp: 'GmailApp',
    GmailAttachment: `GmailApp.createDraft('', 's', 'b', { attachments: [Utilities.newBlob('x', 'text/plain', 'a')] }).getMessage().getAttachments()[0]`,
    GmailDraft: `GmailApp.createDraft('', 's', 'b')`,
    GmailLabel: `GmailApp.createLabel('l')`,
    GmailMessage: `GmailApp.createDraft('', 's', 'b').getMessage()`,
    GmailThread: `GmailApp.createDraft('', 's', 'b').getMessage().getThread()`,
  },
  html: {
    HtmlOutput: `HtmlService.createHtmlOutput('')`,
    HtmlOutputMetaTag: `HtmlService.createHtmlOutput('').addMetaTag('a', 'b').getMetaTags()[0]`,
    HtmlService: 'HtmlService',
    HtmlTemplate: `HtmlService.createTemplate('')`,
  },
  lock: { Lock: 'LockService.getScriptLock()', LockService: 'LockService' },
  mail: { MailApp: 'MailApp' },
  properties: {
    Properties: 'PropertiesService.getScriptProperties()',
    PropertiesService: 'PropertiesService',
    ScriptProperties: 'ScriptProperties',
    UserProperties: 'UserProperties',
  },
  script: {
    AuthorizationInfo: 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)',
    ClockTriggerBuilder: `ScriptApp.newTrigger('x').timeBased()`,
    ScriptApp: 'ScriptApp',
    Service: 'ScriptApp.getService()',
    CalendarTriggerBuilder: `ScriptApp.newTrigger('x').forUserCalendar('a@b.example')`,
    DocumentTriggerBuilder: `ScriptApp.newTrigger('x').forDocument('id')`,
    FormTriggerBuilder: `ScriptApp.newTrigger('x').forForm('id')`,
    SpreadsheetTriggerBuilder: `ScriptApp.newTrigger('x').forSpreadsheet('id')`,
    Trigger: `ScriptApp.newTrigger('x').timeBased().everyHours(1).create()`,
    TriggerBuilder: `ScriptApp.newTrigger('x')`,
  },
  slides: {
    Image: `SlidesApp.create('s').getSlides()[0].insertImage(Utilities.newBlob('x', 'image/png'))`,
    NotesPage: `SlidesApp.create('s').getSlides()[0].getNotesPage()`,
    PageElement: `SlidesApp.create('s').getSlides()[0].getPageElements()[0]`,
    Presentation: `SlidesApp.create('s')`,
    Shape: `SlidesApp.create('s').getSlides()[0].insertTextBox('a')`,
    Slide: `SlidesApp.create('s').getSlides()[0]`,
    SlidesApp: 'SlidesApp',
    Table: `SlidesApp.create('s').getSlides()[0].insertTable(1, 1)`,
    TableCell: `SlidesApp.create('s').getSlides()[0].insertTable(1, 1).getCell(0, 0)`,
    TextRange: `SlidesApp.create('s').getSlides()[0].insertTextBox('a').getText()`,
    TextStyle: `SlidesApp.create('s').getSlides()[0].insertTextBox('a').getText().getTextStyle()`,
  },
  'url-fetch': {
    HTTPResponse: `UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/about', { muteHttpExceptions: true })`,
    UrlFetchApp: 'UrlFetchApp',
  },
  utilities: { Utilities: 'Utilities' },
  'xml-service': {
    Attribute: `XmlService.createElement('a').setAttribute('b', 'c').getAttributes()[0]`,
    Cdata: `XmlService.createCdata('a')`,
    Comment: `XmlService.createComment('a')`,
    Content: `XmlService.createText('a')`,
    DocType: `XmlService.createDocType('a')`,
    Document: 'XmlService.createDocument()',
    Element: `XmlService.createElement('a')`,
    Format: 'XmlService.getRawFormat()',
    Namespace: 'XmlService.getNoNamespace()',
    ProcessingInstruction: `XmlService.parse('<?a b?><c/>').getContent(0)`,
    Text: `XmlService.createText('a')`,
    XmlService: 'XmlService',
  },
};

function cardObjects(): Record<string, string> {
  const builders = new Map(
    Object.entries(CARD_CLASSES).map(([name, { definition }]) => [
      definition.builds,
      `CardService.new${name}().build()`,
    ]),
  );
  return Object.fromEntries(
    Object.keys(CARD_CLASSES).map((name) => [name, builders.get(name) ?? `CardService.new${name}()`]),
  );
}
