/** The search language of Gmail, as far as it is emulated; every other operator is refused by name. */

import { NotEmulatedError } from '../../host/script-error';
import { momentOf } from '../../host/time-zone';
import type { Mail } from '../../state/records';
import { fromOf } from './addresses';
import type { Mailbox } from './mailbox';

/** What a search is asked about. */
interface Candidate {
  mail: Mail;
  mailbox: Mailbox;
}

export interface SearchTime {
  /** Milliseconds since the epoch. */
  now: number;
  timeZone: string;
}

type Test = (candidate: Candidate) => boolean;

/**
 * The mails of a mailbox that a query finds. Spam and trash are looked through only when the query names a place.
 * @throws NotEmulatedError for an operator or a value that is not emulated.
 */
export function searchMails(mailbox: Mailbox, query: string, time: SearchTime): Mail[] {
  const tokens = tokensOf(query);
  const test = new Parser(tokens, time).all();
  const everywhere = tokens.some((token) => /^-?(in|is):(anywhere|trash|spam)$/i.test(token));
  return mailbox.mails().filter((mail) => {
    const { place } = mailbox.stateOf(mail);
    return (everywhere || (place !== 'trash' && place !== 'spam')) && test({ mail, mailbox });
  });
}

function tokensOf(query: string): string[] {
  return query.match(/[(){}]|-?(?:[\w-]+:)?"[^"]*"|-(?=[({])|[^\s(){}]+/g) ?? [];
}

class Parser {
  private position = 0;
  /** The operator in front of the group that is being read: `subject:(a b)` is `subject:a subject:b`. */
  private operator = '';

  constructor(
    private readonly tokens: readonly string[],
    private readonly time: SearchTime,
  ) {}

  /** Terms next to each other must all hold; `OR` between two of them asks for either. */
  all(end?: string): Test {
    const parts: Test[] = [];
    while (this.position < this.tokens.length && this.tokens[this.position] !== end) {
      const token = this.tokens[this.position];
      if (token === 'AND') this.position++;
      else if (token === 'OR') {
        this.position++;
        const before = parts.pop();
        const after = this.one();
        parts.push((candidate) => (before?.(candidate) ?? false) || after(candidate));
      } else parts.push(this.one());
    }
    this.position++;
    return (candidate) => parts.every((part) => part(candidate));
  }

  private any(end: string): Test {
    const parts: Test[] = [];
    while (this.position < this.tokens.length && this.tokens[this.position] !== end) parts.push(this.one());
    this.position++;
    return (candidate) => parts.some((part) => part(candidate));
  }

  private one(): Test {
    const token = this.tokens[this.position++] ?? '';
    if (token === '-') {
      const denied = this.one();
      return (candidate) => !denied(candidate);
    }
    if (token === '(') return this.all(')');
    if (token === '{') return this.any('}');
    const denies = token.startsWith('-') && token.length > 1;
    const test = this.positive(denies ? token.slice(1) : token);
    return denies ? (candidate) => !test(candidate) : test;
  }

