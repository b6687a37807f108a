/** Search patterns of documents: RE2 as Google writes it, read as a regular expression of JavaScript. */
import { ScriptError } from '../../host/script-error';

/**
 * The pattern, global. Leading flags such as `(?i)` and quoted stretches `\\Q…\\E` are understood.
 * @throws ScriptError for what is no pattern.
 */
export function searchPattern(source: unknown): RegExp {
  const [, flags = '', rest = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(String(source)) ?? [];
  const plain = rest.replace(/\\Q([\s\S]*?)(?:\\E|$)/g, (_whole, text: string) =>
    text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  );
  try {
    return new RegExp(plain, `g${flags}`);
  } catch {
    throw new ScriptError(`Invalid regular expression pattern ${String(source)}`);
  }
}
