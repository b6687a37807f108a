import { world } from '../host/world';

/** What a section holds of a widget, by the code that makes the widget after `CardService.`. */
function widget(code: string): unknown {
  const printed = world().value(
    `function main() { const C = CardService; const action = C.newAction().setFunctionName('f'); const link = C.newOpenLink().setUrl('u');
      return C.newCardBuilder().addSection(C.newCardSection().addWidget(C.${code})).build().printJson(); }`,
  );
  return JSON.parse(String(printed)).sections[0].widgets[0];
}

const action = { function: 'f' };

test.each([
  [
    `newImage().setImageUrl('i').setAltText('a').setOpenLink(link)`,
    { image: { imageUrl: 'i', altText: 'a', onClick: { openLink: { url: 'u' } } } },
  ],
  [
    `newButtonSet().addButton(C.newImageButton().setIcon(C.Icon.STAR).setAltText('a').setComposeAction(action, C.ComposedEmailType.REPLY_AS_DRAFT))`,
    {
      buttonList: {
        buttons: [
          {
            icon: { knownIcon: 'STAR' },
            altText: 'a',
            onClick: { composeAction: { action, composedEmailType: 'REPLY_AS_DRAFT' } },
          },
        ],
      },
    },
  ],
  [
    `newImageButton().setIconUrl('i').setOnClickOpenLinkAction(action)`,
    { buttonList: { buttons: [{ icon: { iconUrl: 'i' }, onClick: { openDynamicLinkAction: action } }] } },
  ],
  [
    `newTextButton().setText('t').setAltText('a').setDisabled(true).setBackgroundColor('#fff').setTextButtonStyle(C.TextButtonStyle.FILLED).setAuthorizationAction(C.newAuthorizationAction().setAuthorizationUrl('z'))`,
    {
      buttonList: {
        buttons: [
          {
            text: 't',
            altText: 'a',
            disabled: true,
            backgroundColor: '#fff',
            type: 'FILLED',
            onClick: { authorizationAction: { authorizationUrl: 'z' } },
          },
        ],
      },
    },
  ],
  [
    `newDecoratedText().setTopLabel('t').setText('x').setBottomLabel('b').setEndIcon(C.newIconImage().setIconUrl('i').setAltText('a').setImageCropType(C.ImageCropType.CIRCLE)).setSwitchControl(C.newSwitch().setFieldName('s').setValue('v').setSelected(true).setControlType(C.SwitchControlType.CHECK_BOX).setOnChangeAction(action))`,
    {
      decoratedText: {
        topLabel: 't',
        text: 'x',
        bottomLabel: 'b',
        endIcon: { iconUrl: 'i', altText: 'a', imageType: 'CIRCLE' },
        switchControl: {
          name: 's',
          value: 'v',
          selected: true,
          controlType: 'CHECK_BOX',
          onChangeAction: action,
        },
      },
    },
  ],
  [
    `newDecoratedText().setIcon(C.Icon.EMAIL).setIconAltText('a').setIconUrl('i').setText('x')`,
    { decoratedText: { startIcon: { knownIcon: 'EMAIL', altText: 'a', iconUrl: 'i' }, text: 'x' } },
  ],
  [
    `newKeyValue().setTopLabel('t').setContent('c').setBottomLabel('b').setMultiline(true).setIcon(C.Icon.CAR).setIconAltText('a').setIconUrl('i').setButton(C.newTextButton().setText('x')).setSwitch(C.newSwitch().setFieldName('s'))`,
    {
      keyValue: {
        topLabel: 't',
        content: 'c',
        bottomLabel: 'b',
        contentMultiline: true,
        icon: 'CAR',
        iconAltText: 'a',
        iconUrl: 'i',
        button: { text: 'x' },
        switchWidget: { name: 's' },
      },
    },
  ],
  [
    `newTextInput().setFieldName('f').setValue('v').setOnChangeAction(action).setSuggestions(C.newSuggestions().addSuggestion('a')).setSuggestionsAction(action).setValidation(C.newValidation().setCharacterLimit(5).setInputType(C.InputType.EMAIL)).setMultiline(false)`,
    {
      textInput: {
        name: 'f',
        value: 'v',
        onChangeAction: action,
        initialSuggestions: { items: [{ text: 'a' }] },
        autoCompleteAction: action,
        validation: { characterLimit: 5, inputType: 'EMAIL' },
        type: 'SINGLE_LINE',
      },
    },
  ],
  [
    `newSelectionInput().setTitle('t').setType(C.SelectionInputType.MULTI_SELECT).addMultiSelectItem('a', 'b', true, 'i', 'z').setMultiSelectMaxSelectedItems(3).setMultiSelectMinQueryLength(1).setExternalDataSource(action).setOnChangeAction(action)`,
    {
      selectionInput: {
        label: 't',
        type: 'MULTI_SELECT',
        items: [{ text: 'a', value: 'b', selected: true, startIconUri: 'i', bottomText: 'z' }],
        multiSelectMaxSelectedItems: 3,
        multiSelectMinQueryLength: 1,
        externalDataSource: action,
        onChangeAction: action,
      },
    },
  ],
  [
    `newDateTimePicker().setTitle('t').setFieldName('f').setValueInMsSinceEpoch('9').setTimeZoneOffsetInMins(420).setOnChangeAction(action)`,
    {
      dateTimePicker: {
        type: 'DATE_AND_TIME',
        label: 't',
        name: 'f',
        valueMsEpoch: '9',
        timezoneOffsetDate: 420,
        onChangeAction: action,
      },
    },
  ],
  [
    `newTimePicker().setFieldName('f').setHours(7).setMinutes(30)`,
    { dateTimePicker: { type: 'TIME_ONLY', name: 'f', hours: 7, minutes: 30 } },
  ],
  [
    `newGrid().setTitle('g').setNumColumns(2).setBorderStyle(C.newBorderStyle().setType(C.BorderType.STROKE).setStrokeColor('#000').setCornerRadius(8)).setOnClickAction(action)
      .addItem(C.newGridItem().setIdentifier('1').setTitle('t').setSubtitle('s').setLayout(C.GridItemLayout.TEXT_BELOW).setTextAlignment(C.HorizontalAlignment.CENTER)
        .setImage(C.newImageComponent().setImageUrl('i').setAltText('a').setBorderStyle(C.newBorderStyle()).setCropStyle(C.newImageCropStyle().setImageCropType(C.ImageCropType.RECTANGLE_4_3).setAspectRatio(1.3))))`,
    {
      grid: {
        title: 'g',
        columnCount: 2,
        borderStyle: { type: 'STROKE', strokeColor: '#000', cornerRadius: 8 },
        onClick: { action },
        items: [
          {
            id: '1',
            title: 't',
            subtitle: 's',
            layout: 'TEXT_BELOW',
            textAlignment: 'CENTER',
            image: {
              imageUri: 'i',
              altText: 'a',
              borderStyle: {},
              cropStyle: { type: 'RECTANGLE_4_3', aspectRatio: 1.3 },
            },
          },
        ],
      },
    },
  ],
])('%s', (code, expected) => {
  expect(widget(code)).toEqual(expected);
});

