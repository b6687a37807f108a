/** Reads the district's wordings out of their Google Docs, checks them and notes what came of it in the district's table. */
import { describeProblem, type Problem } from '../../domain/result';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { now } from '../../google/clock';
import { idInLink } from '../../google/drive-files';
import { documentBlocks } from '../../google/word-files';
import type { Block } from '../../paper/paper';
import { documentTemplatesTable } from '../../workbook/district';
import { readTable } from '../../workbook/read-table';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { type Template, templateKey } from './template';
import { templates } from './templates';
import { readWording, sayTheSame, type Wording, wordingOf } from './wording';
import { checkWording } from './wording-check';
import { encodeWording, MOST_SIGNS } from './wording-rows';
import { wordingSample } from './wording-sample';

export interface OwnWordings {
  /** By key of the template; those that say what the program says are not here. */
  readonly wordings: ReadonlyMap<string, Wording>;
  /** Keys of templates that wait until their Doc is mended. */
  readonly held: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

type TemplateRow = Entry<RecordOf<typeof documentTemplatesTable>>;

/** Rows of the table; none in a workbook from before it, or before `Tạo bản mẫu`. */
export function templateRows(workbook: Pick<ActiveWorkbook, 'readTables'>): TemplateRow[] {
  const [result] = workbook.readTables([documentTemplatesTable]);
  return result?.ok ? readTable(documentTemplatesTable, result.value).entries : [];
}

/** The wordings of these templates (all when absent), as their Docs are now. */
export function readOwnWordings(workbook: ActiveWorkbook, chosen?: readonly Template[]): OwnWordings {
  const wanted = new Map(templates.map((template) => [templateKey(template), template]));
  const keys = chosen && new Set(chosen.map(templateKey));
  const rows = templateRows(workbook).filter(
    ({ record }) =>
      record.use !== 'standard' &&
      record.link !== undefined &&
      wanted.has(record.document) &&
      (keys === undefined || keys.has(record.document)),
  );
  const blocks = documentBlocks(rows.map(({ record }) => idInLink(record.link ?? '') ?? ''));
  const wordings = new Map<string, Wording>();
  const held = new Set<string>();
  const problems: Problem[] = [];
  const patches = new Map<string, RowValues>();
  rows.forEach((row, index) => {
    const template = wanted.get(row.record.document);
    if (template === undefined) return;
    const found = judged(template, blocks[index]);
    if (found.state === 'changed') wordings.set(row.record.document, found.wording);
    if (found.problems.length > 0) held.add(row.record.document);
    problems.push(...found.problems);
    const values = toRowValues(documentTemplatesTable, {
      state: found.state,
      findings: found.problems.map(describeProblem).join('\n'),
      checkedAt: now().slice(0, 19),
      // what was sound last stays with the schools until the Doc is mended
      ...(found.problems.length > 0
        ? {}
        : { wording: found.state === 'changed' ? encodeWording(found.wording) : '' }),
    });
    if (row.id !== '') patches.set(row.id, values);
  });
  if (patches.size > 0) workbook.patchRows(documentTemplatesTable, patches);
  return { wordings, held, problems };
}

type Judgement =
  | { readonly state: 'changed'; readonly wording: Wording; readonly problems: readonly Problem[] }
  | { readonly state: 'same' | 'faulty' | 'lost'; readonly problems: readonly Problem[] };

function judged(template: Template, blocks: readonly Block[] | undefined): Judgement {
  const { title } = template;
  const place = `Bản mẫu “${title}”`;
  if (blocks === undefined) {
    return {
      state: 'lost',
      problems: [
        {
          code: 'wording.lost',
          place,
          message: 'Không đọc được bản Google Tài liệu của bản mẫu này.',
          remedy:
            'Lấy lại từ thùng rác, hoặc xóa liên kết rồi chọn THĐT > Tạo bản mẫu để lập lại; chưa cần thì chọn lời văn Của chương trình.',
        },
      ],
    };
  }
  const standard = standardWording(template);
  const read = readWording(blocks, standard.annexes.length);
  if (!read.ok) {
    return {
      state: 'faulty',
      problems: [
        {
          code: 'wording.frame',
          place,
          message: `Thiếu dòng ${read.missing.join(', ')}.`,
          remedy: 'Thêm lại dòng ấy vào đúng chỗ (xem một bản mẫu khác), mỗi dòng đứng riêng.',
        },
      ],
    };
  }
  const problems = checkWording(title, standard, read.wording);
  if (encodeWording(read.wording).length > MOST_SIGNS) {
    problems.push({
      code: 'wording.long',
      place,
      message: 'Bản mẫu dài quá, chương trình không gửi xuống các trường được.',
      remedy: 'Rút ngắn lời văn.',
    });
  }
  if (problems.length > 0) return { state: 'faulty', problems };
  return sayTheSame(standard, read.wording)
    ? { state: 'same', problems }
    : { state: 'changed', wording: read.wording, problems };
}

/** What the program would write, with `{{…}}` where data stand. */
export function standardWording(template: Template): Wording {
  return wordingOf(template.write(wordingSample(), {}));
}
