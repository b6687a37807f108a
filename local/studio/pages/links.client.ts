/** What links to Google mean here: the same files, in the studio. */
import { addressOf } from './studio-state.client';

/** The address in the studio that a link to a file of Google stands for; undefined for any other link. */
export function addressOfLink(href: string, openFile?: string): string | undefined {
  const [, sheet] = /[#&?]gid=(\d+)/.exec(href) ?? [];
  const [, range] = /[#&]range=([^&]+)/.exec(href) ?? [];
  const place = [
    ...(sheet === undefined ? [] : [sheet]),
    ...(sheet === undefined || range === undefined ? [] : [range]),
  ];
  if (href.startsWith('#'))
    return openFile === undefined || sheet === undefined ? undefined : addressOf('so', openFile, ...place);
  const [, workbook] = /\/spreadsheets\/d\/([\w-]+)/.exec(href) ?? [];
  if (workbook !== undefined) return addressOf('so', workbook, ...place);
  const [, document] = /\/document\/d\/([\w-]+)/.exec(href) ?? [];
  if (document !== undefined) return addressOf('tai-lieu', document);
  return /^https:\/\/drive\.google\.com\//.test(href) ? addressOf('drive') : undefined;
}

/** Follows a link that was clicked in a frame. */
export function followLink(href: string): void {
  const address = addressOfLink(href);
  if (address !== undefined) location.hash = address;
}
