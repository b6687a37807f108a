/** The field in which a cell is edited: over the cell, with the list of allowed values where there is one. */
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownCell } from './sheet-cells.client';

export interface EditorBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where one goes after editing: to a neighbour, nowhere, or somewhere else on the page already. */
export type Leave = 'down' | 'up' | 'right' | 'left' | 'here' | 'away';

interface CellEditorProps {
  /** Always there, so that the first key that is typed over a cell lands in it. */
  readonly field: Ref<HTMLTextAreaElement>;
  readonly isEditing: boolean;
  readonly label: string;
  readonly box: EditorBox;
  readonly cell: ShownCell | undefined;
  onCommit(text: string, leave: Leave): void;
  onCancel(): void;
}

const MOST_CHOICES = 100;

export function CellEditor({ field, isEditing, label, box, cell, onCommit, onCancel }: CellEditorProps) {
  const [typed, setTyped] = useState<string>();
  const [chosen, setChosen] = useState(-1);
  const isList = isEditing && cell?.rule?.kind === 'list';
  const wanted = (typed ?? '').trim().toLowerCase();
  const choices = isList
    ? (cell?.rule?.values ?? [])
        .filter((value) => value.toLowerCase().includes(wanted))
        .slice(0, MOST_CHOICES)
    : [];
  const finish = (text: string, leave: Leave): void => {
    setTyped(undefined);
    setChosen(-1);
    onCommit(text, leave);
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }): void => {
    if (!isEditing || event.isComposing) return;
    const field = event.currentTarget;
    const text = choices[chosen] ?? field.value;
    if (event.key === 'Enter' && event.altKey)
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    else if (event.key === 'Enter') finish(text, event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') finish(text, event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') {
      setTyped(undefined);
      setChosen(-1);
      onCancel();
    } else if (event.key === 'ArrowDown' && choices.length > 0) setChosen((chosen + 1) % choices.length);
    else if (event.key === 'ArrowUp' && choices.length > 0)
      setChosen((chosen - 1 + choices.length) % choices.length);
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class={isEditing ? 'editor is-open' : 'editor'}
      style={{ left: `${box.left}px`, top: `${box.top}px`, minWidth: `${box.width}px` }}
    >
      <textarea
        ref={field}
        rows={1}
        tabIndex={-1}
        aria-label={`Sửa ô ${label}`}
        aria-hidden={!isEditing}
        {...(isList && choices.length > 0 ? withList(chosen) : {})}
        style={{ width: `${Math.max(box.width, 60)}px`, height: `${Math.max(box.height, 21)}px` }}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => isEditing && finish(event.currentTarget.value, 'away')}
      />
      {isEditing && cell?.rule?.hint && <p class="editor-hint">{cell.rule.hint}</p>}
      {isList && choices.length > 0 && (
        <div class="choices" role="listbox" id="gia-tri-cho-phep" aria-label="Giá trị cho phép">
          {choices.map((value, index) => (
            <div
              key={value}
              id={`gia-tri-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                finish(value, 'here');
              }}
            >
              {value}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** The field's part in the pair of field and list: a field of several lines may not call itself a combobox. */
function withList(chosen: number) {
  return {
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': 'gia-tri-cho-phep',
    ...(chosen >= 0 && { 'aria-activedescendant': `gia-tri-${chosen}` }),
  } as const;
}
