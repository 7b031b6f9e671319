import { render } from 'preact';
import type { Settings } from '../../settings.ts';
import type { WordsChange, WordsEdit } from '../../words/edit-words.ts';
import type { WordsReading } from '../../words/own-words.ts';
import type { Translate } from '../translate.ts';
import { Options, type Shortcut } from './options.tsx';

/** What the options page reads and writes; all of it may reject, except that settings load. */
export interface OptionStores {
  loadSettings(): Promise<{
    readonly settings: Settings;
    readonly broken: readonly (keyof Settings)[];
    readonly failed: boolean;
  }>;
  changeSettings(change: Partial<Settings>): Promise<unknown>;
  /** Throws away the kept copy of settings that could not be read. */
  forgetBrokenSettings(): Promise<void>;
  onSettingsChanged(listener: (settings: Settings) => void): void;
  loadWords(): Promise<WordsReading>;
  changeWords(edit: WordsEdit): Promise<WordsChange>;
  forgetBrokenWords(): Promise<void>;
  onWordsChanged(listener: () => void): void;
}

/** Draws the settings and follows them, wherever they are changed. Says what storage refuses. */
export async function showOptionsPage(
  root: Element,
  stores: OptionStores,
  shortcuts: readonly Shortcut[],
  translate: Translate,
  report: (error: unknown) => void,
): Promise<void> {
  let { settings, broken, failed } = await stores.loadSettings();
  let fault: 'unreadable' | 'unwritable' | undefined = failed ? 'unreadable' : undefined;
  let words: WordsReading | undefined;
  const draw = () => {
    const ownWords = words && {
      ...words,
      onEdit: stores.changeWords,
      onForgetBroken: () => void forget(stores.forgetBrokenWords),
    };
    render(
      <Options
        settings={settings}
        broken={broken}
        onForgetBroken={() => void forget(stores.forgetBrokenSettings)}
        storageFault={fault}
        ownWords={ownWords}
        onChange={(change) => void write(() => stores.changeSettings(change))}
        translate={translate}
        shortcuts={shortcuts}
      />,
      root,
    );
  };
  const fail = (what: 'unreadable' | 'unwritable') => (error: unknown) => {
    fault = what;
    // The controls show what is stored, not what was pressed.
    draw();
    report(error);
  };
  const write = (work: () => Promise<unknown>) =>
    work().then(() => {
      fault = undefined;
      draw();
    }, fail('unwritable'));
  const readWords = () =>
    stores.loadWords().then((reading) => {
      words = reading;
      draw();
    }, fail('unreadable'));
  const forget = async (work: () => Promise<void>) => {
    await write(work);
    ({ broken } = await stores.loadSettings());
    await readWords();
  };
  stores.onSettingsChanged((changed) => {
    settings = changed;
    draw();
  });
  stores.onWordsChanged(() => void readWords());
  draw();
  await readWords();
}
