/** What somebody who leaves must hand over, out of the registers. Pure. */
import { formatDate, type IsoDate } from '../../domain/calendar-date';
import { dossierDocumentName } from '../../domain/dossier-document';
import type { Obligation } from '../../domain/obligation';
import { ROLE_NAMES } from '../../domain/role';
import { comparable } from '../../domain/vietnamese';
import { columnLetters } from '../../workbook/cell-address';
import type { Entry, TableDefinition } from '../../workbook/table';
import type { RawTable } from '../../workbook/table-port';
import type { StaffEntry } from '../registers/people';
import type { HandoverItem, HandoverPage, HandoverPart, Leaver } from './page';

export interface ReadTable {
  readonly definition: TableDefinition;
  readonly raw: RawTable;
  readonly entries: readonly Entry<Readonly<Record<string, unknown>>>[];
}

export interface HandoverInput {
  readonly today: IsoDate;
  readonly staff: readonly StaffEntry[];
  readonly tables: readonly ReadTable[];
  /** What the school is reminded of. */
  readonly obligations: readonly Obligation[];
}

interface Rule {
  readonly title: string;
  readonly advice: string;
  readonly table: string;
  /** Column with the person's name. */
  readonly person: string;
  /** Column that names the thing. */
  readonly name: string;
  /** A row with something in one of these is over. */
  readonly over: readonly string[];
}

const RULES: readonly Rule[] = [
  {
    title: 'Phần mềm',
    advice: 'Bàn giao tài khoản, mật khẩu và số liệu; chọn người phụ trách mới.',
    table: 'software',
    person: 'owner',
    name: 'name',
    over: ['until'],
  },
  {
    title: 'Chuyên mục, thông tin của Cổng',
    advice: 'Chuyển quyền đăng, sửa trên Cổng; chọn người phụ trách mới.',
    table: 'portal-pages',
    person: 'owner',
    name: 'page',
    over: [],
  },
  {
    title: 'Phòng',
    advice: 'Bàn giao chìa khóa, thiết bị trong phòng; chọn người phụ trách mới.',
    table: 'rooms',
    person: 'keeper',
    name: 'name',
    over: ['until'],
  },
  {
    title: 'Camera',
    advice: 'Đổi mật khẩu xem camera; chọn người phụ trách mới.',
    table: 'cameras',
    person: 'operator',
    name: 'place',
    over: [],
  },
  {
    title: 'Sổ theo quy định khác',
    advice: 'Bàn giao sổ; chọn người giữ mới.',
    table: 'prescribed-registers',
    person: 'keeper',
    name: 'name',
    over: [],
  },
  {
    title: 'Văn bản đến đang xử lý',
    advice: 'Giao cho người khác, kèm hạn xử lý.',
    table: 'incoming-documents',
    person: 'assignedTo',
    name: 'summary',
    over: ['handledOn'],
  },
  {
    title: 'Thiết bị hỏng đang xử lý',
    advice: 'Giao cho người khác.',
    table: 'fault-reports',
    person: 'handler',
    name: 'fault',
    over: ['fixedOn'],
  },
  {
    title: 'Việc, nội dung cần khắc phục còn mở',
    advice: 'Giao cho người khác, giữ nguyên hạn.',
    table: 'progress',
    person: 'owner',
    name: 'task',
    over: ['doneOn'],
  },
  {
    title: 'Việc được giao thực hiện, khắc phục còn mở',
    advice: 'Giao cho người khác thực hiện, giữ nguyên hạn.',
    table: 'progress',
    person: 'doer',
    name: 'task',
    over: ['doneOn'],
  },
  {
    title: 'Văn bản đang giữ',
    advice: 'Bàn giao bản gốc và tệp.',
    table: 'dossier',
    person: 'keeper',
    name: 'title',
    over: ['until'],
  },
];

/** Decisions name people: with a new person they are issued again. */
const DECISIONS = /^Quyết định/;

/** Everybody with what is in their hands; those who leave or have left stand first, then those with most. */
export function planHandover(input: HandoverInput): HandoverPage {
  const people = input.staff.map((person) => leaverOf(person, input));
  const isLeaving = ({ leavesText }: Leaver) => (leavesText === '' ? 0 : 1);
  return {
    people: people
      .filter(({ leavesText, count }) => leavesText === '' || count > 0)
      .sort((one, other) => isLeaving(other) - isLeaving(one) || one.name.localeCompare(other.name, 'vi')),
  };
}

