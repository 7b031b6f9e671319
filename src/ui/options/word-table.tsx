import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  cellsOfRow,
  identityOf,
  type OwnWords,
  type WordListName,
  type WordRows,
} from '../../words/own-words.ts';
import type { Translate } from '../translate.ts';
import { WordForm } from './word-form.tsx';
import { LIST_LABELS } from './word-labels.ts';

type Row = WordRows[WordListName];

interface WordTableProps {
  readonly list: WordListName;
  readonly words: OwnWords;
  readonly onPut: (row: Row, instead: string) => void;
  readonly onRemove: (row: Row) => void;
  readonly translate: Translate;
}

/** Rows drawn at first, and more at each press: 50,000 at once would take seconds. */
const FIRST_ROWS = 30;
const MORE_ROWS = 300;

/** One list with a search field; every row can be changed or deleted. */
export function WordTable({ list, words, onPut, onRemove, translate }: WordTableProps) {
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(FIRST_ROWS);
  const [edited, setEdited] = useState<string>();
  /** The row that was just edited: the focus comes back to its button. */
  const [left, setLeft] = useState<string>();
  const leave = (identity: string) => {
    setEdited(undefined);
    setLeft(identity);
  };
  const labels = LIST_LABELS[list];
  const rows: readonly Row[] = words[list];
  const found = useMemo(() => search(list, rows, query), [list, rows, query]);
  if (rows.length === 0) return <p class="help">{translate('wordsEmpty')}</p>;
  return (
    <>
      <label class="search">
        <span>{translate('wordSearch')}</span>
        <input
          type="search"
          data-action="search-words"
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setLimit(FIRST_ROWS);
          }}
        />
      </label>
      <p class="help" role="status">
        {translate(query === '' ? 'wordsCount' : 'wordsFound', String(found.length))}
      </p>
      {found.length > 0 && (
        <table class="words">
          <thead>
            <tr>
              {labels.cells.map((name) => (
                <th key={name} scope="col">
                  {translate(name)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {found.slice(0, limit).map((row) => {
              const identity = identityOf(list, row);
              return edited === identity ? (
                <tr key={identity}>
                  <td colSpan={labels.cells.length + 1}>
                    <WordForm
                      list={list}
                      cells={cellsOfRow(list, row)}
                      onSubmit={(next) => {
                        leave(identityOf(list, next));
                        onPut(next, identity);
                      }}
                      onCancel={() => leave(identity)}
                      translate={translate}
                    />
                  </td>
                </tr>
              ) : (
                <WordTableRow
                  key={identity}
                  cells={cellsOfRow(list, row)}
                  languages={labels.languages}
                  takesFocus={identity === left}
                  onEdit={() => setEdited(identity)}
                  onRemove={() => onRemove(row)}
                  translate={translate}
                />
              );
            })}
          </tbody>
        </table>
      )}
      {found.length > limit && (
        <button
          type="button"
          class="quiet"
          data-action="more-words"
          onClick={() => setLimit(limit + MORE_ROWS)}
        >
          {translate('wordsMore', String(found.length - limit))}
        </button>
      )}
    </>
  );
}

interface WordTableRowProps {
  readonly cells: readonly string[];
  readonly languages: readonly (string | undefined)[];
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly translate: Translate;
}

function WordTableRow(props: WordTableRowProps) {
  const { cells, languages, takesFocus, onEdit, onRemove, translate } = props;
  const editButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) editButton.current?.focus();
  }, [takesFocus]);
  const [first = '', ...rest] = cells;
  return (
    <tr>
      <th scope="row" lang={languages[0]}>
        {first}
      </th>
      {rest.map((cell, index) => (
        // cells have no identity but their place
        <td key={index} lang={languages[index + 1]}>
          {cell}
        </td>
      ))}
      <td class="buttons">
        <button
          type="button"
          class="tool"
          data-action="edit-word"
          ref={editButton}
          aria-label={translate('wordEditNamed', first)}
          onClick={() => onEdit()}
        >
          {translate('wordEdit')}
        </button>
        <button
          type="button"
          class="tool"
          data-action="delete-word"
          aria-label={translate('wordDeleteNamed', first)}
          onClick={() => onRemove()}
        >
          {translate('wordDelete')}
        </button>
      </td>
    </tr>
  );
}

function search(list: WordListName, rows: readonly Row[], query: string): readonly Row[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter((row) =>
    cellsOfRow(list, row).some((cell) => cell.toLowerCase().includes(wanted)),
  );
}
