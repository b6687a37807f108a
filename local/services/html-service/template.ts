/** Compiles HTML templates with scriptlets (`<? ?>`, `<?= ?>`, `<?!= ?>`) to code that runs among a script's globals. */

/**
 * Code of a function expression `(template) => html`; the template's own properties are variables in it. Values of
 * `<?= ?>` are escaped for where they stand: text or attribute, a text in a script, or a value in a script.
 */
export function templateCode(html: string): string {
  let code = '';
  let seen = '';
  let rest = html;
  while (rest !== '') {
    const start = rest.indexOf('<?');
    const literal = start < 0 ? rest : rest.slice(0, start);
    if (literal !== '') code += `$out.push(${JSON.stringify(literal)});\n`;
    seen += literal;
    if (start < 0) break;
    const end = rest.indexOf('?>', start);
    const scriptlet = rest.slice(start + 2, end < 0 ? undefined : end);
    // Assignments, as in Google's code: an expression may end in a semicolon.
    if (scriptlet.startsWith('!=')) code += `$shown.$text = ${scriptlet.slice(2)}\n;\n`;
    else if (scriptlet.startsWith('=')) code += `$shown.${escaperAt(seen)} = ${scriptlet.slice(1)}\n;\n`;
    else code += `${scriptlet}\n`;
    rest = end < 0 ? '' : rest.slice(end + 2);
  }
  return `(function ($template) {\n${HELPERS}\nwith (Object.assign({}, $template)) {\n${code}}\nreturn $out.join('');\n})`;
}

const HELPERS = `
var $out = [];
function $text(value) { return value === undefined || value === null ? '' : String(value); }
function $html(value) {
  var names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
  return $text(value).replace(/[&<>"']/g, function (c) { return names[c]; });
}
function $quoted(value) {
  return $text(value).replace(/[\\\\'"\`<>&=\\n\\r\\u2028\\u2029]/g, function (c) {
    return '\\\\u' + ('000' + c.charCodeAt(0).toString(16)).slice(-4);
  });
}
function $value(value) {
  var json = JSON.stringify(value === undefined ? null : value);
  return json.replace(/[<>&\\u2028\\u2029]/g, function (c) {
    return '\\\\u' + ('000' + c.charCodeAt(0).toString(16)).slice(-4);
  });
}
var $shown = {
  set $text(value) { $out.push($text(value)); },
  set $html(value) { $out.push($html(value)); },
  set $quoted(value) { $out.push($quoted(value)); },
  set $value(value) { $out.push($value(value)); },
};`;

/** Which helper fits a value that follows this text. */
function escaperAt(before: string): '$html' | '$quoted' | '$value' {
  const open = before.toLowerCase().lastIndexOf('<script');
  if (open < 0 || before.toLowerCase().lastIndexOf('</script') > open) return '$html';
  const tagEnd = before.indexOf('>', open);
  if (tagEnd < 0) return '$html';
  return openQuote(before.slice(tagEnd + 1)) ? '$quoted' : '$value';
}

/** True when the script text ends inside a string. */
function openQuote(script: string): boolean {
  let quote = '';
  for (let i = 0; i < script.length; i++) {
    const character = script.charAt(i);
    if (quote !== '') {
      if (character === '\\') i++;
      else if (character === quote || (character === '\n' && quote !== '`')) quote = '';
    } else if (character === '"' || character === "'" || character === '`') quote = character;
    else if (script.startsWith('//', i)) i = indexAfter(script, '\n', i);
    else if (script.startsWith('/*', i)) i = indexAfter(script, '*/', i);
  }
  return quote !== '';
}

function indexAfter(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found + end.length - 1;
}