function leaverOf({ record }: StaffEntry, input: HandoverInput): Leaver {
  const { name, roles, until } = record;
  const parts = [
    ...RULES.flatMap((rule) => partOf(rule, name, input.tables)),
    ...remindersOf(record, input),
    ...decisionsOf(roles, input.tables),
  ];
  const isPast = until !== undefined && until <= input.today;
  return {
    name,
    roles: roles.map((role) => ROLE_NAMES[role]).join(', '),
    leavesText: until === undefined ? '' : `${isPast ? 'đã thôi làm' : 'thôi làm'} từ ${formatDate(until)}`,
    parts,
    count: parts.reduce((sum, { items }) => sum + items.length, 0),
  };
}

function partOf(rule: Rule, name: string, tables: readonly ReadTable[]): HandoverPart[] {
  const table = tables.find(({ definition }) => definition.name === rule.table);
  if (table === undefined) return [];
  const items = table.entries
    .filter(
      ({ record }) =>
        comparable(String(record[rule.person] ?? '')) === comparable(name) &&
        rule.over.every((key) => record[key] === undefined) &&
        record.state !== 'done' &&
        record.state !== 'dropped',
    )
    .map(({ row, record }) => itemAt(table, row, rule.person, wordOf(table.definition, rule.name, record)));
  return items.length === 0 ? [] : [{ title: rule.title, advice: rule.advice, items }];
}

/** Reminders follow the role: nobody else with it means that nobody is reminded. */
function remindersOf(
  { name, roles }: StaffEntry['record'],
  { staff, obligations, today }: HandoverInput,
): HandoverPart[] {
  const alone = roles.filter(
    (role) =>
      !staff.some(
        ({ record }) =>
          record.name !== name &&
          record.roles.includes(role) &&
          (record.until === undefined || record.until > today),
      ),
  );
  const items = obligations
    .filter(({ owner }) => owner !== undefined && alone.includes(owner))
    .map(
      ({ title, owner }): HandoverItem => ({
        what: `${title} (${owner === undefined ? '' : ROLE_NAMES[owner]})`,
        sheet: '',
        cell: '',
      }),
    );
  return items.length === 0
    ? []
    : [
        {
          title: 'Việc theo hạn, thư nhắc',
          advice: 'Ghi nhiệm vụ này cho người khác ở trang Nhân sự để thư nhắc tới đúng người.',
          items,
        },
      ];
}

/** Decisions in force that name the bodies a leader or the IT person sits in. */
function decisionsOf(roles: StaffEntry['record']['roles'], tables: readonly ReadTable[]): HandoverPart[] {
  const isNamed = roles.some((role) => role !== 'teacher' && role !== 'catering' && role !== 'guard');
  const table = tables.find(({ definition }) => definition.name === 'dossier');
  if (!isNamed || table === undefined) return [];
  const items = table.entries.flatMap(({ row, record }): HandoverItem[] => {
    const kind = dossierDocumentName(String(record.document));
    if (!DECISIONS.test(kind) || record.until !== undefined || !/Ban|tổ/i.test(kind)) return [];
    const number = record.number === undefined ? '' : ` số ${String(record.number)}`;
    return [itemAt(table, row, 'document', `${kind}${number}`)];
  });
  return items.length === 0
    ? []
    : [
        {
          title: 'Quyết định cần xem lại',
          advice: 'Nếu quyết định có tên người này thì kiện toàn lại bằng quyết định mới.',
          items,
        },
      ];
}

function itemAt({ raw }: ReadTable, row: number, key: string, what: string): HandoverItem {
  return {
    what,
    sheet: raw.sheetTitle,
    cell: `${columnLetters(Math.max(1, raw.keys.indexOf(key, 1)) + 1)}${row}`,
  };
}

/** The cell as people see it: the word of a choice; the kind of document where it has no title. */
function wordOf(definition: TableDefinition, key: string, record: Readonly<Record<string, unknown>>): string {
  const value = String(record[key] ?? record.document ?? '');
  const column = definition.columns[record[key] === undefined ? 'document' : key];
  const choices: Readonly<Record<string, string>> = column?.kind === 'choice' ? column.choices : {};
  return choices[value] ?? value;
}
