/** Keeps every record of the local Workspace: in memory, and on disk as a snapshot plus a journal of commits. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Records of one kind by id. Values are plain JSON; change a value only by `put`, or mutate it and call `put` again. */
export interface Collection<Value> {
  get(id: string): Value | undefined;
  has(id: string): boolean;
  put(id: string, value: Value): void;
  delete(id: string): void;
  ids(): string[];
  values(): Value[];
  entries(): [string, Value][];
  readonly size: number;
}

interface JournalLine {
  /** [collection, id, value]; a deleted record has no value. */
  puts: [string, string, unknown?][];
  /** [collection, id, file]: large records that live in a file of their own; no file means deleted. */
  files: [string, string, string?][];
}

/** What the store itself needs of a collection, whatever it holds. */
interface SmallRecords {
  readonly records: ReadonlyMap<string, unknown>;
  readonly dirty: Set<string>;
}

interface LargeRecords {
  readonly dirty: Set<string>;
  readonly known: ReadonlySet<string>;
  readonly files: Map<string, string>;
  encoded(id: string): string;
  evict(keep: number): void;
}

const MAX_JOURNAL_BYTES = 16 * 1024 * 1024;

class MemoryCollection<Value> implements Collection<Value> {
  readonly records = new Map<string, Value>();
  readonly dirty = new Set<string>();
  get(id: string): Value | undefined {
    return this.records.get(id);
  }
  has(id: string): boolean {
    return this.records.has(id);
  }
  put(id: string, value: Value): void {
    this.records.set(id, value);
    this.dirty.add(id);
  }
  delete(id: string): void {
    if (this.records.delete(id)) this.dirty.add(id);
  }
  ids(): string[] {
    return [...this.records.keys()];
  }
  values(): Value[] {
    return [...this.records.values()];
  }
  entries(): [string, Value][] {
    return [...this.records.entries()];
  }
  get size(): number {
    return this.records.size;
  }
}

/** A large record kept in its own file, loaded when first asked for and dropped from memory by `evict`. */
class FileCollection<Value> implements Collection<Value> {
  readonly loaded = new Map<string, Value>();
  readonly dirty = new Set<string>();
  /** Committed file of each id, relative to the store's folder. */
  readonly files = new Map<string, string>();
  readonly known = new Set<string>();
  constructor(
    private readonly read: (file: string) => string,
    private readonly decode: (text: string) => Value,
    private readonly encode: (value: Value) => string,
  ) {}
  /** What is written for a record that is in memory. */
  encoded(id: string): string {
    const value = this.loaded.get(id);
    return value === undefined ? '' : this.encode(value);
  }
  get(id: string): Value | undefined {
    const held = this.loaded.get(id);
    if (held !== undefined || !this.known.has(id)) return held;
    const file = this.files.get(id);
    if (file === undefined) return undefined;
    const value = this.decode(this.read(file));
    this.loaded.set(id, value);
    return value;
  }
  has(id: string): boolean {
    return this.known.has(id);
  }
  put(id: string, value: Value): void {
    this.loaded.set(id, value);
    this.known.add(id);
    this.dirty.add(id);
  }
  delete(id: string): void {
    if (!this.known.delete(id)) return;
    this.loaded.delete(id);
    this.dirty.add(id);
  }
  ids(): string[] {
    return [...this.known];
  }
  values(): Value[] {
    return this.entries().map(([, value]) => value);
  }
  entries(): [string, Value][] {
    return this.ids().flatMap((id) => {
      const value = this.get(id);
      return value === undefined ? [] : [[id, value] as [string, Value]];
    });
  }
  get size(): number {
    return this.known.size;
  }
  /** Drops the least recently loaded clean records beyond `keep`. */
  evict(keep: number): void {
    for (const id of this.loaded.keys()) {
      if (this.loaded.size <= keep) return;
      if (!this.dirty.has(id)) this.loaded.delete(id);
    }
  }
}

/**
 * All collections of one workspace. `commit` makes what changed durable as one unit: after a kill, a commit is there
 * wholly or not at all. Without a folder nothing is written.
 */
export class Store {
  private readonly small = new Map<string, SmallRecords>();
  private readonly large = new Map<string, LargeRecords>();
  private readonly pendingSmall = new Map<string, Map<string, unknown>>();
  private readonly pendingLarge = new Map<string, Map<string, string>>();
  private journalBytes = 0;
  private generation = 0;

  private constructor(private readonly folder: string | undefined) {}

  /** Opens the store of a folder, made if it is missing; a line torn by a kill at the journal's end is ignored. */
  static open(folder?: string): Store {
    const store = new Store(folder);
    if (folder !== undefined) store.load(folder);
    return store;
  }

  /** The collection of this name, asked for once; records are held in memory and journaled. */
  collection<Value>(name: string): Collection<Value> {
    if (this.small.has(name)) throw new Error(`Collection ${name} is open already.`);
    const collection = new MemoryCollection<Value>();
    for (const [id, value] of this.pendingSmall.get(name) ?? []) collection.records.set(id, value as Value);
    this.pendingSmall.delete(name);
    this.small.set(name, collection);
    return collection;
  }

