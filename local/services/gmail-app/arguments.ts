/** Arguments of GmailApp's methods, with Google's refusals. */
import { ScriptError, signatureError } from '../../host/script-error';
import { isOptions, type MailOptions } from '../mail-app/compose';

/** Recipient, subject, body and options, as sendEmail, createDraft and update take them. */
export function mailOf(method: string, args: readonly unknown[]): MailOptions {
  const [to, subject, body, options] = args;
  const areTexts = [to, subject, body].every((part) => typeof part !== 'object' || part === null);
  if (args.length < 3 || args.length > 4 || !areTexts || (args.length === 4 && !isOptions(options ?? {})))
    throw signatureError(method, args);
  return { ...(isOptions(options) && options), to, subject, body };
}

/** The body and the options of an answer. */
export function answerOf(method: string, args: readonly unknown[]): MailOptions {
  const [body, options] = args;
  if (args.length === 0 || args.length > 2 || isOptions(body) || (args.length === 2 && !isOptions(options)))
    throw signatureError(method, args);
  return { ...(isOptions(options) && options), body };
}

/** A page of a list: where it starts (0-based) and how many are wanted at most; the whole list without arguments. */
export function pageOf<Item>(method: string, args: readonly unknown[], list: readonly Item[]): Item[] {
  if (args.length === 0) return [...list];
  const [start, max] = args;
  if (args.length !== 2 || typeof start !== 'number' || typeof max !== 'number')
    throw signatureError(method, args);
  if (max > 500) throw new ScriptError('Argument max cannot exceed 500.');
  return list.slice(start, start + max);
}

/** The objects of a class that were given, alone or in a list. Throws the signature error for anything else. */
export function given<Item extends object>(
  type: abstract new (...parameters: never[]) => Item,
  method: string,
  args: readonly unknown[],
): Item[] {
  const [value] = args;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const items = list.filter((item): item is Item => item instanceof type);
  if (args.length !== 1 || items.length !== list.length) throw signatureError(method, args);
  return items;
}
