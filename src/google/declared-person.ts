/** "Ai đang thao tác?": who says to work in a shared account, asked once a day and kept for each account. */
import { isObject } from '../domain/json';
import { today } from './clock';
import { readProperty, writeProperty } from './properties';
import { activeUser } from './session';

const PROPERTY = 'declared-people';

/** The name picked today in this account, or undefined when nobody was asked yet. */
export function declaredToday(): string | undefined {
  return namesOfToday()[accountKey()];
}

/** Keeps the picked name until midnight; '' forgets it. */
export function declareToday(name: string): void {
  writeProperty(PROPERTY, { day: today(), names: { ...namesOfToday(), [accountKey()]: name } });
}

function namesOfToday(): Readonly<Record<string, string>> {
  const kept = readProperty(PROPERTY);
  if (!isObject(kept) || kept.day !== today() || !isObject(kept.names)) return {};
  return Object.fromEntries(
    Object.entries(kept.names).flatMap(([account, name]) =>
      typeof name === 'string' && name !== '' ? [[account, name]] : [],
    ),
  );
}

function accountKey(): string {
  return activeUser() ?? 'không rõ';
}
