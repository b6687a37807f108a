/** What the dialog sends to define a data request, checked at the border. */
import * as v from 'valibot';
import { parseMoment } from '../../domain/moment';
import { comparable } from '../../domain/vietnamese';
import { MOST_QUESTIONS, QUESTION_KINDS, type QuestionKind } from '../../workbook/data-request-form';

const LONGEST_TITLE = 100;
const LONGEST_QUESTION = 80;
const LONGEST_NOTE = 1500;
const MOST_CHOICES = 30;

/** What begins with a letter or digit is no formula wherever it is written. */
const STARTS_WELL = /^[\p{L}\p{N}].*$/su;

function words(what: string, longest: number) {
  return v.pipe(
    v.string(`Thiếu ${what}.`),
    v.transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim()),
    v.minLength(1, `Chưa ghi ${what}.`),
    v.maxLength(longest, `${capital(what)} dài quá ${longest} chữ.`),
    v.regex(STARTS_WELL, `${capital(what)} phải bắt đầu bằng chữ hoặc số.`),
  );
}

const kinds = Object.keys(QUESTION_KINDS) as [QuestionKind, ...QuestionKind[]];

const questionSchema = v.pipe(
  v.object({
    title: words('tên cột', LONGEST_QUESTION),
    kind: v.picklist(kinds, 'Loại của cột không đúng.'),
    required: v.boolean(),
    choices: v.pipe(
      v.array(words('một lựa chọn trong danh sách', LONGEST_QUESTION)),
      v.maxLength(MOST_CHOICES, `Danh sách chọn có tối đa ${MOST_CHOICES} mục.`),
      v.check((list) => allDiffer(list), 'Danh sách chọn có mục trùng nhau.'),
    ),
  }),
  v.check(
    ({ kind, choices }) => kind !== 'choice' || choices.length >= 2,
    'Cột chọn trong danh sách cần ít nhất hai mục.',
  ),
  v.transform((question) => (question.kind === 'choice' ? question : { ...question, choices: [] })),
);

export const defineSchema = v.object({
  title: words('nội dung thu', LONGEST_TITLE),
  note: v.pipe(
    v.string(),
    v.transform((text) => text.normalize('NFC').trim()),
    v.maxLength(LONGEST_NOTE, `Hướng dẫn dài quá ${LONGEST_NOTE} chữ.`),
  ),
  /** `YYYY-MM-DDTHH:mm` by the clock of Việt Nam. */
  deadline: v.pipe(
    v.string('Chưa ghi hạn.'),
    v.transform((text) => parseMoment(text) ?? ''),
    v.minLength(1, 'Hạn phải là ngày và giờ.'),
  ),
  rows: v.picklist(['one', 'many']),
  schools: v.pipe(v.array(v.string()), v.minLength(1, 'Chưa chọn trường nào.')),
  questions: v.pipe(
    v.array(questionSchema),
    v.minLength(1, 'Cần ít nhất một cột.'),
    v.maxLength(MOST_QUESTIONS, `Tối đa ${MOST_QUESTIONS} cột.`),
    v.check((questions) => allDiffer(questions.map(({ title }) => title)), 'Có hai cột trùng tên.'),
  ),
});

export type DefineRequest = v.InferOutput<typeof defineSchema>;

function allDiffer(texts: readonly string[]): boolean {
  return new Set(texts.map(comparable)).size === texts.length;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
