/** People as mail headers show them. */
import type { Mail } from '../../state/records';

/** The sender: `Name <address>`, or the address alone. */
export function fromOf(mail: Mail): string {
  const { fromName: name } = mail;
  if (name === undefined || name === '') return mail.from;
  return /[",;<>@]/.test(name) ? `"${name.replace(/"/g, '\\"')}" <${mail.from}>` : `${name} <${mail.from}>`;
}

/** Where an answer goes: to the reply address if there is one; of one's own mail, to those it went to. */
export function answerTo(mail: Mail, owner: string): string[] {
  if (mail.replyTo !== undefined) return [mail.replyTo];
  return mail.sender.toLowerCase() === owner ? mail.to : [mail.from];
}

/** Everybody else an answer to all goes to. */
export function answerAlso(mail: Mail, owner: string): string[] {
  const first = new Set([...answerTo(mail, owner), owner].map((address) => address.toLowerCase()));
  return [...mail.to, ...mail.cc].filter((address) => !first.has(address.toLowerCase()));
}
