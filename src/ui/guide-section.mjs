/** The part of the guide (docs/guide) that a dialog shows as its help, so that both always say the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';

const GUIDE = 'docs/guide';

/**
 * HTML of the section whose heading is followed by `<!-- dialog: NAME -->`, without its pictures; links to other parts become
 * plain text, for a dialog cannot lead there. Undefined when no section names the dialog.
 */
export function guideSection(dialog) {
  for (const file of readdirSync(GUIDE).filter((name) => name.endsWith('.md'))) {
    const lines = readFileSync(join(GUIDE, file), 'utf8').split('\n');
    const mark = lines.findIndex((line) => namesIn(line).includes(dialog));
    if (mark < 0) continue;
    const start = lastHeadingBefore(lines, mark);
    const depth = depthOf(lines[start]);
    const after = lines.findIndex(
      (line, index) => index > start && depthOf(line) > 0 && depthOf(line) <= depth,
    );
    const section = lines
      .slice(start, after < 0 ? undefined : after)
      .filter((line) => namesIn(line).length === 0);
    return MARKDOWN.parse(section.join('\n'), { async: false });
  }
  return undefined;
}

/** Dialogs that a line marks. */
export function namesIn(line) {
  const match = /^<!-- dialog: ([a-z, -]+) -->$/.exec(line.trim());
  return match === null ? [] : match[1].split(',').map((name) => name.trim());
}

function lastHeadingBefore(lines, end) {
  for (let index = end; index >= 0; index--) if (depthOf(lines[index]) > 0) return index;
  throw new Error(`Line ${end + 1} of the guide marks a dialog, but no heading stands above it.`);
}

/** 2 for `## …`, 0 for a line that is no heading. */
function depthOf(line) {
  return /^(#+) /.exec(line)?.[1].length ?? 0;
}

const MARKDOWN = new Marked({
  renderer: {
    image: () => '',
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return /^https?:/.test(href) ? `<a href="${href}" target="_blank" rel="noopener">${text}</a>` : text;
    },
  },
});
