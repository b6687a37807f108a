/** An obligation as one readable cell of labelled lines, and back. */
import { DOSSIER_DOCUMENT_NAMES } from '../domain/dossier-document';
import { LEVELS, type Level, PROFILE_NAMES, type Profile } from '../domain/level';
import {
  type Completion,
  OBLIGATION_STATE_WORDS,
  type Obligation,
  REMINDED_BY_WORDS,
} from '../domain/obligation';
import { PORTAL_SECTION_NAMES } from '../domain/portal-section';
import { describeSchedule, fromRule, RHYTHM_WORDS, type Schedule, toRule } from '../domain/recurrence';
import { ROLE_NAMES } from '../domain/role';
import { SHIFT_WORDS } from '../domain/working-days';
import { REPORT_KIND_NAMES } from './measures';
import { PURPOSE_NAMES } from './obligation-data';

const YES = 'Có';
const NO = 'Không';
const COMPLETION_WORDS = {
  report: 'Nộp báo cáo',
  portal: 'Đăng chuyên mục',
  document: 'Có văn bản',
} as const;

interface ObligationRow {
  readonly key: string;
  readonly title: string;
  readonly value: string;
  /** The schedule as an RFC 5545 rule, in a hidden column. */
  readonly rule?: string;
  readonly source?: string;
}

export function encodeObligation(obligation: Obligation): ObligationRow {
  const rule = toRule(obligation.schedule);
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Lịch', describeSchedule(obligation.schedule)],
    ['Nhịp', RHYTHM_WORDS[obligation.schedule.rhythm]],
    ['Áp dụng', OBLIGATION_STATE_WORDS[obligation.state]],
    ['Mục đích', nameOf(PURPOSE_NAMES, obligation.purpose) ?? obligation.purpose],
    ['Trùng ngày nghỉ', SHIFT_WORDS[obligation.shift]],
    ['Nhắc trước', `${obligation.leadDays} ngày`],
    ['Quá hạn sau', obligation.overdueAfter === undefined ? undefined : `${obligation.overdueAfter} ngày`],
    ['Người làm', obligation.owner && ROLE_NAMES[obligation.owner]],
    ['Nơi nhận', obligation.recipient],
    ['Báo lên', obligation.escalation && ROLE_NAMES[obligation.escalation]],
    ['Gửi thư', obligation.byMail ? YES : NO],
    ['Ai nhắc', REMINDED_BY_WORDS[obligation.remindedBy]],
    ['Nghỉ hè thì thôi', obligation.pausedInSummer ? YES : NO],
    ['Xong khi', describeCompletion(obligation.completion)],
    ['Cấp học', obligation.levels?.join(', ')],
    ['Phạm vi', obligation.profiles?.map((profile) => PROFILE_NAMES[profile]).join(', ')],
    ['Trừ các trường', obligation.exceptSchools?.join('; ')],
    ['Chỉ các trường', obligation.onlySchools?.join('; ')],
    ['Hạn theo luật', obligation.legal ? YES : undefined],
    ['Bản sao cho đơn vị quản lý', obligation.copyToOffice ? YES : undefined],
  ];
  return {
    key: obligation.code,
    title: obligation.title,
    ...(rule === undefined ? {} : { rule: rule.replace('\n', ' ') }),
    value: lines
      .filter((line): line is readonly [string, string] => line[1] !== undefined && line[1] !== '')
      .map(([label, words]) => `${label}: ${words}`)
      .join('\n'),
  };
}

