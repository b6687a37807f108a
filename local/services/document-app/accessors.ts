/** Getters and setters that only read and write one attribute, made from tables. */
import type { Element } from './element';
import { attributeOf, setAttribute } from './element';
import { shownAttribute, storedAttribute } from './enums';

/** By method name without `get`, `is` or `set`: the attribute. */
export type Accessors = Readonly<Record<string, string>>;

const FLAGS = new Set(['LEFT_TO_RIGHT']);

/** Gives a class `getX()` and `setX(value)` for each line of the table. */
export function defineAccessors(
  type: { prototype: Element },
  accessors: Accessors,
  initial: Readonly<Record<string, unknown>> = {},
): void {
  for (const [method, name] of Object.entries(accessors)) {
    Object.defineProperty(type.prototype, `${FLAGS.has(name) ? 'is' : 'get'}${method}`, {
      value(this: Element): unknown {
        return shownAttribute(name, attributeOf(this.node, name) ?? initial[name]);
      },
    });
    Object.defineProperty(type.prototype, `set${method}`, {
      value(this: Element, value: unknown): Element {
        this.open.edit();
        setAttribute(this.node, name, storedAttribute(name, value));
        return this;
      },
    });
  }
}
