/** Widgets of cards: what each of their methods puts into the card's JSON. */
import type { PartDefinition } from './part';
import { CLICKS, choice, flag, more, number, numeral, parameters, part, parts, text, texts } from './writers';

const item = (value: string) => ({ text: value });

const DATE_AND_TIME = {
  setFieldName: text('name'),
  setOnChangeAction: part('onChangeAction'),
  setTitle: text('label'),
};

export const WIDGETS: Readonly<Record<string, PartDefinition>> = {
  Action: {
    methods: {
      addRequiredWidget: more('requiredWidgets', (value) => typeof value === 'string'),
      setAllWidgetsAreRequired: flag('allWidgetsAreRequired'),
      setFunctionName: text('function'),
      setInteraction: choice('interaction'),
      setLoadIndicator: choice('loadIndicator'),
      setParameters: parameters,
      setPersistValues: flag('persistValues'),
    },
  },
  AuthorizationAction: { methods: { setAuthorizationUrl: text('authorizationUrl') } },
  BorderStyle: {
    methods: {
      setCornerRadius: number('cornerRadius'),
      setStrokeColor: text('strokeColor'),
      setType: choice('type'),
    },
  },
  ButtonSet: { widget: 'buttonList', methods: { addButton: parts('buttons') } },
  DatePicker: {
    widget: 'dateTimePicker',
    initial: { type: 'DATE_ONLY' },
    methods: { ...DATE_AND_TIME, setValueInMsSinceEpoch: numeral('valueMsEpoch') },
  },
  DateTimePicker: {
    widget: 'dateTimePicker',
    initial: { type: 'DATE_AND_TIME' },
    methods: {
      ...DATE_AND_TIME,
      setTimeZoneOffsetInMins: number('timezoneOffsetDate'),
      setValueInMsSinceEpoch: numeral('valueMsEpoch'),
    },
  },
  DecoratedText: {
    widget: 'decoratedText',
    methods: {
      ...CLICKS,
      setBottomLabel: text('bottomLabel'),
      setButton: part('button'),
      setEndIcon: part('endIcon'),
      setIcon: choice('startIcon.knownIcon'),
      setIconAltText: text('startIcon.altText'),
      setIconUrl: text('startIcon.iconUrl'),
      setStartIcon: part('startIcon'),
      setSwitchControl: part('switchControl'),
      setText: text('text'),
      setTopLabel: text('topLabel'),
      setWrapText: flag('wrapText'),
    },
  },
  Divider: { widget: 'divider' },
  Grid: {
    widget: 'grid',
    methods: {
      ...CLICKS,
      addItem: parts('items'),
      setBorderStyle: part('borderStyle'),
      setNumColumns: number('columnCount'),
      setTitle: text('title'),
    },
  },
  GridItem: {
    methods: {
      setIdentifier: text('id'),
      setImage: part('image'),
      setLayout: choice('layout'),
      setSubtitle: text('subtitle'),
      setTextAlignment: choice('textAlignment'),
      setTitle: text('title'),
    },
  },
  IconImage: {
    methods: {
      setAltText: text('altText'),
      setIcon: choice('knownIcon'),
      setIconUrl: text('iconUrl'),
      setImageCropType: choice('imageType'),
      setMaterialIcon: part('materialIcon'),
    },
  },
  Image: {
    widget: 'image',
    methods: { ...CLICKS, setAltText: text('altText'), setImageUrl: text('imageUrl') },
  },
  ImageButton: {
    widget: 'button',
    methods: {
      ...CLICKS,
      setAltText: text('altText'),
      setIcon: choice('icon.knownIcon'),
      setIconUrl: text('icon.iconUrl'),
      setMaterialIcon: part('icon.materialIcon'),
    },
  },
  ImageComponent: {
    methods: {
      setAltText: text('altText'),
      setBorderStyle: part('borderStyle'),
      setCropStyle: part('cropStyle'),
      setImageUrl: text('imageUri'),
    },
  },
  ImageCropStyle: { methods: { setAspectRatio: number('aspectRatio'), setImageCropType: choice('type') } },
  KeyValue: {
    widget: 'keyValue',
    methods: {
      ...CLICKS,
      setBottomLabel: text('bottomLabel'),
      setButton: part('button'),
      setContent: text('content'),
      setIcon: choice('icon'),
      setIconAltText: text('iconAltText'),
      setIconUrl: text('iconUrl'),
      setMultiline: flag('contentMultiline'),
      setSwitch: part('switchWidget'),
      setTopLabel: text('topLabel'),
    },
  },
  MaterialIcon: {
    methods: {
      setFill: flag('fill'),
      setGrade: number('grade'),
      setName: text('name'),
      setWeight: number('weight'),
    },
  },
  OpenLink: { methods: { setOnClose: choice('onClose'), setOpenAs: choice('openAs'), setUrl: text('url') } },
  SelectionInput: {
    widget: 'selectionInput',
    methods: {
      addItem: more(
        'items',
        (value) => value !== null,
        (label, value, selected) => ({
          text: String(label),
          value: String(value),
          selected: selected === true,
        }),
      ),
      addMultiSelectItem: more(
        'items',
        (value) => typeof value === 'string',
        (label, value, selected, icon, below) => ({
          text: label,
          value,
          selected,
          startIconUri: icon,
          bottomText: below,
        }),
      ),
      setExternalDataSource: part('externalDataSource'),
      setFieldName: text('name'),
      setMultiSelectMaxSelectedItems: number('multiSelectMaxSelectedItems'),
      setMultiSelectMinQueryLength: number('multiSelectMinQueryLength'),
      setOnChangeAction: part('onChangeAction'),
      setTitle: text('label'),
      setType: choice('type'),
    },
  },
  Suggestions: {
    methods: {
      addSuggestion: more(
        'items',
        (value) => typeof value === 'string',
        (value) => item(String(value)),
      ),
      addSuggestions: texts('items', item),
    },
  },
  Switch: {
    methods: {
      setControlType: choice('controlType'),
      setFieldName: text('name'),
      setOnChangeAction: part('onChangeAction'),
      setSelected: flag('selected'),
      setValue: text('value'),
    },
  },
  TextButton: {
    widget: 'button',
    methods: {
      ...CLICKS,
      setAltText: text('altText'),
      setBackgroundColor: text('backgroundColor'),
      setDisabled: flag('disabled'),
      setText: text('text'),
      setTextButtonStyle: choice('type'),
    },
  },
  TextInput: {
    widget: 'textInput',
    methods: {
      setFieldName: text('name'),
      setHint: text('hintText'),
      setMultiline: (json, [wanted]) => {
        if (typeof wanted !== 'boolean') return false;
        json.type = wanted ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
        return true;
      },
      setOnChangeAction: part('onChangeAction'),
      setSuggestions: part('initialSuggestions'),
      setSuggestionsAction: part('autoCompleteAction'),
      setTitle: text('label'),
      setValidation: part('validation'),
      setValue: text('value'),
    },
  },
  TextParagraph: { widget: 'textParagraph', methods: { setText: text('text') } },
  TimePicker: {
    widget: 'dateTimePicker',
    initial: { type: 'TIME_ONLY' },
    methods: { ...DATE_AND_TIME, setHours: number('hours'), setMinutes: number('minutes') },
  },
  Validation: { methods: { setCharacterLimit: number('characterLimit'), setInputType: choice('inputType') } },
};
