import { useEffect, useRef, useState } from 'preact/hooks';
import {
  mergeWords,
  putRow,
  removeRow,
  undoEdit,
  type WordRow,
  type WordsChange,
  type WordsEdit,
} from '../../words/edit-words.ts';
import {
  cellsOfRow,
  identityOf,
  type OwnWords,
  WORD_LISTS,
  type WordListName,
  type WordRows,
} from '../../words/own-words.ts';
import { Choice } from '../choice.tsx';
import type { Translate } from '../translate.ts';
import { BrokenNotice } from './broken-notice.tsx';
import { WordFiles } from './word-files.tsx';
import { WordForm } from './word-form.tsx';
import { LIST_LABELS } from './word-labels.ts';
import { WordTable } from './word-table.tsx';

export interface WordsSectionProps {
  readonly words: OwnWords;
  /** Rows in storage that can not be read. */
  readonly broken: number;
  /** Throws away the kept copy of what can not be read. */
  readonly onForgetBroken?: () => void;
  /** Makes a change to what is stored by then. Rejects when storage fails. */
  readonly onEdit: (edit: WordsEdit) => Promise<WordsChange>;
  readonly translate: Translate;
}

/** What was done last: said to everybody, and taken back by a button. */
interface Notice {
  readonly text: string;
  readonly undo?: WordsEdit;
}

/** The user's three lists: look through, add, change, delete, import, export. */
export function WordsSection(props: WordsSectionProps) {
  const { words, broken, onEdit, translate } = props;
  const [list, setList] = useState<WordListName>('conversions');
  const [notice, setNotice] = useState<Notice>();
  const undoButton = useRef<HTMLButtonElement>(null);
  const deletions = useRef(0);
  const labels = LIST_LABELS[list];

  // The button that was pressed is gone with its row: the focus goes to the way back.
  const deleted = deletions.current;
  useEffect(() => {
    if (deleted > 0) undoButton.current?.focus();
  }, [deleted]);

  const edit = (change: WordsEdit, text: string) =>
    onEdit(change).then(
      (done) => {
        if (done.ok) setNotice({ text, undo: undoEdit(done.before, done.after) });
        else
          setNotice({ text: translate(done.reason === 'rows' ? 'wordsTooMany' : 'wordsTooMuch') });
      },
      () => setNotice({ text: translate('wordsNotStored') }),
    );
  const undo = (change: WordsEdit) =>
    onEdit(change).then(
      () => setNotice({ text: translate('wordsUndone') }),
      () => setNotice({ text: translate('wordsNotStored') }),
    );
  const nameOf = (row: WordRows[WordListName]) => cellsOfRow(list, row)[0] ?? '';
  const put = (row: WordRows[WordListName], instead?: string) =>
    // the form of a list makes rows of that list
    edit(putRow({ list, row } as WordRow, instead), translate('wordsKept', nameOf(row)));

  return (
    <section class="own-words lists" aria-labelledby="own-words">
      <h2 id="own-words">{translate('sectionWords')}</h2>
      <p class="help">{translate('wordsHelp')}</p>
      {broken > 0 && (
        <BrokenNotice
          text={translate('wordsBroken', String(broken))}
          onForget={props.onForgetBroken}
          translate={translate}
        />
      )}
      <Choice
        legend={translate('wordsList')}
        name="word-list"
        options={WORD_LISTS.map((name) => ({
          value: name,
          label: translate(LIST_LABELS[name].name),
        }))}
        value={list}
        onChange={(next) => setList(next)}
      />
      <p class="help">{translate(labels.help)}</p>
      <WordForm
        key={list}
        list={list}
        cells={[]}
        onSubmit={(row) => void put(row)}
        translate={translate}
      />
      <div class="last-change" role="status">
        {notice && <span>{notice.text}</span>}
        {notice?.undo && (
          <button
            type="button"
            class="quiet"
            data-action="undo-words"
            ref={undoButton}
            onClick={() => notice.undo && void undo(notice.undo)}
          >
            {translate('wordsUndo')}
          </button>
        )}
      </div>
      <WordTable
        key={`table ${list}`}
        list={list}
        words={words}
        onPut={(row, instead) => void put(row, instead)}
        onRemove={(row) => {
          const removal = removeRow(list, identityOf(list, row));
          deletions.current += 1;
          void edit(removal, translate('wordsDeleted', nameOf(row)));
        }}
        translate={translate}
      />
      <WordFiles
        list={list}
        words={words}
        onMerge={(theirs, winner, fileName) =>
          void edit(mergeWords(theirs, winner), translate('wordsImported', fileName))
        }
        translate={translate}
      />
    </section>
  );
}
