import { render } from 'preact';
import type { AccountState, AccountWrite } from '../../backup/account.ts';
import type { Everything, EverythingChange, EverythingEdit } from '../../backup/everything.ts';
import type { Settings } from '../../settings.ts';
import type { SitesChange, SitesEdit } from '../../sites/edit-sites.ts';
import type { SitesReading } from '../../sites/stored-sites.ts';
import type { WordsChange, WordsEdit } from '../../words/edit-words.ts';
import type { WordsReading } from '../../words/own-words.ts';
import type { Translate } from '../translate.ts';
import { Options } from './options.tsx';
import type { Shortcut, ShortcutsSectionProps } from './shortcuts-section.tsx';

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
  loadSites(): Promise<SitesReading>;
  changeSites(edit: SitesEdit): Promise<SitesChange>;
  forgetBrokenSites(): Promise<void>;
  onSitesChanged(listener: () => void): void;
  loadEverything(): Promise<Everything>;
  changeEverything(edit: EverythingEdit): Promise<EverythingChange>;
  /** The browser's account; these reject where there is none. */
  readSync(): Promise<AccountState>;
  writeSync(everything: Everything): Promise<AccountWrite>;
  clearSync(): Promise<void>;
  onSyncChanged(listener: () => void): void;
}

/** The keys of the commands, and where the browser lets people change them. */
export interface ShortcutKeys extends Omit<ShortcutsSectionProps, 'translate' | 'shortcuts'> {
  readShortcuts(): Promise<readonly Shortcut[]>;
}

/** Draws the settings and follows them, wherever they are changed. Says what storage refuses. */
export async function showOptionsPage(
  root: Element,
  stores: OptionStores,
  keys: ShortcutKeys,
  translate: Translate,
  report: (error: unknown) => void,
): Promise<void> {
  let { settings, broken, failed } = await stores.loadSettings();
  let fault: 'unreadable' | 'unwritable' | undefined = failed ? 'unreadable' : undefined;
  let words: WordsReading | undefined;
  let sites: SitesReading | undefined;
  let account: AccountState | undefined;
  let shortcuts = await keys.readShortcuts();
  const draw = () => {
    const ownWords = words && {
      ...words,
      onEdit: stores.changeWords,
      onForgetBroken: () => void forget(stores.forgetBrokenWords),
    };
    const siteRules = sites && {
      ...sites,
      onEdit: stores.changeSites,
      onForgetBroken: () => void forget(stores.forgetBrokenSites),
    };
    const backup = words &&
      sites && {
        everything: { settings, sites: sites.rules, words: words.words },
        onEdit: stores.changeEverything,
        account: account && {
          state: account,
          onStore: async () => stores.writeSync(await stores.loadEverything()),
          onClear: stores.clearSync,
        },
      };
    render(
      <Options
        settings={settings}
        broken={broken}
        onForgetBroken={() => void forget(stores.forgetBrokenSettings)}
        storageFault={fault}
        ownWords={ownWords}
        sites={siteRules}
        backup={backup}
        onChange={(change) => void write(() => stores.changeSettings(change))}
        translate={translate}
        {...keys}
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
  const readSites = () =>
    stores.loadSites().then((reading) => {
      sites = reading;
      draw();
    }, fail('unreadable'));
  const readAccount = () =>
    stores.readSync().then(
      (state) => {
        account = state;
        draw();
      },
      // A browser without account storage: nothing of it is shown.
      () => undefined,
    );
  const forget = async (work: () => Promise<void>) => {
    await write(work);
    ({ broken } = await stores.loadSettings());
    await Promise.all([readWords(), readSites()]);
  };
  // No event says that a key was changed; it is changed on another page, and people come back.
  document.addEventListener('visibilitychange', () => {
    keys.readShortcuts().then((now) => {
      shortcuts = now;
      draw();
    }, report);
  });
  stores.onSettingsChanged((changed) => {
    settings = changed;
    draw();
  });
  stores.onWordsChanged(() => void readWords());
  stores.onSitesChanged(() => void readSites());
  stores.onSyncChanged(() => void readAccount());
  draw();
  await Promise.all([readWords(), readSites(), readAccount()]);
}
