/** Items of forms: what all have, and for each type the methods of its own, made from a table. */
import type { ScriptEnum } from '../../host/script-enum';
import { ScriptError, signatureError } from '../../host/script-error';
import type { FormChoice, FormItem, FormItemType } from '../../state/form';
import { Blob, blobOf, bufferOf } from '../utilities/blob';
import { answerOf } from './answers';
import { Alignment, ItemType, PageNavigationType } from './enums';
import { QuizFeedback, type Validation } from './feedback';
import type { OpenForm } from './open-form';
import { ItemResponse } from './response';

/** What every item has. */
export class Item {
  constructor(
    readonly open: OpenForm,
    readonly id: number,
  ) {}
  get state(): FormItem {
    return this.open.item(this.id);
  }
  getId(): number {
    return this.id;
  }
  /** From 0. */
  getIndex(): number {
    return this.open.form.items.findIndex(({ id }) => id === this.id);
  }
  getType(): ScriptEnum | undefined {
    return ItemType[this.state.type];
  }
  getTitle(): string {
    return this.state.title;
  }
  setTitle(title: string): this {
    return this.set('setTitle', { title: String(title) });
  }
  getHelpText(): string {
    return this.state.helpText;
  }
  setHelpText(text: string): this {
    return this.set('setHelpText', { helpText: String(text) });
  }
  /** A copy at the end of the form. */
  duplicate(): Item {
    const copy = { ...structuredClone(this.state), id: this.open.newItemId() };
    this.open.change('Item.duplicate', (form) => form.items.push(copy));
    return typedItem(this.open, copy.id);
  }
  toString(): string {
    return 'Item';
  }
  set(method: string, values: Partial<FormItem>): this {
    this.open.changeItem(this.id, `Item.${method}`, (item) => Object.assign(item, values));
    return this;
  }
}

export class Choice {
  constructor(
    readonly open: OpenForm,
    readonly state: FormChoice,
  ) {}
  getValue(): string {
    return this.state.value;
  }
  isCorrectAnswer(): boolean {
    return this.state.correct ?? false;
  }
  getPageNavigationType(): ScriptEnum | null {
    return (
      (this.state.navigation &&
        Object.entries(PageNavigationType).find(([key]) => key === this.state.navigation)?.[1]) ||
      null
    );
  }
  getGotoPage(): Item | null {
    return this.state.page === undefined ? null : typedItem(this.open, this.state.page);
  }
}

type Method = (this: Item, ...args: never[]) => unknown;
type Methods = Readonly<Record<string, Method>>;

/** A property of the item's state with its getter and setter. */
function property<Key extends keyof FormItem>(
  key: Key,
  getter: string,
  setter: string,
  initial: FormItem[Key],
  read: (value: unknown) => FormItem[Key],
): Methods {
  return {
    [getter](this: Item) {
      return this.state[key] ?? initial;
    },
    [setter](this: Item, value: unknown) {
      return this.set(setter, { [key]: read(value) });
    },
  };
}

const required = property('required', 'isRequired', 'setRequired', false, Boolean);
const points = property('points', 'getPoints', 'setPoints', 0, Number);
const year = property('includesYear', 'includesYear', 'setIncludesYear', true, Boolean);
const width = property('width', 'getWidth', 'setWidth', 600, Number);

function feedback(kind: 'CORRECT' | 'INCORRECT' | 'GENERAL', suffix: string): Methods {
  return {
    [`get${suffix}`](this: Item) {
      const state = this.state.feedback?.[kind];
      return state ? new QuizFeedback(state) : null;
    },
    [`set${suffix}`](this: Item, given: QuizFeedback) {
      return this.set(`set${suffix}`, { feedback: { ...this.state.feedback, [kind]: given.state } });
    },
  };
}
const general = feedback('GENERAL', 'GeneralFeedback');
const byAnswer = {
  ...feedback('CORRECT', 'FeedbackForCorrect'),
  ...feedback('INCORRECT', 'FeedbackForIncorrect'),
};

const choices: Methods = {
  createChoice(this: Item, value: unknown, second?: unknown) {
    const text = String(value);
    if (second instanceof Item)
      return new Choice(this.open, { value: text, navigation: 'GO_TO_PAGE', page: second.id });
    if (typeof second === 'boolean') return new Choice(this.open, { value: text, correct: second });
    return new Choice(this.open, {
      value: text,
      ...(second !== undefined && { navigation: String(second) }),
    });
  },
  getChoices(this: Item) {
    return (this.state.choices ?? []).map((choice) => new Choice(this.open, choice));
  },
  setChoices(this: Item, given: Choice[]) {
    if (!Array.isArray(given) || given.length === 0) throw new ScriptError('Invalid argument: choices');
    return this.set('setChoices', { choices: given.map(({ state }) => state) });
  },
  setChoiceValues(this: Item, values: unknown[]) {
    if (!Array.isArray(values)) throw signatureError(`FormApp.${this}.setChoiceValues`, [values]);
    const texts = values.map(String);
    if (texts.length === 0 || texts.some((text) => text.trim() === ''))
      throw new ScriptError('Question cannot have empty choices.');
    if (new Set(texts).size < texts.length)
      throw new ScriptError('Questions cannot have duplicate choice values.');
    return this.set('setChoiceValues', { choices: texts.map((value) => ({ value })) });
  },
};
const other = property('otherOption', 'hasOtherOption', 'showOtherOption', false, Boolean);

