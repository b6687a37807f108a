/** Plain JSON, as requests carry it and answers are made of. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json | undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as JSON: what is handed to the generic functions of this folder is always made of plain data. */
export function asJson(value: unknown): Json {
  return value as Json;
}
