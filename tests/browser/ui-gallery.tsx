import { render } from 'preact';
import type { Article } from '../../src/article/article.ts';
import { readBackup, writeBackup } from '../../src/backup/backup-file.ts';
import type { Everything } from '../../src/backup/everything.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import type { SiteRule } from '../../src/sites/site-rule.ts';
import { copyText } from '../../src/ui/copy-text.ts';
import { type ShortcutKeys, showOptionsPage } from '../../src/ui/options/options-page.tsx';
import { Popup } from '../../src/ui/popup/popup.tsx';
import type { PopupStatus } from '../../src/ui/popup/popup-status.ts';
import { openReader } from '../../src/ui/reader/open-reader.tsx';
import type {
  ReaderContent,
  ReaderHandle,
  ReaderState,
} from '../../src/ui/reader/reader-contract.ts';
import { addControls } from '../../src/ui/reader/reader-controls.tsx';
import type { ReadingPlace } from '../../src/ui/reader/reading-place.ts';
import { GlossPointer } from '../../src/ui/tooltip/gloss-pointer.ts';
import { GlossTooltip } from '../../src/ui/tooltip/gloss-tooltip.ts';
import type { ScriptChoice } from '../../src/ui/view.ts';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import { NO_WORDS } from '../../src/words/own-words.ts';
import { storesOf } from '../ui/option-stores.ts';
import {
  annotatedArticle,
  matchesIn,
  simplifiedArticle,
  threadArticle,
  traditionalArticle,
} from '../ui/sample-articles.ts';
import { type Locale, translateFrom } from '../ui/translate-from-file.ts';

/** What a test asks the gallery to show. */
export interface ReaderRequest {
  readonly article?: 'traditional' | 'simplified' | 'annotated' | 'thread';
  readonly failure?: 'no-article' | 'empty' | 'too-large' | 'broken';
  readonly hasSelection?: boolean;
  readonly script?: ScriptChoice;
  readonly settings?: Partial<Settings>;
  readonly glosses?: boolean;
  readonly progress?: number;
  /** The first paint, before anything else has been loaded. */
  readonly withoutControls?: boolean;
  readonly locale?: Locale;
}

/** What the options page begins with. */
export interface OptionsRequest {
  readonly settings?: Partial<Settings>;
  readonly locale?: Locale;
  readonly broken?: readonly (keyof Settings)[];
  readonly rules?: readonly SiteRule[];
  readonly known?: readonly string[];
  /** Whether the browser's account holds a backup. */
  readonly synced?: boolean;
}

interface OpenGallery {
  handle: ReaderHandle;
  state: ReaderState;
}

const calls: string[] = [];
let open: OpenGallery | undefined;

