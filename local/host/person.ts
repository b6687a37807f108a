/** The person in front of the screen, when a test or the studio gives none: says OK and looks at nothing. */
import type { Person, ShownMenu } from './execution';

export function silentPerson(): Person {
  return {
    alert: (_title, _prompt, buttons) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
    prompt: (_title, _prompt, buttons) => ({ button: buttons.startsWith('YES') ? 'YES' : 'OK', text: '' }),
    toast: () => undefined,
    showDialog: () => undefined,
    setMenu: () => undefined,
  };
}

/** The same person, with every menu also told to `onMenu`. */
export function watchMenus(person: Person, onMenu: (menu: ShownMenu) => void): Person {
  return {
    alert: (title, prompt, buttons) => person.alert(title, prompt, buttons),
    prompt: (title, prompt, buttons) => person.prompt(title, prompt, buttons),
    toast: (message, title, timeoutSeconds) => person.toast(message, title, timeoutSeconds),
    showDialog: (dialog) => person.showDialog(dialog),
    setMenu: (menu) => {
      onMenu(menu);
      person.setMenu(menu);
    },
    cursor: () => person.cursor?.(),
  };
}

/** The function behind a menu item, by the captions on the way to it; menus of one caption replace each other. */
export function menuFunction(
  menus: ReadonlyMap<string, ShownMenu>,
  captions: readonly string[],
): string | undefined {
  const [first, ...rest] = captions;
  let menu = first === undefined ? undefined : menus.get(first);
  for (const [index, caption] of rest.entries()) {
    const last = index === rest.length - 1;
    let next: ShownMenu | undefined;
    for (const item of menu?.items ?? []) {
      if (last && 'function' in item && item.caption === caption) return item.function;
      if ('submenu' in item && item.submenu.caption === caption) next = item.submenu;
    }
    menu = next;
  }
  return undefined;
}
