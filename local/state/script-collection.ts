/** Script projects. The copies of a script share one source: one object in memory, one file on disk. */
import { createHash } from 'node:crypto';
import type { ScriptProject } from './records';
import type { Collection, Store } from './store';

type Source = ScriptProject['source'];

/** A project as it is stored: its source by the name of its content; a workspace of an older version holds it whole. */
type StoredScript = Omit<ScriptProject, 'source'> & { readonly source: string | Source };

/** Opens the collection of a store's script projects. Projects are changed by `put` with another `source` object. */
export function scriptCollection(store: Store): Collection<ScriptProject> {
  const stored = store.collection<StoredScript>('scripts');
  const sources = store.largeCollection<Source>('scriptSources', {
    encode: JSON.stringify,
    decode: JSON.parse,
  });
  const names = new WeakMap<Source, string>();
  const projects = new Map<string, ScriptProject>();

  function nameOf(source: Source): string {
    let name = names.get(source);
    if (name === undefined) {
      name = createHash('sha1').update(JSON.stringify(source)).digest('hex');
      names.set(source, name);
      if (!sources.has(name)) sources.put(name, source);
    }
    return name;
  }

  function get(id: string): ScriptProject | undefined {
    const held = projects.get(id);
    const record = stored.get(id);
    if (held !== undefined || record === undefined) return held;
    const source = typeof record.source === 'string' ? sources.get(record.source) : record.source;
    if (source === undefined) throw new Error(`The source of the script ${id} is missing from the store.`);
    if (typeof record.source === 'string') names.set(source, record.source);
    const project = { ...record, source };
    projects.set(id, project);
    return project;
  }

  const entries = (): [string, ScriptProject][] =>
    stored.ids().flatMap((id) => {
      const project = get(id);
      return project === undefined ? [] : [[id, project] as [string, ScriptProject]];
    });
  return {
    get,
    has: (id) => stored.has(id),
    put(id, project) {
      projects.set(id, project);
      stored.put(id, { ...project, source: nameOf(project.source) });
    },
    delete(id) {
      projects.delete(id);
      stored.delete(id);
    },
    ids: () => stored.ids(),
    values: () => entries().map(([, project]) => project),
    entries,
    get size() {
      return stored.size;
    },
  };
}