/** The interface on a bare page, driven by tests: every surface, no extension around it. */
const gallery = {
  /** Every callback that was called, as `name(argument)`. */
  calls,

  reader(request: ReaderRequest = {}): void {
    open?.handle.close();
    const content = contentOf(request);
    const base: ReaderState = {
      script: request.script ?? 'original',
      glosses: request.glosses ?? true,
      settings: { ...DEFAULT_SETTINGS, ...request.settings },
    };
    const state = request.progress === undefined ? base : { ...base, progress: request.progress };
    const update = (change: Partial<ReaderState>) => {
      if (open === undefined) return;
      open.state = { ...open.state, ...change };
      open.handle.update(open.state);
    };
    const handle = openReader(
      document,
      content,
      state,
      {
        onClose() {
          calls.push('onClose');
          open?.handle.close();
          open = undefined;
        },
        onScript(script) {
          calls.push(`onScript(${script})`);
          update({ script });
        },
        onGlosses(glosses) {
          calls.push(`onGlosses(${glosses})`);
          update({ glosses });
        },
        onSettings(change) {
          calls.push(`onSettings(${JSON.stringify(change)})`);
          if (open !== undefined) update({ settings: { ...open.state.settings, ...change } });
        },
        onPickBlock: () => calls.push('onPickBlock'),
        onReadAloud: () => calls.push('onReadAloud'),
        onReadSelection: () => calls.push('onReadSelection'),
        onOpenOptions: () => calls.push('onOpenOptions'),
        onSaveTerms: (format, terms) => calls.push(`onSaveTerms(${format}, ${terms.length})`),
        onTakeAway: async (wish) => {
          calls.push(`onTakeAway(${wish.kind}, ${wish.form})`);
          return translateFrom(request.locale ?? 'zh_TW')('copied');
        },
        onNextPage: (url) => calls.push(`onNextPage(${url})`),
        onPlace: (place) => calls.push(`onPlace(${JSON.stringify(place)})`),
        onWord: (choice, match) => calls.push(`onWord(${choice}, ${match.text})`),
      },
      translateFrom(request.locale ?? 'zh_TW'),
      () => (request.withoutControls ? new Promise(() => undefined) : addControls),
    );
    open = { handle, state };
    if (!content.ok) return;
    handle.showGlosses(new Map(handle.texts().map((text) => [text, matchesIn(text.data)])));
  },

  /** What the extension does when the user was here before. */
  resume(place: ReadingPlace): void {
    const { state } = open ?? {};
    this.reader({ settings: state?.settings ?? {} });
    open?.handle.resumeAt(place);
  },

  /** Copies as the reader does. */
  copy: (text: string): Promise<void> => copyText(open?.handle.body ?? document.body, text),

  closeReader(): void {
    open?.handle.close();
    open = undefined;
  },

  /** As if nothing had been shown yet. */
  clear(): void {
    this.closeReader();
    const mount = document.querySelector('#surface');
    if (mount !== null) render(null, mount);
    calls.length = 0;
  },

  popup(status: PopupStatus, locale: Locale = 'zh_TW'): void {
    render(
      <Popup
        status={status}
        translate={translateFrom(locale)}
        onCommand={(command) => calls.push(JSON.stringify(command))}
        onOpenOptions={() => calls.push('onOpenOptions')}
        onRule={(rule) => calls.push(`onRule(${JSON.stringify(rule)})`)}
        onTakeAway={async (wish) => `${wish.kind} ${wish.form}`}
        onRetry={() => calls.push('onRetry')}
      />,
      surface(),
    );
  },

  /** The options over stores in memory: what is pressed changes them. */
  async options(request: OptionsRequest = {}): Promise<void> {
    const { settings, locale = 'zh_TW', broken = [], rules = [], known = [], synced } = request;
    const now: Everything = {
      settings: { ...DEFAULT_SETTINGS, ...settings },
      sites: rules,
      words: { ...NO_WORDS, known },
    };
    const translate = translateFrom(locale);
    const reading = readBackup(writeBackup(now, new Date('2026-01-02T03:04:00Z')));
    const { stores } = storesOf(
      now,
      synced && reading.ok ? { kind: 'stored', bytes: 4_000, reading } : { kind: 'nothing' },
    );
    const keys: ShortcutKeys = {
      shortcutsOf: 'chromium',
      onChangeShortcuts: () => calls.push('onChangeShortcuts'),
      readShortcuts: async () => [
        { description: translate('commandToggleReader'), keys: 'Alt+Q' },
        { description: translate('commandToggleScript'), keys: '' },
      ],
    };
    const loadSettings = async () => ({ settings: now.settings, broken, failed: false });
    const all = { ...stores, loadSettings };
    await showOptionsPage(surface(), all, keys, translate, (error) => calls.push(String(error)));
  },

  welcome(locale: Locale = 'zh_TW'): void {
    render(
      <Welcome
        variant="zh-Hant-TW"
        readerKey="Alt+Q"
        onVariant={(variant) => calls.push(`onVariant(${variant})`)}
        onTry={() => calls.push('onTry')}
        onOpenOptions={() => calls.push('onOpenOptions')}
        translate={translateFrom(locale)}
      />,
      surface(),
    );
  },

  /** Glosses on the raw page: terms are `<mark>` elements, hit by their rectangles. */
  rawPage(locale: Locale = 'zh_TW'): void {
    const marks = [...document.querySelectorAll('mark')];
    const matches = new Map(marks.map((mark) => [mark, matchesIn(mark.textContent)[0]]));
    new GlossPointer({
      document,
      surface: document,
      tooltip: new GlossTooltip({ document, translate: translateFrom(locale) }),
      lang: () => 'zh-Hant',
      hitTest(x, y) {
        const mark = document.elementFromPoint(x, y)?.closest('mark');
        const match = mark ? matches.get(mark) : undefined;
        if (!mark || match === undefined) return undefined;
        return { match, rect: mark.getBoundingClientRect() };
      },
    });
  },
};

export type Gallery = typeof gallery;

Object.assign(window, { gallery });

const ARTICLES: Readonly<
  Record<NonNullable<ReaderRequest['article']>, (document: Document) => Article>
> = {
  traditional: traditionalArticle,
  simplified: simplifiedArticle,
  thread: threadArticle,
  annotated: annotatedArticle,
};

function contentOf(request: ReaderRequest): ReaderContent {
  if (request.failure !== undefined) {
    return { ok: false, reason: request.failure, hasSelection: request.hasSelection ?? false };
  }
  return { ok: true, article: ARTICLES[request.article ?? 'traditional'](document) };
}

function surface(): Element {
  const found = document.querySelector('#surface');
  if (found === null) throw new Error('The gallery page has no #surface');
  return found;
}
