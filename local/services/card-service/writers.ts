/** How methods of cards write their arguments into JSON. Paths name fields within fields with dots. */
import { ScriptEnum } from '../../host/script-enum';
import { type CardJson, CardPart, type Writer } from './part';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
const isFlag: Check = (value) => typeof value === 'boolean';
const isEnum: Check = (value) => value instanceof ScriptEnum;
const isPart: Check = (value) => value instanceof CardPart;

export const text = (path: string): Writer => one(path, isText);
export const number = (path: string): Writer => one(path, isNumber);
export const flag = (path: string): Writer => one(path, isFlag);
export const choice = (path: string): Writer => one(path, isEnum);
export const part = (path: string): Writer => one(path, isPart);

/** A number or a text of one, kept as text. */
export const numeral = (path: string): Writer =>
  one(path, (value) => isNumber(value) || isText(value), String);

/** One field of a part, taken out of it. */
export const field = (path: string, name: string): Writer =>
  one(path, isPart, (value) => (value instanceof CardPart ? value.json[name] : value));

/** One more part in a list. */
export const parts = (path: string): Writer => more(path, isPart);

/** One more object in a list, made of the arguments. */
export function more(
  path: string,
  check: Check,
  make: (...args: readonly unknown[]) => unknown = (value) => value,
): Writer {
  return (json, args) => {
    if (!check(args[0])) return false;
    const { holder, key } = place(json, path);
    const held = holder[key];
    holder[key] = [...(Array.isArray(held) ? held : []), make(...args)];
    return true;
  };
}

/** A list of texts, each of which becomes one more object of a list. */
export function texts(path: string, make: (value: string) => unknown): Writer {
  return (json, args) =>
    Array.isArray(args[0]) &&
    args[0].every(isText) &&
    args[0].every((value) => more(path, isText, (item) => make(String(item)))(json, [value]));
}

/** A list of parts, added to another list. */
export function partList(path: string): Writer {
  return (json, args) => Array.isArray(args[0]) && args[0].every((value) => parts(path)(json, [value]));
}

/** A widget of a section: under the name of its kind; a lone button in a list of one. */
export const widgets: Writer = (json, args) => {
  const [added] = args;
  if (!(added instanceof CardPart) || !('definition' in added.constructor)) return false;
  const { widget } = added.constructor.definition as { widget?: string };
  if (widget === undefined) return false;
  const held = widget === 'button' ? { buttonList: { buttons: [added] } } : { [widget]: added };
  return more('widgets', () => true)(json, [held]);
};

/** Texts by name, as Google lists parameters. */
export const parameters: Writer = (json, args) => {
  const [given] = args;
  if (typeof given !== 'object' || given === null || !Object.values(given).every(isText)) return false;
  json.parameters = Object.entries(given).map(([key, value]) => ({ key, value }));
  return true;
};

/** What happens on a click: every part that can be clicked has these. */
export const CLICKS: Readonly<Record<string, Writer>> = {
  setAuthorizationAction: part('onClick.authorizationAction'),
  setComposeAction: composing,
  setOnClickAction: part('onClick.action'),
  setOnClickOpenLinkAction: part('onClick.openDynamicLinkAction'),
  setOpenLink: part('onClick.openLink'),
};

function composing(json: CardJson, args: readonly unknown[]): boolean {
  const [action, type] = args;
  if (!isPart(action) || !isEnum(type)) return false;
  json.onClick = { composeAction: { action, composedEmailType: type } };
  return true;
}

/** Writes one field. */
function one(path: string, check: Check, make: (value: unknown) => unknown = (value) => value): Writer {
  return (json, args) => {
    if (args.length !== 1 || !check(args[0])) return false;
    const { holder, key } = place(json, path);
    holder[key] = make(args[0]);
    return true;
  };
}

function place(json: CardJson, path: string): { holder: CardJson; key: string } {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) return { holder: json, key: first };
  const held = json[first];
  const inner: CardJson = typeof held === 'object' && held !== null ? { ...held } : {};
  json[first] = inner;
  return place(inner, rest.join('.'));
}
