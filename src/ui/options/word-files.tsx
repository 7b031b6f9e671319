import { useRef, useState } from 'preact/hooks';
import type { Winner } from '../../words/edit-words.ts';
import type { OwnWords, WordListName } from '../../words/own-words.ts';
import {
  type FileReading,
  MAX_FILE_BYTES,
  readWordsFile,
  type WordsFormat,
  writeWordsFile,
} from '../../words/words-file.ts';
import { saveFile } from '../save-file.ts';
import type { Translate } from '../translate.ts';
import { WordImport } from './word-import.tsx';
import { faultSentence } from './word-labels.ts';

interface WordFilesProps {
  /** The list that CSV and TSV are about. */
  readonly list: WordListName;
  readonly words: OwnWords;
  readonly onMerge: (theirs: OwnWords, winner: Winner, fileName: string) => void;
  readonly translate: Translate;
}

/** What was made of the chosen file. */
type Chosen =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'read'; readonly fileName: string; readonly reading: FileReading };

const TYPES: Readonly<Record<WordsFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
};

/** Lists from a file, looked at before anything is stored; lists into a file. */
export function WordFiles({ list, words, onMerge, translate }: WordFilesProps) {
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>({ kind: 'none' });

  const close = () => {
    setChosen({ kind: 'none' });
    input.current?.focus();
  };
  const choose = async (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const next = await look(file, list, translate);
    // the same file can be chosen again, after it was mended
    field.value = '';
    setChosen(next);
  };
  const save = (format: WordsFormat) => {
    if (place.current === null) return;
    const name = `qingdu-${format === 'json' ? 'words' : list}.${format}`;
    const text = writeWordsFile(words, format, list);
    saveFile(place.current, { name, type: TYPES[format], text });
  };

  return (
    <div class="word-files" ref={place}>
      <div class="buttons">
        <label class="quiet file" data-action="choose-file">
          <input
            ref={input}
            type="file"
            accept=".json,.csv,.tsv,.txt"
            onChange={(event) => void choose(event.currentTarget)}
          />
          {translate('wordsImport')}
        </label>
        <button type="button" class="quiet" data-action="export-json" onClick={() => save('json')}>
          {translate('exportAll')}
        </button>
        {words[list].length > 0 &&
          (['csv', 'tsv'] as const).map((format) => (
            <button
              key={format}
              type="button"
              class="quiet"
              data-action={`export-${format}`}
              onClick={() => save(format)}
            >
              {translate(format === 'csv' ? 'exportCsv' : 'exportTsv')}
            </button>
          ))}
      </div>
      <p class="help">{translate('wordsImportHelp')}</p>
      {chosen.kind === 'refused' && (
        <p class="notice" role="alert">
          {chosen.sentence}
        </p>
      )}
      {chosen.kind === 'read' && (
        <WordImport
          fileName={chosen.fileName}
          mine={words}
          theirs={chosen.reading.words}
          broken={chosen.reading.broken}
          onImport={(winner) => {
            onMerge(chosen.reading.words, winner, chosen.fileName);
            close();
          }}
          onCancel={close}
          translate={translate}
        />
      )}
    </div>
  );
}

async function look(file: File, list: WordListName, translate: Translate): Promise<Chosen> {
  // before it is read: nobody waits for a film to be loaded
  if (file.size > MAX_FILE_BYTES) {
    return { kind: 'refused', sentence: faultSentence({ ok: false, reason: 'size' }, translate) };
  }
  try {
    const reading = readWordsFile(new Uint8Array(await file.arrayBuffer()), list);
    return reading.ok
      ? { kind: 'read', fileName: file.name, reading }
      : { kind: 'refused', sentence: faultSentence(reading, translate) };
  } catch {
    return { kind: 'refused', sentence: translate('faultUnread') };
  }
}
