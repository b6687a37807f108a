/** Somebody edits a Google Doc by a script of their own, as by hand: words found are replaced. */
import { putProject } from '../../../local/host/projects';
import { type DistrictWorld, OPERATOR } from './district-world';

const CODE = `function edit(id, changes) {
  const body = DocumentApp.openById(id).getBody();
  changes.forEach(([from, to]) => { if (body.findText(from) === null) throw new Error(from); body.replaceText(from, to); });
}`;

/** `from` are patterns as DocumentApp takes them; every one must be found. */
export function editDoc(
  world: DistrictWorld,
  link: unknown,
  changes: readonly (readonly [from: string, to: string])[],
): void {
  const id = /\/d\/([\w-]+)/.exec(String(link))?.[1] ?? '';
  const manifest = JSON.stringify({ timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8' });
  const project = putProject(
    world.workspace,
    { 'Code.js': CODE, 'appsscript.json': manifest },
    { title: 'Sửa văn bản', owner: OPERATOR },
  );
  world.runtime.grant(OPERATOR, project.id);
  const { status, error } = world.runtime.run(project.id, 'edit', {
    user: OPERATOR,
    kind: 'run',
    args: [id, changes],
  });
  if (status !== 'completed') throw new Error(error?.message);
}
