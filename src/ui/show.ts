/** Puts a dialog's content into its page. */
import { type ComponentChild, render } from 'preact';

/** Shows the content; the title is what screen readers and tabs call the page. */
export function show(title: string, content: ComponentChild): void {
  document.title = title;
  const root = document.getElementById('app');
  if (root) render(content, root);
}