const validation: Methods = {
  setValidation(this: Item, given: Validation) {
    return this.set('setValidation', { validation: given.state });
  },
  clearValidation(this: Item) {
    this.open.changeItem(this.id, 'Item.clearValidation', (item) => delete item.validation);
    return this;
  },
};
const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
const grid: Methods = {
  ...property('rows', 'getRows', 'setRows', [], texts),
  ...property('columns', 'getColumns', 'setColumns', [], texts),
  ...required,
  ...validation,
};
const answerable: Methods = {
  createResponse(this: Item, ...args: unknown[]) {
    return new ItemResponse(this, { item: this.id, answer: answerOf(this.state, args) });
  },
};
const media: Methods = {
  getAlignment(this: Item) {
    return Object.entries(Alignment).find(([key]) => key === (this.state.alignment ?? 'LEFT'))?.[1];
  },
  setAlignment(this: Item, alignment: unknown) {
    return this.set('setAlignment', { alignment: String(alignment) });
  },
  ...width,
};

const QUESTION = { ...answerable, ...required, ...points, ...general };
const CHOOSING = { ...answerable, ...required, ...points, ...byAnswer, ...choices };

/** By type: the class's name in Google's reference, and its own methods. */
const TYPES: Readonly<Record<FormItemType, readonly [name: string, methods: Methods]>> = {
  CHECKBOX: ['CheckboxItem', { ...CHOOSING, ...other, ...validation }],
  CHECKBOX_GRID: ['CheckboxGridItem', { ...answerable, ...grid }],
  DATE: ['DateItem', { ...QUESTION, ...year }],
  DATETIME: ['DateTimeItem', { ...QUESTION, ...year }],
  DURATION: ['DurationItem', QUESTION],
  GRID: ['GridItem', { ...answerable, ...grid }],
  IMAGE: [
    'ImageItem',
    {
      ...media,
      setImage(this: Item, source: unknown) {
        const blob = blobOf(source, 'image');
        return this.set('setImage', {
          image: {
            mimeType: blob.getContentType() ?? 'image/png',
            base64: bufferOf(blob.getBytes()).toString('base64'),
            name: blob.getName() ?? 'image',
          },
        });
      },
      getImage(this: Item) {
        const { image } = this.state;
        return image ? new Blob(Buffer.from(image.base64, 'base64'), image.mimeType, image.name) : null;
      },
    },
  ],
  LIST: ['ListItem', CHOOSING],
  MULTIPLE_CHOICE: ['MultipleChoiceItem', { ...CHOOSING, ...other }],
  PAGE_BREAK: [
    'PageBreakItem',
    {
      getGoToPage(this: Item) {
        return this.state.page === undefined ? null : typedItem(this.open, this.state.page);
      },
      getPageNavigationType(this: Item) {
        return Object.entries(PageNavigationType).find(
          ([key]) => key === (this.state.navigation ?? 'CONTINUE'),
        )?.[1];
      },
      setGoToPage(this: Item, target: unknown) {
        if (target instanceof Item)
          return this.set('setGoToPage', { navigation: 'GO_TO_PAGE', page: target.id });
        return this.set('setGoToPage', { navigation: String(target) });
      },
    },
  ],
  PARAGRAPH_TEXT: ['ParagraphTextItem', { ...QUESTION, ...validation }],
  SCALE: [
    'ScaleItem',
    {
      ...QUESTION,
      getLowerBound(this: Item) {
        return this.state.lower ?? 1;
      },
      getUpperBound(this: Item) {
        return this.state.upper ?? 5;
      },
      getLeftLabel(this: Item) {
        return this.state.leftLabel ?? '';
      },
      getRightLabel(this: Item) {
        return this.state.rightLabel ?? '';
      },
      setBounds(this: Item, lower: number, upper: number) {
        if (![0, 1].includes(lower) || upper < 3 || upper > 10)
          throw new ScriptError('Invalid argument: bounds');
        return this.set('setBounds', { lower, upper });
      },
      setLabels(this: Item, leftLabel: string, rightLabel: string) {
        return this.set('setLabels', { leftLabel: String(leftLabel), rightLabel: String(rightLabel) });
      },
    },
  ],
  SECTION_HEADER: ['SectionHeaderItem', {}],
  TEXT: ['TextItem', { ...QUESTION, ...validation }],
  TIME: ['TimeItem', QUESTION],
  VIDEO: [
    'VideoItem',
    {
      ...media,
      setVideoUrl(this: Item, videoUrl: string) {
        return this.set('setVideoUrl', { videoUrl: String(videoUrl) });
      },
    },
  ],
  FILE_UPLOAD: ['FileUploadItem', required],
  RATING: ['RatingItem', QUESTION],
};

type ItemClass = new (open: OpenForm, id: number) => Item;

const CLASSES = new Map<FormItemType, ItemClass>();

/** Names of the classes by type, for the methods that add and cast. */
export const ITEM_NAMES: ReadonlyMap<FormItemType, string> = new Map(
  Object.entries(TYPES).map(([type, [name]]) => [type as FormItemType, name]),
);

function isType(type: string): type is FormItemType {
  return Object.hasOwn(TYPES, type);
}

for (const [type, [name, methods]] of Object.entries(TYPES)) {
  const made = class extends Item {
    static readonly className = name;
    override toString(): string {
      return name;
    }
  };
  for (const [key, value] of Object.entries(methods)) Object.defineProperty(made.prototype, key, { value });
  if (isType(type)) CLASSES.set(type, made);
  Object.defineProperty(Item.prototype, `as${name}`, {
    value(this: Item): Item {
      if (this.state.type !== type)
        throw new ScriptError(`Invalid conversion for item type: ${this.state.type}.`);
      return typedItem(this.open, this.id);
    },
  });
}

/** The item as an object of its own type's class. */
export function typedItem(open: OpenForm, id: number): Item {
  const Type = CLASSES.get(open.item(id).type) ?? Item;
  return new Type(open, id);
}