  /** A collection whose records are large: a file of text each, loaded on demand. `decode` gets what `encode` gave. */
  largeCollection<Value>(
    name: string,
    codec: { encode(value: Value): string; decode(text: string): Value },
  ): Collection<Value> {
    if (this.large.has(name)) throw new Error(`Collection ${name} is open already.`);
    const collection = new FileCollection<Value>((file) => this.readText(file), codec.decode, codec.encode);
    for (const [id, file] of this.pendingLarge.get(name) ?? []) {
      collection.files.set(id, file);
      collection.known.add(id);
    }
    this.pendingLarge.delete(name);
    this.large.set(name, collection);
    return collection;
  }

  /** Makes every change since the last commit durable. Cheap when nothing changed. */
  commit(): void {
    const line: JournalLine = { puts: [], files: [] };
    const stale: string[] = [];
    for (const [name, collection] of this.small) {
      for (const id of collection.dirty) {
        line.puts.push(collection.records.has(id) ? [name, id, collection.records.get(id)] : [name, id]);
      }
      collection.dirty.clear();
    }
    for (const [name, collection] of this.large) {
      for (const id of collection.dirty) {
        const old = collection.files.get(id);
        if (old !== undefined) stale.push(old);
        if (!collection.known.has(id)) {
          collection.files.delete(id);
          line.files.push([name, id]);
          continue;
        }
        const file = join(name, `${encodeURIComponent(id)}.${++this.generation}.json`);
        if (this.folder !== undefined) {
          this.writeWhole(file, collection.encoded(id));
          collection.files.set(id, file);
        }
        line.files.push([name, id, file]);
      }
      collection.dirty.clear();
    }
    if (this.folder === undefined || (line.puts.length === 0 && line.files.length === 0)) return;
    const text = `${JSON.stringify(line)}\n`;
    appendFileSync(join(this.folder, 'journal.ndjson'), text);
    this.journalBytes += text.length;
    for (const file of stale) rmSync(join(this.folder, file), { force: true });
    if (this.journalBytes > MAX_JOURNAL_BYTES) this.compact();
  }

  /** Drops large records from memory, newest kept; only committed ones can go. */
  evict(keepPerCollection: number): void {
    if (this.folder === undefined) return;
    for (const collection of this.large.values()) collection.evict(keepPerCollection);
  }

  private load(folder: string): void {
    mkdirSync(folder, { recursive: true });
    const snapshot = join(folder, 'snapshot.json');
    if (existsSync(snapshot)) this.replay(JSON.parse(readFileSync(snapshot, 'utf8')) as JournalLine);
    const journal = join(folder, 'journal.ndjson');
    if (!existsSync(journal)) return;
    const text = readFileSync(journal, 'utf8');
    this.journalBytes = text.length;
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const line of whole.split('\n')) if (line !== '') this.replay(JSON.parse(line) as JournalLine);
    if (whole.length < text.length) this.compact();
  }

  private replay(line: JournalLine): void {
    for (const put of line.puts) {
      const [name, id] = put;
      const records = entry(this.pendingSmall, name);
      if (put.length === 2) records.delete(id);
      else records.set(id, put[2]);
    }
    for (const [name, id, file] of line.files) {
      const records = entry(this.pendingLarge, name);
      if (file === undefined) records.delete(id);
      else {
        records.set(id, file);
        this.generation = Math.max(this.generation, Number(/\.(\d+)\.json$/.exec(file)?.[1] ?? 0));
      }
    }
  }

  /** Writes one snapshot and starts an empty journal. A kill in between only replays what the snapshot already holds. */
  private compact(): void {
    if (this.folder === undefined) return;
    const line: JournalLine = { puts: [], files: [] };
    for (const [name, records] of this.pendingSmall)
      for (const [id, value] of records) line.puts.push([name, id, value]);
    for (const [name, collection] of this.small) {
      for (const [id, value] of collection.records) line.puts.push([name, id, value]);
    }
    for (const [name, records] of this.pendingLarge)
      for (const [id, file] of records) line.files.push([name, id, file]);
    for (const [name, collection] of this.large) {
      for (const [id, file] of collection.files) line.files.push([name, id, file]);
    }
    this.writeWhole('snapshot.json', JSON.stringify(line));
    writeFileSync(join(this.folder, 'journal.ndjson'), '');
    this.journalBytes = 0;
  }

  private writeWhole(file: string, text: string): void {
    if (this.folder === undefined) return;
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  }

  private readText(file: string): string {
    return readFileSync(join(this.folder ?? '', file), 'utf8');
  }
}

function entry<Value>(map: Map<string, Map<string, Value>>, name: string): Map<string, Value> {
  const held = map.get(name) ?? new Map<string, Value>();
  map.set(name, held);
  return held;
}
