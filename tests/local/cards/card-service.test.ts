import { world } from '../host/world';

function json(code: string): unknown {
  return JSON.parse(String(world().value(`function main() { return ${code}; }`)));
}

test('a card prints its header, sections, widgets and footer as the card format of add-ons', () => {
  expect(
    json(`CardService.newCardBuilder().setName('main')
      .setHeader(CardService.newCardHeader().setTitle('T').setImageUrl('https://x.example/i.png').setImageStyle(CardService.ImageStyle.CIRCLE))
      .addSection(CardService.newCardSection().setHeader('H').setCollapsible(true)
        .addWidget(CardService.newTextParagraph().setText('p'))
        .addWidget(CardService.newDecoratedText().setText('d').setWrapText(true).setStartIcon(CardService.newIconImage().setIcon(CardService.Icon.EMAIL)))
        .addWidget(CardService.newTextInput().setFieldName('f').setTitle('L').setHint('h').setMultiline(true))
        .addWidget(CardService.newSelectionInput().setType(CardService.SelectionInputType.DROPDOWN).setFieldName('s').addItem('A', 1, true))
        .addWidget(CardService.newDatePicker().setFieldName('date').setValueInMsSinceEpoch(5))
        .addWidget(CardService.newTextButton().setText('Go').setOnClickAction(
          CardService.newAction().setFunctionName('go').setParameters({ a: 'b' }).setLoadIndicator(CardService.LoadIndicator.SPINNER)))
        .addWidget(CardService.newButtonSet().addButton(CardService.newTextButton().setText('Open')
          .setOpenLink(CardService.newOpenLink().setUrl('https://x.example').setOpenAs(CardService.OpenAs.OVERLAY).setOnClose(CardService.OnClose.RELOAD))))
        .addWidget(CardService.newDivider()))
      .setFixedFooter(CardService.newFixedFooter().setPrimaryButton(CardService.newTextButton().setText('OK')))
      .build().printJson()`),
  ).toEqual({
    name: 'main',
    header: { title: 'T', imageUrl: 'https://x.example/i.png', imageStyle: 'CIRCLE' },
    sections: [
      {
        header: 'H',
        collapsible: true,
        widgets: [
          { textParagraph: { text: 'p' } },
          { decoratedText: { text: 'd', wrapText: true, startIcon: { knownIcon: 'EMAIL' } } },
          { textInput: { name: 'f', label: 'L', hintText: 'h', type: 'MULTIPLE_LINE' } },
          {
            selectionInput: {
              type: 'DROPDOWN',
              name: 's',
              items: [{ text: 'A', value: '1', selected: true }],
            },
          },
          { dateTimePicker: { type: 'DATE_ONLY', name: 'date', valueMsEpoch: '5' } },
          {
            buttonList: {
              buttons: [
                {
                  text: 'Go',
                  onClick: {
                    action: {
                      function: 'go',
                      parameters: [{ key: 'a', value: 'b' }],
                      loadIndicator: 'SPINNER',
                    },
                  },
                },
              ],
            },
          },
          {
            buttonList: {
              buttons: [
                {
                  text: 'Open',
                  onClick: { openLink: { url: 'https://x.example', openAs: 'OVERLAY', onClose: 'RELOAD' } },
                },
              ],
            },
          },
          { divider: {} },
        ],
      },
    ],
    fixedFooter: { primaryButton: { text: 'OK' } },
  });
});

test('answers of an add-on say where to go and what to show', () => {
  expect(
    json(`CardService.newActionResponseBuilder()
      .setNavigation(CardService.newNavigation().popToRoot().pushCard(CardService.newCardBuilder().setName('next').build()))
      .setNotification(CardService.newNotification().setText('Xong')).setStateChanged(true).build().printJson()`),
  ).toEqual({
    renderActions: {
      action: {
        navigations: [{ popToRoot: true }, { pushCard: { name: 'next' } }],
        notification: { text: 'Xong' },
      },
    },
    stateChanged: true,
  });
  expect(
    json(
      `CardService.newSuggestionsResponseBuilder().setSuggestions(CardService.newSuggestions().addSuggestions(['a', 'b'])).build().printJson()`,
    ),
  ).toEqual({ autoComplete: { items: [{ text: 'a' }, { text: 'b' }] } });
});

test('parts print as their classes; wrong arguments and unknown members are refused by name', () => {
  const w = world();
  expect(
    w.value(
      `function main() { return [CardService, CardService.newCardBuilder(), CardService.newCardBuilder().build(), CardService.Icon.STAR].map(String); }`,
    ),
  ).toEqual(['CardService', 'CardBuilder', 'Card', 'STAR']);
  expect(w.main(`function main() { CardService.newTextParagraph().setText(5); }`).error?.message).toBe(
    `The parameters (number) don't match the method signature for CardService.TextParagraph.setText.`,
  );
  expect(
    w.main(`function main() { CardService.newCardSection().addWidget(CardService.newAction()); }`).error
      ?.message,
  ).toMatch(/don't match the method signature for CardService\.CardSection\.addWidget/);
  expect(w.main('function main() { CardService.newChipList(); }').error?.message).toBe(
    'CardService.newChipList is not emulated',
  );
});
