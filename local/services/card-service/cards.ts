/** Cards, how one gets from one to the next, and what add-ons answer Google with. */
import type { PartDefinition } from './part';
import {
  CLICKS,
  choice,
  field,
  flag,
  more,
  number,
  part,
  partList,
  parts,
  text,
  texts,
  widgets,
} from './writers';

const recipient = (email: string) => ({ email });

export const CARDS: Readonly<Record<string, PartDefinition>> = {
  ActionResponse: { prints: true },
  ActionResponseBuilder: {
    builds: 'ActionResponse',
    methods: {
      setNavigation: field('renderActions.action.navigations', 'navigations'),
      setNotification: part('renderActions.action.notification'),
      setOpenLink: part('renderActions.action.link'),
      setStateChanged: flag('stateChanged'),
    },
  },
  Attachment: {
    methods: {
      setIconUrl: text('iconUrl'),
      setMimeType: text('mimeType'),
      setResourceUrl: text('resourceUrl'),
      setTitle: text('title'),
    },
  },
  CalendarEventActionResponse: { prints: true },
  CalendarEventActionResponseBuilder: {
    builds: 'CalendarEventActionResponse',
    methods: {
      addAttachments: partList('renderActions.hostAppAction.calendarAction.addAttachments'),
      addAttendees: texts('renderActions.hostAppAction.calendarAction.addAttendees', (email) => email),
    },
  },
  Card: { prints: true },
  CardAction: { methods: { ...CLICKS, setText: text('actionLabel') } },
  CardBuilder: {
    builds: 'Card',
    methods: {
      addCardAction: parts('cardActions'),
      addSection: parts('sections'),
      setDisplayStyle: choice('displayStyle'),
      setFixedFooter: part('fixedFooter'),
      setHeader: part('header'),
      setName: text('name'),
      setPeekCardHeader: part('peekCardHeader'),
    },
  },
  CardHeader: {
    methods: {
      setImageAltText: text('imageAltText'),
      setImageStyle: choice('imageStyle'),
      setImageUrl: text('imageUrl'),
      setSubtitle: text('subtitle'),
      setTitle: text('title'),
    },
  },
  CardSection: {
    methods: {
      addWidget: widgets,
      setCollapsible: flag('collapsible'),
      setHeader: text('header'),
      setNumUncollapsibleWidgets: number('uncollapsibleWidgetsCount'),
    },
  },
  DriveItemsSelectedActionResponse: { prints: true },
  DriveItemsSelectedActionResponseBuilder: {
    builds: 'DriveItemsSelectedActionResponse',
    methods: {
      requestFileScope: text('renderActions.hostAppAction.driveAction.requestFileScope.itemId'),
    },
  },
  EditorFileScopeActionResponse: { prints: true },
  EditorFileScopeActionResponseBuilder: {
    builds: 'EditorFileScopeActionResponse',
    methods: {
      requestFileScopeForActiveDocument: (json) => {
        json.renderActions = {
          hostAppAction: { editorAction: { requestFileScopeForActiveDocument: {} } },
        };
        return true;
      },
    },
  },
  FixedFooter: {
    methods: { setPrimaryButton: part('primaryButton'), setSecondaryButton: part('secondaryButton') },
  },
  LinkPreview: {
    prints: true,
    methods: {
      setLinkPreviewTitle: text('linkPreviewTitle'),
      setPreviewCard: part('previewCard'),
      setTitle: text('title'),
    },
  },
  Navigation: {
    prints: true,
    methods: {
      popCard: step(() => ({ pop: true })),
      popToNamedCard: step(([name]) => (typeof name === 'string' ? { popToCard: name } : undefined)),
      popToRoot: step(() => ({ popToRoot: true })),
      pushCard: more('navigations', isGiven, (card) => ({ pushCard: card })),
      updateCard: more('navigations', isGiven, (card) => ({ updateCard: card })),
    },
  },
  Notification: { methods: { setText: text('text') } },
  SuggestionsResponse: { prints: true },
  SuggestionsResponseBuilder: {
    builds: 'SuggestionsResponse',
    methods: { setSuggestions: part('autoComplete') },
  },
  UniversalActionResponse: { prints: true },
  UniversalActionResponseBuilder: {
    builds: 'UniversalActionResponse',
    methods: {
      displayAddOnCards: partList('renderActions.action.navigations'),
      setOpenLink: part('renderActions.action.link'),
    },
  },
  UpdateDraftActionResponse: { prints: true },
  UpdateDraftActionResponseBuilder: {
    builds: 'UpdateDraftActionResponse',
    methods: {
      setUpdateDraftBccRecipientsAction: draft('updateBccRecipients'),
      setUpdateDraftBodyAction: draft('updateBody'),
      setUpdateDraftCcRecipientsAction: draft('updateCcRecipients'),
      setUpdateDraftSubjectAction: draft('updateSubject'),
      setUpdateDraftToRecipientsAction: draft('updateToRecipients'),
    },
  },
  UpdateDraftBccRecipientsAction: {
    methods: { addUpdateBccRecipients: texts('bccRecipients', recipient) },
  },
  UpdateDraftBodyAction: {
    methods: {
      addUpdateContent: more(
        'insertContents',
        (value) => typeof value === 'string',
        (content, contentType) => ({
          content,
          contentType,
        }),
      ),
      setUpdateType: choice('type'),
    },
  },
  UpdateDraftCcRecipientsAction: { methods: { addUpdateCcRecipients: texts('ccRecipients', recipient) } },
  UpdateDraftSubjectAction: {
    methods: {
      addUpdateSubject: more(
        'subject',
        (value) => typeof value === 'string',
        (subject) => ({ subject }),
      ),
    },
  },
  UpdateDraftToRecipientsAction: { methods: { addUpdateToRecipients: texts('toRecipients', recipient) } },
};

function isGiven(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** One more step of a navigation, made of the arguments. */
function step(
  make: (args: readonly unknown[]) => object | undefined,
): (json: Record<string, unknown>, args: readonly unknown[]) => boolean {
  return (json, args) => {
    const made = make(args);
    return made !== undefined && more('navigations', () => true)(json, [made]);
  };
}

function draft(change: string) {
  return part(`renderActions.hostAppAction.gmailAction.updateDraftActionMarkup.${change}`);
}
