/** Lists of nodes in an element or a document: adding, removing and copying. */
import { ScriptError, signatureError } from '../../host/script-error';
import { Content, type Holder } from './content';

/** Adds a node at the end or at an index (0-based), as `addContent` is called. */
export function addContent(holder: Holder, method: string, args: readonly unknown[]): void {
  const [content, index] = args.length === 2 ? [args[1], args[0]] : [args[0], holder.content.length];
  if (!(content instanceof Content) || typeof index !== 'number') throw signatureError(method, args);
  if (content.holder)
    throw new ScriptError(
      `The Content already has an existing parent "${content.getParentElement()?.getName() ?? 'document'}"`,
    );
  for (let above = holder.asParent(); above; above = above.getParentElement())
    if (above === content) throw new ScriptError('The Element cannot be added to itself');
  content.holder = holder;
  holder.content.splice(index, 0, content);
}

/** Removes everything, one node, or the one at an index (0-based), as `removeContent` is called. */
export function removeContent(
  holder: Holder,
  method: string,
  args: readonly unknown[],
): Content[] | Content | boolean | null {
  const [which] = args;
  if (args.length === 0) return [...holder.content].map((content) => content.detach());
  if (typeof which === 'number') return holder.content[which]?.detach() ?? null;
  if (!(which instanceof Content)) throw signatureError(method, args);
  if (which.holder !== holder) return false;
  which.detach();
  return true;
}

/** Every node below, in the order of the document. */
export function descendants(content: readonly Content[]): Content[] {
  return content.flatMap((node) => [node, ...('content' in node ? descendants(contentOf(node)) : [])]);
}

function contentOf(node: object): Content[] {
  const content: unknown = Reflect.get(node, 'content');
  return Array.isArray(content) ? content.filter((held) => held instanceof Content) : [];
}
