/** What cards are built of: objects that gather JSON, one method per field, made from a table. */
import { ScriptEnum } from '../../host/script-enum';
import { signatureError } from '../../host/script-error';

/** The JSON of a part while it is built; other parts in it are turned into JSON when the whole is printed. */
export type CardJson = Record<string, unknown>;

/** Puts the arguments of one method into a part; false when they do not fit. */
export type Writer = (json: CardJson, args: readonly unknown[]) => boolean;

export interface PartDefinition {
  /** The name under which a card holds it as a widget. */
  readonly widget?: string;
  /** What the JSON begins with. */
  readonly initial?: CardJson;
  /** The class that `build()` gives. */
  readonly builds?: string;
  /** True for what has `printJson()`. */
  readonly prints?: boolean;
  readonly methods?: Readonly<Record<string, Writer>>;
}

/** Base of every class of the card service. */
export class CardPart {
  static readonly definition: PartDefinition = {};
  readonly json: CardJson = {};
}

/** A class of the card service by its name in Google's reference. */
export interface PartClass {
  new (): CardPart;
  readonly definition: PartDefinition;
  readonly prototype: object;
}

/** Classes from their definitions, by name. */
export function partClasses(
  definitions: Readonly<Record<string, PartDefinition>>,
): Readonly<Record<string, PartClass>> {
  const classes: Record<string, PartClass> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    classes[name] = partClass(name, definition, classes);
  }
  return classes;
}

function partClass(
  name: string,
  definition: PartDefinition,
  classes: Readonly<Record<string, PartClass>>,
): PartClass {
  const made = {
    [name]: class extends CardPart {
      static override readonly definition = definition;
      override readonly json: CardJson = { ...definition.initial };
    },
  }[name];
  if (!made) throw new Error(`${name} could not be made.`);
  for (const [method, write] of Object.entries(definition.methods ?? {})) {
    define(made, method, function (this: CardPart, ...args: unknown[]): CardPart {
      if (!write(this.json, args)) throw signatureError(`CardService.${name}.${method}`, args);
      return this;
    });
  }
  const { builds, prints } = definition;
  if (builds !== undefined)
    define(made, 'build', function (this: CardPart): CardPart {
      const Built = classes[builds];
      if (!Built) throw new Error(`There is no ${builds}.`);
      const built = new Built();
      Object.assign(built.json, this.json);
      return built;
    });
  if (prints)
    define(made, 'printJson', function (this: CardPart): string {
      return JSON.stringify(jsonOf(this));
    });
  return made;
}

function define(type: PartClass, name: string, value: (this: CardPart, ...args: unknown[]) => unknown): void {
  Object.defineProperty(type.prototype, name, { value, configurable: true, writable: true });
}

/** The JSON of a part and of all it holds; a value that is no part stays as it is. */
export function jsonOf(value: unknown): unknown {
  if (value instanceof CardPart) return jsonOf(value.json);
  if (value instanceof ScriptEnum) return value.name();
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, jsonOf(held)]));
}
