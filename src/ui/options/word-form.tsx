import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_CELL, toRow, type WordListName, type WordRows } from '../../words/own-words.ts';
import type { Translate } from '../translate.ts';
import { LIST_LABELS } from './word-labels.ts';

interface WordFormProps {
  readonly list: WordListName;
  /** What the fields hold at first. */
  readonly cells: readonly string[];
  readonly onSubmit: (row: WordRows[WordListName]) => void;
  /** With it the form edits a row and can be left; without it, it adds rows and empties itself. */
  readonly onCancel?: () => void;
  readonly translate: Translate;
}

/** The fields of one row: to add it, or to change it in place. */
export function WordForm({ list, cells, onSubmit, onCancel, translate }: WordFormProps) {
  const labels = LIST_LABELS[list];
  const [isWrong, setWrong] = useState(false);
  const firstField = useRef<HTMLInputElement>(null);
  const isEdit = onCancel !== undefined;
  useEffect(() => {
    if (isEdit) firstField.current?.select();
  }, [isEdit]);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = [...form.querySelectorAll('input')];
    const row = toRow(
      list,
      fields.map((field) => field.value),
    );
    setWrong(row === undefined);
    if (row === undefined) {
      fields.find((field) => field.value.trim() === '')?.focus();
      return;
    }
    onSubmit(row);
    if (isEdit) return;
    form.reset();
    fields[0]?.focus();
  };
  return (
    <form
      class="word-form"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
    >
      {labels.cells.map((name, index) => (
        <label key={name}>
          <span>{translate(name)}</span>
          <input
            ref={index === 0 ? firstField : null}
            type="text"
            autocomplete="off"
            spellcheck={false}
            lang={labels.languages[index]}
            maxLength={LONGEST_CELL[list]}
            defaultValue={cells[index] ?? ''}
            aria-invalid={isWrong}
          />
        </label>
      ))}
      <div class="buttons">
        <button type="submit" class="quiet" data-action={isEdit ? 'save-word' : 'add-word'}>
          {translate(isEdit ? 'wordSave' : 'wordAdd')}
        </button>
        {onCancel && (
          <button type="button" class="tool" data-action="cancel-word" onClick={() => onCancel()}>
            {translate('wordCancel')}
          </button>
        )}
      </div>
      {isWrong && (
        <p class="fault" role="alert">
          {translate('wordIncomplete')}
        </p>
      )}
    </form>
  );
}
