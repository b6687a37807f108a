/** CacheService: texts that expire; a cache holds at most 1,000 items and then keeps the 900 farthest from expiration. */
import type { LiveExecution } from '../../host/live-execution';
import { LIMITS } from '../../host/quotas';
import { ScriptError } from '../../host/script-error';

export function createCacheService(execution: LiveExecution): CacheService {
  return new CacheService(execution);
}

class CacheService implements GoogleAppsScript.Cache.CacheService {
  constructor(private readonly execution: LiveExecution) {}
  getDocumentCache(): GoogleAppsScript.Cache.Cache | null {
    const { script, containerId } = this.execution;
    return containerId === undefined
      ? null
      : new Cache(this.execution, `document/${script.id}/${containerId}/`);
  }
  getScriptCache(): GoogleAppsScript.Cache.Cache {
    return new Cache(this.execution, `script/${this.execution.script.id}/`);
  }
  getUserCache(): GoogleAppsScript.Cache.Cache {
    return new Cache(this.execution, `user/${this.execution.script.id}/${this.execution.caller.email}/`);
  }
}

class Cache implements GoogleAppsScript.Cache.Cache {
  constructor(
    private readonly execution: LiveExecution,
    private readonly prefix: string,
  ) {}

  get(key: string): string | null {
    this.execution.charge('cache.read', { what: 'Cache.get' });
    return this.read(keyOf(key)) ?? null;
  }

  getAll(keys: string[]): Record<string, string> {
    this.execution.charge('cache.read', { what: 'Cache.getAll' });
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = this.read(keyOf(key));
        return value === undefined ? [] : [[key, value]];
      }),
    );
  }

  put(key: string, value: string, expirationInSeconds: number = LIMITS.cacheDefaultSeconds): void {
    this.execution.charge('cache.write', { what: 'Cache.put' });
    this.write({ [key]: value }, expirationInSeconds);
  }

  putAll(values: Record<string, unknown>, expirationInSeconds: number = LIMITS.cacheDefaultSeconds): void {
    this.execution.charge('cache.write', { what: 'Cache.putAll' });
    this.write(values, expirationInSeconds);
  }

  remove(key: string): void {
    this.execution.charge('cache.write', { what: 'Cache.remove' });
    this.execution.workspace.cacheEntries.delete(this.prefix + keyOf(key));
  }

  removeAll(keys: string[]): void {
    this.execution.charge('cache.write', { what: 'Cache.removeAll' });
    for (const key of keys) this.execution.workspace.cacheEntries.delete(this.prefix + keyOf(key));
  }

  private read(key: string): string | undefined {
    const entry = this.execution.workspace.cacheEntries.get(this.prefix + key);
    return entry && entry.expires > this.execution.workspace.clock.now() ? entry.value : undefined;
  }

  private write(values: Record<string, unknown>, seconds: number): void {
    if (!(seconds >= 1 && seconds <= LIMITS.cacheSeconds))
      throw new ScriptError('Invalid argument: expirationInSeconds');
    const { cacheEntries, clock } = this.execution.workspace;
    for (const [key, value] of Object.entries(values)) {
      if (value === null || value === undefined) throw new ScriptError('Invalid argument: value');
      const text = String(value);
      if (Buffer.byteLength(text) > LIMITS.cacheValueBytes)
        throw new ScriptError('Argument too large: value');
      cacheEntries.put(this.prefix + keyOf(key), { value: text, expires: clock.now() + seconds * 1000 });
    }
    this.evict();
  }

  private evict(): void {
    const { cacheEntries, clock } = this.execution.workspace;
    if (cacheEntries.size <= LIMITS.cacheItems) return;
    const own = cacheEntries.entries().filter(([id]) => id.startsWith(this.prefix));
    for (const [id, { expires }] of own) if (expires <= clock.now()) cacheEntries.delete(id);
    const held = own.filter(([id]) => cacheEntries.has(id));
    if (held.length <= LIMITS.cacheItems) return;
    const farthestFirst = held.sort(([, a], [, b]) => b.expires - a.expires);
    for (const [id] of farthestFirst.slice(LIMITS.cacheItemsKept)) cacheEntries.delete(id);
  }
}

function keyOf(key: unknown): string {
  if (key === null || key === undefined || key === '') throw new ScriptError('Invalid argument: key');
  const text = String(key);
  if (text.length > LIMITS.cacheKeyCharacters) throw new ScriptError('Argument too large: key');
  return text;
}