/** undefined when a line that must be there is missing or says something unknown. */
export function decodeObligation(
  row: Partial<ObligationRow> & { readonly key: string },
): Obligation | undefined {
  const lines = new Map(
    (row.value ?? '').split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  const words = (label: string) => lines.get(label) ?? '';
  const schedule = decodeSchedule(words('Nhịp'), row.rule);
  const state = keyOf(OBLIGATION_STATE_WORDS, words('Áp dụng'));
  const shift = keyOf(SHIFT_WORDS, words('Trùng ngày nghỉ'));
  const remindedBy = keyOf(REMINDED_BY_WORDS, words('Ai nhắc'));
  const completion = decodeCompletion(words('Xong khi'));
  const leadDays = decodeDays(words('Nhắc trước'));
  if (!schedule || !state || !shift || !remindedBy || !completion || leadDays === undefined) return undefined;
  const overdueAfter = decodeDays(words('Quá hạn sau'));
  const owner = keyOf(ROLE_NAMES, words('Người làm'));
  const escalation = keyOf(ROLE_NAMES, words('Báo lên'));
  const levels = split(words('Cấp học'), ',').filter(isLevel);
  const profiles = split(words('Phạm vi'), ',')
    .map((name) => keyOf(PROFILE_NAMES, name))
    .filter(isProfile);
  const exceptSchools = split(words('Trừ các trường'), ';');
  const onlySchools = split(words('Chỉ các trường'), ';');
  return {
    code: row.key,
    title: row.title ?? '',
    purpose: keyOf(PURPOSE_NAMES, words('Mục đích')) ?? words('Mục đích'),
    state,
    schedule,
    shift,
    leadDays,
    ...(overdueAfter === undefined ? {} : { overdueAfter }),
    ...(owner === undefined ? {} : { owner }),
    recipient: words('Nơi nhận'),
    ...(escalation === undefined ? {} : { escalation }),
    byMail: words('Gửi thư') === YES,
    remindedBy,
    pausedInSummer: words('Nghỉ hè thì thôi') === YES,
    completion,
    ...(levels.length === 0 ? {} : { levels }),
    ...(profiles.length === 0 ? {} : { profiles }),
    ...(exceptSchools.length === 0 ? {} : { exceptSchools }),
    ...(onlySchools.length === 0 ? {} : { onlySchools }),
    ...(words('Hạn theo luật') === YES ? { legal: true } : {}),
    ...(words('Bản sao cho đơn vị quản lý') === YES ? { copyToOffice: true } : {}),
  };
}

function decodeSchedule(rhythmWords: string, ruleText: string | undefined): Schedule | undefined {
  const rhythm = keyOf(RHYTHM_WORDS, rhythmWords);
  if (rhythm === undefined) return undefined;
  if (ruleText === undefined) return { rhythm };
  const schedule = fromRule(ruleText.replace(' RRULE:', '\nRRULE:'));
  if (schedule === undefined) return undefined;
  return { ...schedule, rhythm };
}

function describeCompletion(completion: Completion): string | undefined {
  switch (completion.kind) {
    case 'report':
      return `${COMPLETION_WORDS.report} – ${nameOf(REPORT_KIND_NAMES, completion.report) ?? completion.report}`;
    case 'portal':
      return `${COMPLETION_WORDS.portal} – ${PORTAL_SECTION_NAMES[completion.section]}`;
    case 'document':
      return `${COMPLETION_WORDS.document} – ${DOSSIER_DOCUMENT_NAMES[completion.document]}`;
    case 'none':
      return undefined;
  }
}

function decodeCompletion(text: string): Completion | undefined {
  if (text === '') return { kind: 'none' };
  const [kindWords = '', ...rest] = text.split(' – ');
  const name = rest.join(' – ');
  const kind = keyOf(COMPLETION_WORDS, kindWords);
  if (kind === 'report') return { kind, report: keyOf(REPORT_KIND_NAMES, name) ?? name };
  const section = keyOf(PORTAL_SECTION_NAMES, name);
  if (kind === 'portal' && section) return { kind, section };
  const document = keyOf(DOSSIER_DOCUMENT_NAMES, name);
  return kind === 'document' && document ? { kind, document } : undefined;
}

function decodeDays(text: string): number | undefined {
  const match = /^(\d+) ngày$/.exec(text);
  return match ? Number(match[1]) : undefined;
}

function split(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The key whose word this is. */
function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | undefined {
  for (const key in words) if (words[key] === word) return key;
  return undefined;
}

function nameOf(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return words[key];
}

function isLevel(text: string): text is Level {
  return LEVELS.some((level) => level === text);
}

function isProfile(profile: Profile | undefined): profile is Profile {
  return profile !== undefined;
}
