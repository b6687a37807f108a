/** One presentation as an execution holds it: changed in memory, saved at saveAndClose or when the script has ended. */
import type { LiveExecution } from '../../host/live-execution';
import { ScriptError } from '../../host/script-error';
import type { Presentation as Content, SlideElement, SlidePage, SlideText } from '../../state/presentation';
import { noteChange } from '../drive/changes';

export class OpenPresentation {
  readonly content: Content;
  private changed = false;
  isClosed = false;

  constructor(
    readonly execution: LiveExecution,
    readonly id: string,
  ) {
    const stored = execution.workspace.presentations.get(id);
    if (!stored) throw new ScriptError('The presentation is missing.');
    this.content = structuredClone(stored);
    execution.onEnd(() => this.save());
  }

  /** Before every change. Throws when the presentation has been saved and closed. */
  edit(what: string): void {
    if (this.isClosed) throw new ScriptError('Presentation is closed, its contents cannot be updated.');
    this.execution.charge('light', { what: `SlidesApp.${what}` });
    this.changed = true;
  }

  page(id: string): SlidePage {
    const page = this.content.slides.find((slide) => slide.id === id);
    if (!page) throw new ScriptError('The object is not on a page anymore.');
    return page;
  }

  /** The page of an element. */
  pageOf(element: SlideElement): SlidePage {
    const page = this.content.slides.find(({ elements }) => elements.includes(element));
    if (!page) throw new ScriptError('The object is not on a page anymore.');
    return page;
  }

  /** A copy of an element or slide in which everything has an id of its own. */
  copied<Item extends SlideElement | SlidePage>(item: Item): Item {
    const copy = structuredClone(item);
    copy.id = `g${this.execution.workspace.newId(12)}`;
    if ('elements' in copy)
      for (const element of copy.elements) element.id = `g${this.execution.workspace.newId(12)}`;
    return copy;
  }

  save(): void {
    if (!this.changed || this.isClosed) return;
    this.changed = false;
    const { workspace, caller } = this.execution;
    this.execution.perform('flush', { what: 'SlidesApp.Presentation.saveAndClose' }, () => {
      workspace.presentations.put(this.id, structuredClone(this.content));
      const file = workspace.files.get(this.id);
      if (!file) return;
      const modifiedTime = workspace.clock.now();
      const version = file.version + 1;
      workspace.files.put(this.id, { ...file, modifiedTime, lastModifyingUser: caller.email, version });
      noteChange(workspace, this.id);
    });
  }
}

/** Replaces in a text without looking at case, unless told; the number of replacements. */
export function replaceIn(text: SlideText, find: string, replacement: string, matchCase: boolean): number {
  if (find === '') return 0;
  const pattern = new RegExp(find.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), matchCase ? 'g' : 'gi');
  const matches = [...text.text.matchAll(pattern)].reverse();
  for (const { index, 0: found } of matches) spliceText(text, index, found.length, replacement);
  return matches.length;
}

/** Takes characters out and puts others in, which look like the first that went or the one before. */
export function spliceText(text: SlideText, at: number, removed: number, inserted: string): void {
  const runs = text.runs.length > 0 ? text.runs : [{ length: text.text.length, style: {} }];
  let position = 0;
  let isPut = false;
  text.runs = runs
    .map(({ length, style }, index) => {
      const start = position;
      position += length;
      const gone = Math.max(0, Math.min(position, at + removed) - Math.max(start, at));
      const takes =
        !isPut && (at < position || (removed === 0 && at === position) || index === runs.length - 1);
      if (takes) isPut = true;
      return { length: length - gone + (takes ? inserted.length : 0), style };
    })
    .filter(({ length }, index) => length > 0 || index === 0);
  text.text = text.text.slice(0, at) + inserted + text.text.slice(at + removed);
}
