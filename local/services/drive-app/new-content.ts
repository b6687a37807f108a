/** What `createFile` makes a file of: a blob, or name, content and type. */
import { ScriptError, signatureError } from '../../host/script-error';
import { guessMimeType, isGoogleType } from '../drive/mime-types';
import { blobOf, bufferOf } from '../utilities/blob';
import { requiredText } from './arguments';

/** Name, type and bytes of a new file. Throws Google's refusals of other arguments. */
export function newContent(
  method: string,
  args: readonly unknown[],
): { name: string; mimeType: string; bytes: Uint8Array } {
  const [first, content, type] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) {
    const blob = blobOf(first, 'blob');
    const name = blob.getName();
    if (name === null) throw new ScriptError('Blob object must have non-null name for this operation.');
    return { name, mimeType: blob.getContentType() ?? guessMimeType(name), bytes: bufferOf(blob.getBytes()) };
  }
  if (args.length < 2 || args.length > 3) throw signatureError(method, args);
  const name = requiredText(method, [first], 'name');
  const mimeType = args.length === 3 ? requiredText(method, [type], 'mimeType') : 'text/plain';
  if (isGoogleType(mimeType)) throw new ScriptError('Invalid argument: file.contentType');
  return { name, mimeType, bytes: bufferOf(requiredText(method, [content], 'content')) };
}