test.each([
  [
    `newCardBuilder().setName('c').setDisplayStyle(C.DisplayStyle.PEEK).setPeekCardHeader(C.newCardHeader().setSubtitle('s').setImageAltText('a')).addCardAction(C.newCardAction().setText('x').setOnClickAction(C.newAction().setFunctionName('f').setPersistValues(true).setInteraction(C.Interaction.OPEN_DIALOG).addRequiredWidget('w').setAllWidgetsAreRequired(true))).addSection(C.newCardSection().setNumUncollapsibleWidgets(1)).setFixedFooter(C.newFixedFooter().setSecondaryButton(C.newTextButton().setText('b'))).build()`,
    {
      name: 'c',
      displayStyle: 'PEEK',
      peekCardHeader: { subtitle: 's', imageAltText: 'a' },
      cardActions: [
        {
          actionLabel: 'x',
          onClick: {
            action: {
              function: 'f',
              persistValues: true,
              interaction: 'OPEN_DIALOG',
              requiredWidgets: ['w'],
              allWidgetsAreRequired: true,
            },
          },
        },
      ],
      sections: [{ uncollapsibleWidgetsCount: 1 }],
      fixedFooter: { secondaryButton: { text: 'b' } },
    },
  ],
  [
    `newNavigation().popCard().popToNamedCard('n').updateCard(C.newCardBuilder().build())`,
    { navigations: [{ pop: true }, { popToCard: 'n' }, { updateCard: {} }] },
  ],
  [
    `newActionResponseBuilder().setOpenLink(C.newOpenLink().setUrl('u')).build()`,
    { renderActions: { action: { link: { url: 'u' } } } },
  ],
  [
    `newLinkPreview().setTitle('t').setLinkPreviewTitle('l').setPreviewCard(C.newCardBuilder().setName('p').build())`,
    { title: 't', linkPreviewTitle: 'l', previewCard: { name: 'p' } },
  ],
])('%s prints', (code, expected) => {
  const printed = world().value(`function main() { const C = CardService; return C.${code}.printJson(); }`);
  expect(JSON.parse(String(printed))).toEqual(expected);
});
