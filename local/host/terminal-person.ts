/** The person who runs a script from the terminal: sees what it shows as lines of text, and says OK or yes to everything. */
import type { Person, ShownMenu } from './execution';

/** Says on the terminal what a person would see, and answers OK. `print` writes one line. */
export function terminalPerson(print: (line: string) => void): Person {
  const answer = (buttons: string) => (buttons.startsWith('YES') ? 'YES' : 'OK');
  return {
    alert(title, prompt, buttons) {
      print(`[alert] ${[title, prompt].filter(Boolean).join(': ')} (${answer(buttons)})`);
      return answer(buttons);
    },
    prompt(title, prompt, buttons) {
      print(`[prompt] ${[title, prompt].filter(Boolean).join(': ')} (${answer(buttons)}, empty)`);
      return { button: answer(buttons), text: '' };
    },
    toast: (message, title) => print(`[toast] ${[title, message].filter(Boolean).join(': ')}`),
    showDialog: ({ kind, title, html }) => print(`[${kind}] ${title} (${html.length} characters of HTML)`),
    setMenu: (menu) => print(menuLines(menu, '[menu] ').join('\n')),
  };
}

function menuLines(menu: ShownMenu, depth: string): string[] {
  return [
    `${depth}${menu.caption}`,
    ...menu.items.flatMap((item) => {
      if ('submenu' in item) return menuLines(item.submenu, `${depth}  `);
      return 'function' in item ? [`${depth}  ${item.caption} → ${item.function}`] : [];
    }),
  ];
}
