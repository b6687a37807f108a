/** The data a dialog opens with: the server writes them into the page, so that it shows without a further call. */

/** The page's data; their type is what the server function that shows the dialog passes. */
export function initialData<Data>(): Data {
  return JSON.parse(document.getElementById('initial-data')?.textContent ?? 'null') as Data;
}
