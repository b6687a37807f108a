/** Feedback of quizzes, and what answers must be like. */
import { NotEmulatedError } from '../../host/script-error';
import type { FormFeedback, FormValidation } from '../../state/form';

export class QuizFeedback {
  constructor(readonly state: FormFeedback) {}
  getText(): string {
    return this.state.text;
  }
  getLinkUrls(): string[] {
    return this.state.links.map(({ url }) => url);
  }
}

export class QuizFeedbackBuilder {
  private readonly state: FormFeedback = { text: '', links: [] };
  setText(text: string): this {
    this.state.text = String(text);
    return this;
  }
  addLink(url: string, displayText?: string): this {
    this.state.links.push({ url: String(url), text: displayText ?? String(url) });
    return this;
  }
  copy(): QuizFeedbackBuilder {
    const copy = new QuizFeedbackBuilder();
    copy.setText(this.state.text);
    for (const { url, text } of this.state.links) copy.addLink(url, text);
    return copy;
  }
  build(): QuizFeedback {
    return new QuizFeedback(structuredClone(this.state));
  }
}

/** What a builder built. */
export class Validation {
  constructor(
    readonly kind: string,
    readonly state: FormValidation,
  ) {}
  toString(): string {
    return this.kind;
  }
}

const TEXT_PATTERNS = [
  'requireTextContainsPattern',
  'requireTextDoesNotContainPattern',
  'requireTextDoesNotMatchPattern',
  'requireTextLengthGreaterThanOrEqualTo',
  'requireTextLengthLessThanOrEqualTo',
  'requireTextMatchesPattern',
];

/** Requirements by the kind of validation. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  CheckboxGridValidation: ['requireLimitOneResponsePerColumn'],
  CheckboxValidation: ['requireSelectAtLeast', 'requireSelectAtMost', 'requireSelectExactly'],
  GridValidation: ['requireLimitOneResponsePerColumn'],
  ParagraphTextValidation: TEXT_PATTERNS,
  TextValidation: [
    ...TEXT_PATTERNS,
    'requireNumber',
    'requireNumberBetween',
    'requireNumberEqualTo',
    'requireNumberGreaterThan',
    'requireNumberGreaterThanOrEqualTo',
    'requireNumberLessThan',
    'requireNumberLessThanOrEqualTo',
    'requireNumberNotBetween',
    'requireNumberNotEqualTo',
    'requireTextIsEmail',
    'requireTextIsUrl',
    'requireWholeNumber',
  ],
};

/** A builder of one kind of validation; each `require…` replaces the one before. */
export function validationBuilder(kind: string): object {
  const state: FormValidation = { rule: '', values: [] };
  const Builder = class {
    static readonly className = `${kind}Builder`;
    setHelpText(text: string): this {
      state.helpText = String(text);
      return this;
    }
    build(): Validation {
      if (state.rule === '') throw new NotEmulatedError(`${kind}Builder.build without a requirement`);
      return new Validation(kind, structuredClone(state));
    }
  };
  for (const rule of RULES[kind] ?? [])
    Object.defineProperty(Builder.prototype, rule, {
      value(this: object, ...values: (string | number)[]): object {
        state.rule = rule;
        state.values = values;
        return this;
      },
    });
  return new Builder();
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

type Check = (answer: string, first: number, second: number, pattern: string) => boolean;

const CHECKS: Readonly<Record<string, Check>> = {
  requireNumber: (answer) => isNumber(answer),
  requireNumberBetween: (answer, low, high) => isNumber(answer) && +answer >= low && +answer <= high,
  requireNumberEqualTo: (answer, value) => isNumber(answer) && +answer === value,
  requireNumberGreaterThan: (answer, value) => isNumber(answer) && +answer > value,
  requireNumberGreaterThanOrEqualTo: (answer, value) => isNumber(answer) && +answer >= value,
  requireNumberLessThan: (answer, value) => isNumber(answer) && +answer < value,
  requireNumberLessThanOrEqualTo: (answer, value) => isNumber(answer) && +answer <= value,
  requireNumberNotBetween: (answer, low, high) => isNumber(answer) && (+answer < low || +answer > high),
  requireNumberNotEqualTo: (answer, value) => isNumber(answer) && +answer !== value,
  requireTextContainsPattern: (answer, _a, _b, pattern) => new RegExp(pattern).test(answer),
  requireTextDoesNotContainPattern: (answer, _a, _b, pattern) => !new RegExp(pattern).test(answer),
  requireTextDoesNotMatchPattern: (answer, _a, _b, pattern) => !new RegExp(`^(?:${pattern})$`).test(answer),
  requireTextIsEmail: (answer) => ADDRESS.test(answer),
  requireTextIsUrl: (answer) => /^https?:\/\/\S+$/.test(answer),
  requireTextLengthGreaterThanOrEqualTo: (answer, length) => answer.length >= length,
  requireTextLengthLessThanOrEqualTo: (answer, length) => answer.length <= length,
  requireTextMatchesPattern: (answer, _a, _b, pattern) => new RegExp(`^(?:${pattern})$`).test(answer),
  requireWholeNumber: (answer) => /^-?\d+$/.test(answer),
  requireSelectAtLeast: (answer, count) => Number(answer) >= count,
  requireSelectAtMost: (answer, count) => Number(answer) <= count,
  requireSelectExactly: (answer, count) => Number(answer) === count,
};

/** Whether an answer is as asked for: a text, or how many choices of a checkbox item were ticked. */
export function isValid({ rule, values }: FormValidation, answer: string | string[]): boolean {
  const [first = 0, second = 0] = values;
  const text = Array.isArray(answer) ? String(answer.length) : answer;
  return CHECKS[rule]?.(text, Number(first), Number(second), String(first)) ?? true;
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
