/** Masks that name one of a plain colour and its `Style` twin: both change together (R24). */
import type { Mask } from './field-mask';
import { fieldsOf } from './schema/schema';

/** The mask, naming the twin of every colour that it names. */
export function withTwins(message: string, mask: Mask): Mask {
  const fields = fieldsOf(message);
  const result: Mask = new Map();
  for (const [name, below] of mask) {
    const field = fields.get(name);
    if (field?.kind === 'message' && below.size > 0 && !isColor(field.type))
      result.set(name, withTwins(field.type, below));
    else if (field && isColor(field.type)) {
      const plain = field.type === 'ColorStyle' ? name.replace(/Style$/, '') : name;
      for (const twin of [plain, `${plain}Style`]) if (fields.has(twin)) result.set(twin, new Map());
    } else result.set(name, below);
  }
  return result;
}

function isColor(type: string): boolean {
  return type === 'Color' || type === 'ColorStyle';
}
