/** What a script receives for a form that a page hands to `google.script.run`: an object of texts by field name. */

/**
 * The fields as the form would submit them; a name that occurs more than once has a list.
 * @throws TypeError for a chosen file: the local Workspace does not pass files.
 */
export function formValues(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    const texts = data.getAll(name).map((value) => {
      if (typeof value === 'string') return value;
      if (value.name === '' && value.size === 0) return '';
      throw new TypeError(`A file in a form (${name}) is not emulated`);
    });
    values[name] = texts.length === 1 ? (texts[0] ?? '') : texts;
  }
  return values;
}
