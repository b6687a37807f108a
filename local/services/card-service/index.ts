/** CardService: cards as data. Builders give the JSON that Google would show; nothing is drawn here. */
import { scriptEnum } from '../../host/script-enum';
import { CARDS } from './cards';
import { type CardPart, partClasses } from './part';
import { WIDGETS } from './widgets';

/** Every class of the service by its name in Google's reference. */
export const CARD_CLASSES = partClasses({ ...WIDGETS, ...CARDS });

/** Classes that only `build()` makes. */
const BUILT = new Set(Object.values(CARD_CLASSES).map(({ definition }) => definition.builds));

/** The service is the same for every execution. */
export function createCardService(): CardService {
  return new CardService();
}

export class CardService {
  readonly BorderType = scriptEnum('NO_BORDER', 'STROKE');
  readonly ComposedEmailType = scriptEnum('REPLY_AS_DRAFT', 'STANDALONE_DRAFT');
  readonly ContentType = scriptEnum('TEXT', 'MUTABLE_HTML', 'IMMUTABLE_HTML');
  readonly DisplayStyle = scriptEnum('PEEK', 'REPLACE');
  readonly GridItemLayout = scriptEnum('TEXT_BELOW', 'TEXT_ABOVE');
  readonly HorizontalAlignment = scriptEnum('START', 'CENTER', 'END');
  readonly Icon = scriptEnum(
    ...(
      'NONE AIRPLANE BOOKMARK BUS CAR CLOCK CONFIRMATION_NUMBER_ICON DOLLAR DESCRIPTION EMAIL EVENT_PERFORMER EVENT_SEAT ' +
      'FLIGHT_ARRIVAL FLIGHT_DEPARTURE HOTEL HOTEL_ROOM_TYPE INVITE MAP_PIN MEMBERSHIP MULTIPLE_PEOPLE OFFER PERSON PHONE ' +
      'RESTAURANT_ICON SHOPPING_CART STAR STORE TICKET TRAIN VIDEO_CAMERA VIDEO_PLAY'
    ).split(' '),
  );
  readonly ImageCropType = scriptEnum('SQUARE', 'CIRCLE', 'RECTANGLE_CUSTOM', 'RECTANGLE_4_3');
  readonly ImageStyle = scriptEnum('SQUARE', 'CIRCLE');
  readonly InputType = scriptEnum('TEXT', 'INTEGER', 'FLOAT', 'EMAIL');
  readonly Interaction = scriptEnum('INTERACTION_UNSPECIFIED', 'OPEN_DIALOG');
  readonly LoadIndicator = scriptEnum('SPINNER', 'NONE');
  readonly OnClose = scriptEnum('NOTHING', 'RELOAD', 'RELOAD_ADD_ON');
  readonly OpenAs = scriptEnum('FULL_SIZE', 'OVERLAY');
  readonly SelectionInputType = scriptEnum('CHECK_BOX', 'RADIO_BUTTON', 'DROPDOWN', 'SWITCH', 'MULTI_SELECT');
  readonly SwitchControlType = scriptEnum('SWITCH', 'CHECK_BOX');
  readonly TextButtonStyle = scriptEnum('OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS');
  readonly UpdateDraftBodyType = scriptEnum('IN_PLACE_INSERT');
}

for (const [name, Part] of Object.entries(CARD_CLASSES)) {
  if (BUILT.has(name)) continue;
  Object.defineProperty(CardService.prototype, `new${name}`, {
    value: (): CardPart => new Part(),
    configurable: true,
    writable: true,
  });
}
