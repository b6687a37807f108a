/** The things to do of one mail, gathered as people read them: by urgency, then by who does it, schools together. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import { ROLE_NAMES } from '../../domain/role';
import { dossierTable, portalNewsTable, reportsTable, scoresTable } from '../../workbook/school';
import type { Digest, ReminderLine } from './reminder';

/** One obligation with the schools of this mailbox that it concerns; usually one. */
export interface MailItem {
  readonly line: ReminderLine;
  readonly schools: readonly string[];
  /** Where it is entered; absent: no link is known, or several schools are meant. */
  readonly link?: SheetLink;
}

interface SheetLink {
  readonly address: string;
  /** Vietnamese: what opens. */
  readonly text: string;
}

export interface MailSection {
  readonly standing: ReminderLine['standing'];
  readonly groups: readonly {
    /** Names of the roles; '' where the mail needs no telling apart. */
    readonly who: string;
    readonly items: readonly MailItem[];
  }[];
}

const STANDINGS = ['overdue', 'today', 'coming'] as const;

/** Sections in the order of urgency; several roles in one mailbox are told apart by a heading each. */
export function sectionsOf({ lines }: Digest): MailSection[] {
  const everybody = new Set(lines.map(rolesOf));
  return STANDINGS.flatMap((standing): MailSection[] => {
    const members = lines.filter((line) => line.standing === standing);
    if (members.length === 0) return [];
    const groups = [...new Set(members.map(rolesOf))].map((who) => ({
      who: everybody.size > 1 ? who : '',
      items: itemsOf(members.filter((line) => rolesOf(line) === who)),
    }));
    return [{ standing, groups }];
  });
}

/** "Kế toán, Phó hiệu trưởng" */
function rolesOf({ roles }: ReminderLine): string {
  return roles.map((role) => ROLE_NAMES[role]).join(', ');
}

function itemsOf(lines: readonly ReminderLine[]): MailItem[] {
  const groups = new Map<string, ReminderLine[]>();
  for (const line of lines) {
    const key = groupKey(line.obligation.code, line.due.nominal, line.stage);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group): MailItem[] => {
    const [line] = group;
    if (line === undefined) return [];
    const link = group.length === 1 ? sheetLink(line) : undefined;
    return [
      { line, schools: group.map(({ schoolName }) => schoolName), ...(link === undefined ? {} : { link }) },
    ];
  });
}

function groupKey(code: string, period: IsoDate, stage: string): string {
  return `${code}|${period}|${stage}`;
}

/** The very sheet where the thing is entered as done: it keeps its id (docs/decisions/0002) unless the school's repair made it anew. */
function sheetLink({ link, sheetIds, obligation: { completion } }: ReminderLine): SheetLink | undefined {
  const address = safeLink(link);
  if (address === undefined) return undefined;
  const sheet = sheetOf(completion);
  return sheet === undefined
    ? { address, text: 'Mở sổ của trường' }
    : {
        address: `${address.replace(/#.*$/, '')}#gid=${sheetIds?.[sheet.name] ?? sheet.sheetId}`,
        text: `Mở trang ${sheet.title}`,
      };
}

function sheetOf(
  completion: ReminderLine['obligation']['completion'],
): { readonly name: string; readonly sheetId: number; readonly title: string } | undefined {
  switch (completion.kind) {
    case 'report':
      return completion.report === 'scores' ? scoresTable : reportsTable;
    case 'portal':
      return portalNewsTable;
    case 'document':
      return dossierTable;
    case 'none':
      return undefined;
  }
}

/** Only a plain https address becomes a link; whatever else a sheet holds stays out of mails. */
export function safeLink(link: string | undefined): string | undefined {
  return link !== undefined && /^https:\/\/[a-z0-9.-]+\/[^\s"'<>]*$/i.test(link) ? link : undefined;
}