  private positive(token: string): Test {
    const next = this.tokens[this.position] ?? '';
    if (!/^[a-z_]+:$/i.test(token) || !/^[({]$/.test(next)) return term(this.operator + token, this.time);
    this.operator = token;
    const test = this.one();
    this.operator = '';
    return test;
  }
}

function term(token: string, time: SearchTime): Test {
  const [, operator, value = ''] = /^([a-z_]+):(.*)$/i.exec(token) ?? [];
  if (operator === undefined) return words(token, everything);
  const make = OPERATORS[operator.toLowerCase()];
  if (!make) throw new NotEmulatedError(`Gmail search operator ${operator}:`);
  return make(value, time);
}

const OPERATORS: Readonly<Record<string, (value: string, time: SearchTime) => Test>> = {
  from: (value) => (value === 'me' ? isMine : contains(value, (mail) => [fromOf(mail)])),
  to: (value) =>
    value === 'me'
      ? ({ mail, mailbox }) => mailbox.arrived(mail)
      : contains(value, (mail) => [...mail.to, ...mail.cc, ...mail.bcc]),
  cc: (value) => contains(value, (mail) => mail.cc),
  bcc: (value) => contains(value, (mail) => mail.bcc),
  subject: (value) => words(value, (mail) => mail.subject),
  filename: (value) => contains(value, (mail) => mail.attachments.map(({ name }) => name)),
  rfc822msgid: (value) => contains(value, (mail) => [`${mail.id}@`]),
  label: (value) => place(value) ?? labelled(value),
  in: (value) => place(value) ?? labelled(value),
  is: (value) => named('is', value, MARKS),
  has: (value) => named('has', value, CONTENTS),
  after: (value, time) => since(dateOf(value, time)),
  newer: (value, time) => since(dateOf(value, time)),
  before: (value, time) => until(dateOf(value, time)),
  older: (value, time) => until(dateOf(value, time)),
  newer_than: (value, time) => since(ageOf(value, time)),
  older_than: (value, time) => until(ageOf(value, time)),
};

const isMine: Test = ({ mail, mailbox }) => mailbox.isSent(mail);

const PLACES: Readonly<Record<string, Test>> = {
  anywhere: () => true,
  inbox: ({ mail, mailbox }) => mailbox.stateOf(mail).place === 'inbox',
  archive: ({ mail, mailbox }) => mailbox.stateOf(mail).place === 'archive' && mailbox.arrived(mail),
  trash: ({ mail, mailbox }) => mailbox.stateOf(mail).place === 'trash',
  spam: ({ mail, mailbox }) => mailbox.stateOf(mail).place === 'spam',
  sent: isMine,
  draft: ({ mail }) => mail.draft === true,
  drafts: ({ mail }) => mail.draft === true,
  starred: ({ mail, mailbox }) => mailbox.stateOf(mail).starred,
  important: ({ mail, mailbox }) => mailbox.stateOf(mail).important,
  unread: ({ mail, mailbox }) => mailbox.stateOf(mail).unread,
  read: ({ mail, mailbox }) => !mailbox.stateOf(mail).unread,
};

const MARKS: Readonly<Record<string, Test>> = {
  unread: ({ mail, mailbox }) => mailbox.stateOf(mail).unread,
  read: ({ mail, mailbox }) => !mailbox.stateOf(mail).unread,
  starred: ({ mail, mailbox }) => mailbox.stateOf(mail).starred,
  important: ({ mail, mailbox }) => mailbox.stateOf(mail).important,
  sent: isMine,
  draft: ({ mail }) => mail.draft === true,
};

const CONTENTS: Readonly<Record<string, Test>> = {
  attachment: ({ mail }) => mail.attachments.length > 0,
  userlabels: ({ mail, mailbox }) => mailbox.stateOf(mail).labels.length > 0,
  nouserlabels: ({ mail, mailbox }) => mailbox.stateOf(mail).labels.length === 0,
};

function place(value: string): Test | undefined {
  return PLACES[value.toLowerCase()];
}

/** Searches write a label in small letters, with hyphens for spaces and slashes. */
function labelled(value: string): Test {
  const plain = (name: string) => name.toLowerCase().replace(/[\s/]/g, '-');
  const wanted = plain(unquoted(value));
  return ({ mail, mailbox }) => mailbox.stateOf(mail).labels.some((label) => plain(label) === wanted);
}

function named(operator: string, value: string, known: Readonly<Record<string, Test>>): Test {
  const test = known[value.toLowerCase()];
  if (!test) throw new NotEmulatedError(`Gmail search operator ${operator}:${value}`);
  return test;
}

function contains(value: string, textsOf: (mail: Mail) => readonly string[]): Test {
  const wanted = unquoted(value).toLowerCase();
  return ({ mail }) => textsOf(mail).some((text) => text.toLowerCase().includes(wanted));
}

/** Gmail finds whole words, and a quoted phrase as it stands. */
function words(value: string, textOf: (mail: Mail) => string): Test {
  const wanted = plainWords(unquoted(value));
  return ({ mail }) => plainWords(textOf(mail)).includes(wanted);
}

function everything(mail: Mail): string {
  return [mail.subject, mail.body, fromOf(mail), ...mail.to, ...mail.cc].join('\n');
}

function plainWords(text: string): string {
  return ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  ).join(' ')} `;
}

function unquoted(value: string): string {
  return value.replace(/^"(.*)"$/, '$1');
}

function since(time: number): Test {
  return ({ mail }) => mail.time >= time;
}

function until(time: number): Test {
  return ({ mail }) => mail.time < time;
}

/** A day by the user's clock, or seconds since the epoch. */
function dateOf(value: string, { timeZone }: SearchTime): number {
  if (/^\d{9,11}$/.test(value)) return Number(value) * 1000;
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value) ?? [];
  if (day === undefined) throw new NotEmulatedError(`Gmail search date ${value}`);
  return momentOf(timeZone, { year: Number(year), month: Number(month), day: Number(day) });
}

const DAYS: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, m: 30, y: 365 };

function ageOf(value: string, { now }: SearchTime): number {
  const [, count, unit = ''] = /^(\d+)([hdmy])$/.exec(value) ?? [];
  const days = DAYS[unit];
  if (days === undefined) throw new NotEmulatedError(`Gmail search age ${value}`);
  return now - Number(count) * days * 24 * 60 * 60 * 1000;
}
