/** The menus above a workbook: the file's own, and those that scripts made, with submenus and keyboard as in Sheets. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownMenu } from '../../host/execution';
import { Icon } from './icon.client';

export interface OwnMenu {
  readonly caption: string;
  readonly items: readonly { readonly caption: string; run(): void }[];
}

interface MenuBarProps {
  readonly own: OwnMenu;
  readonly menus: readonly ShownMenu[];
  /** False while a script runs, and for those who may only look. */
  readonly isReady: boolean;
  /** The captions on the way to a script's item. */
  onItem(captions: readonly string[]): void;
}

export function MenuBar({ own, menus, isReady, onItem }: MenuBarProps) {
  const [open, setOpen] = useState<string>();
  const bar = useRef<HTMLDivElement>(null);
  const captions = [own.caption, ...menus.map(({ caption }) => caption)];
  useEffect(() => {
    if (open === undefined) return;
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && bar.current?.contains(target))) setOpen(undefined);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [open]);

  const buttonOf = (caption: string): HTMLElement | null =>
    bar.current?.querySelector<HTMLElement>(`[data-menu="${CSS.escape(caption)}"]`) ?? null;
  const close = (): void => {
    if (open !== undefined) buttonOf(open)?.focus();
    setOpen(undefined);
  };
  const move = (caption: string, by: number): void => {
    const next = captions[(captions.indexOf(caption) + by + captions.length) % captions.length];
    if (next === undefined) return;
    buttonOf(next)?.focus();
    if (open !== undefined) setOpen(next);
  };
  const itemsOf = (caption: string): Entry[] =>
    caption === own.caption
      ? own.items.map((item) => ({ caption: item.caption, run: item.run }))
      : entriesOf(
          menus.find((menu) => menu.caption === caption),
          [caption],
          onItem,
        );
  return (
    <div class="menu-bar" role="menubar" aria-label="Menu của bảng tính" ref={bar}>
      {captions.map((caption, index) => (
        <div key={caption} class="menu" role="none">
          <button
            type="button"
            role="menuitem"
            data-menu={caption}
            aria-haspopup="menu"
            aria-expanded={open === caption}
            disabled={!isReady && index > 0}
            tabIndex={(open ?? captions[0]) === caption ? 0 : -1}
            onClick={() => setOpen(open === caption ? undefined : caption)}
            onPointerEnter={() => open !== undefined && setOpen(caption)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') move(caption, 1);
              else if (event.key === 'ArrowLeft') move(caption, -1);
              else if (event.key === 'ArrowDown') setOpen(caption);
              else return;
              event.preventDefault();
            }}
          >
            {caption}
          </button>
          {open === caption && (
            <MenuList
              label={caption}
              entries={itemsOf(caption)}
              close={close}
              step={(by) => move(caption, by)}
              done={() => setOpen(undefined)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

type Entry =
  | { readonly caption: string; run(): void }
  | { readonly caption: string; readonly entries: readonly Entry[] }
  | { readonly separator: true };

function entriesOf(
  menu: ShownMenu | undefined,
  path: readonly string[],
  onItem: MenuBarProps['onItem'],
): Entry[] {
  return (menu?.items ?? []).map((item): Entry => {
    if ('separator' in item) return { separator: true };
    if ('submenu' in item) {
      const { caption } = item.submenu;
      return { caption, entries: entriesOf(item.submenu, [...path, caption], onItem) };
    }
    return { caption: item.caption, run: () => onItem([...path, item.caption]) };
  });
}

/** Room that a submenu is given, at the lower edge too. */
const SUBMENU_HEIGHT = 280;

interface MenuListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Of a submenu, in the window. */
  readonly place?: { readonly left: number; readonly top: number };
  /** Back to where it was opened from. */
  close(): void;
  /** To a neighbouring menu; absent in submenus. */
  step?(by: number): void;
  /** An item was chosen. */
  done(): void;
}

function MenuList({ label, entries, place: own, close, step, done }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string>();
  const [place, setPlace] = useState({ left: 0, top: 0 });
  /** Beside its line, wherever the list has been scrolled to. */
  const openBeside = (caption: string, line: HTMLElement): void => {
    const { right, top } = line.getBoundingClientRect();
    setPlace({ left: right, top: Math.max(0, Math.min(top, window.innerHeight - SUBMENU_HEIGHT)) });
    setOpen(caption);
  };
  const items = (): HTMLElement[] =>
    [...(list.current?.children ?? [])].flatMap((line) => line.querySelector<HTMLElement>('button') ?? []);
  useEffect(() => items()[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent, entry: Entry): void => {
    const all = items();
    const at = all.indexOf(event.currentTarget as HTMLElement);
    const focus = (index: number) => all[(index + all.length) % all.length]?.focus();
    if (event.key === 'ArrowDown') focus(at + 1);
    else if (event.key === 'ArrowUp') focus(at - 1);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(-1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'ArrowRight' && 'entries' in entry)
      openBeside(entry.caption, event.currentTarget as HTMLElement);
    else if (event.key === 'ArrowRight') step?.(1);
    else if (event.key === 'ArrowLeft') step ? step(-1) : close();
    else if (event.key === 'Tab') done();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="menu-list"
      role="menu"
      aria-label={label}
      ref={list}
      style={own && { left: `${own.left}px`, top: `${own.top}px` }}
    >
      {entries.map((entry, index) =>
        'separator' in entry ? (
          <hr key={`line-${index}`} />
        ) : (
          <div key={entry.caption} class="menu-entry" role="none">
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              {...('entries' in entry && {
                'aria-haspopup': 'menu',
                'aria-expanded': open === entry.caption,
              })}
              onPointerEnter={({ currentTarget }) =>
                'entries' in entry ? openBeside(entry.caption, currentTarget) : setOpen(undefined)
              }
              onKeyDown={(event) => onKeyDown(event, entry)}
              onClick={({ currentTarget }) => {
                if ('entries' in entry) openBeside(entry.caption, currentTarget);
                else {
                  done();
                  entry.run();
                }
              }}
            >
              <span>{entry.caption}</span>
              {'entries' in entry && <Icon name="right" />}
            </button>
            {'entries' in entry && open === entry.caption && (
              <MenuList
                label={entry.caption}
                entries={entry.entries}
                place={place}
                close={() => {
                  setOpen(undefined);
                  items()[index]?.focus();
                }}
                done={done}
              />
            )}
          </div>
        ),
      )}
    </div>
  );
}
