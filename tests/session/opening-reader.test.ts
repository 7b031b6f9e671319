// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { extractSteps } from '../../src/article/extract.ts';
import { languageOf } from '../../src/article/language.ts';
import { UNUSUAL_PAGES } from '../../src/article/unusual-pages.ts';
import { addedWord } from '../../src/session/added-word.ts';
import { providePart } from '../../src/session/page-parts.ts';
import type { PageServices } from '../../src/session/page-services.ts';
import { PageSession } from '../../src/session/page-session.ts';
import { placeGlosses, textSteps } from '../../src/session/place-glosses.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { FIRST_WORDS } from '../../src/ui/reader/first-words.ts';
import { openReader } from '../../src/ui/reader/open-reader.tsx';
import { openWaiting } from '../../src/ui/reader/open-waiting.ts';
import { addControls } from '../../src/ui/reader/reader-controls.tsx';
import { translateFrom } from '../ui/translate-from-file.ts';

const CHINESE = '這一段夠長，寫的是一座圖書館和一本沒有人借過的書，還有等在門口的一個人。';
const ENGLISH =
  'The library kept one book that nobody had ever borrowed, and a man who waited at the door for it, year after year.';

afterEach(() => {
  document.documentElement.querySelector('[data-qingdu]')?.remove();
  for (const name of ['reader', 'controls', 'unusual']) {
    Object.defineProperty(globalThis, Symbol.for(`qingdu.part.${name}`), {
      value: undefined,
      configurable: true,
    });
  }
});

function openSession(
  text: string,
  loadPart: PageServices['loadPart'],
  extract: typeof extractSteps = extractSteps,
) {
  // jsdom has no highlights; nothing is marked here.
  Reflect.set(document.defaultView ?? {}, 'CSS', { highlights: new Map() });
  document.body.innerHTML = `<article><h1>Library</h1><p>${text}</p></article>`;
  providePart('reader', { extractSteps: extract, openReader, openWaiting });
  const reports: unknown[] = [];
  const asked: string[] = [];
  const said = new Set<string>();
  const translateEnglish = translateFrom('en');
  const session = new PageSession(
    document,
    {
      convert: async (texts) => texts,
      simplify: async (texts) => texts,
      gloss: async (texts) => texts.map(() => []),
      setStyle: async () => undefined,
      changeSettings: async () => DEFAULT_SETTINGS,
      rememberBlock: async () => undefined,
      addWord: async () => undefined,
      readOn: async () => undefined,
      readingPlace: async () => null,
      keepPlace: async () => undefined,
      loadPart: (name) => {
        asked.push(name);
        return loadPart(name);
      },
      openOptions: async () => undefined,
      report: (error) => reports.push(error),
      translate: (key, ...substitutions) => {
        said.add(key);
        return translateEnglish(key, ...substitutions);
      },
    },
    { settings: DEFAULT_SETTINGS, verdict: 'simplified', languageOf },
  );
  const root = () => document.querySelector('[data-qingdu]')?.shadowRoot ?? undefined;
  return { session, reports, asked, said, root };
}

const load: PageServices['loadPart'] = async (name) => {
  if (name === 'controls')
    providePart('controls', { addControls, addedWord, placeGlosses, textSteps });
  if (name === 'unusual') providePart('unusual', UNUSUAL_PAGES);
};

describe('opening the reader', () => {
  it('paints the article at once and adds the controls afterwards', async () => {
    const { session, root, asked, reports } = openSession(CHINESE, load);
    session.run({ kind: 'open-reader' });
    expect(root()?.querySelector('.body')?.textContent).toContain('一座圖書館');
    expect(root()?.querySelector('[data-action="appearance"]')).toBeNull();
    await vi.waitFor(() =>
      expect(root()?.querySelector('[data-action="appearance"]')).not.toBeNull(),
    );
    expect(asked).toEqual(['controls']);
    expect(reports).toEqual([]);
    session.destroy();
  });

  it('says only what has come with the page script before the controls are there', () => {
    const { session, said } = openSession(CHINESE, () => new Promise(() => undefined));
    session.run({ kind: 'open-reader' });
    expect(said).toContain('viewOriginal');
    expect([...said].filter((key) => !FIRST_WORDS.some((word) => word === key))).toEqual([]);
    session.destroy();
  });

  it('can be read when the controls can not be loaded, which is reported', async () => {
    const { session, root, reports } = openSession(CHINESE, async () => {
      throw new Error('gone');
    });
    session.run({ kind: 'open-reader' });
    await vi.waitFor(() => expect(reports).not.toEqual([]));
    expect(root()?.querySelector('.body')?.textContent).toContain('一座圖書館');
    session.run({ kind: 'set-script', script: 'zh-Hans-CN' });
    session.run({ kind: 'close-reader' });
    expect(root()).toBeUndefined();
    session.destroy();
  });

  it('asks Readability where our own scores do not decide, then shows its choice', async () => {
    const { session, root, asked } = openSession(ENGLISH, load);
    expect(session.run({ kind: 'open-reader' }).view.reader).toBe(true);
    expect(root()).toBeUndefined();
    await vi.waitFor(() =>
      expect(root()?.querySelector('.body')?.textContent).toContain('nobody had ever borrowed'),
    );
    expect(asked.filter((name) => name === 'unusual')).toHaveLength(1);
    session.destroy();
  });

  it('opens one reader however often it is asked, and none when it was closed meanwhile', async () => {
    const { session, root, asked } = openSession(ENGLISH, load);
    session.run({ kind: 'open-reader' });
    session.changeSettings({ ...DEFAULT_SETTINGS, theme: 'dark' });
    session.run({ kind: 'open-reader' });
    session.run({ kind: 'close-reader' });
    await vi.waitFor(() => expect(asked).toContain('unusual'));
    await new Promise((done) => setTimeout(done, 0));
    expect(asked.filter((name) => name === 'unusual')).toHaveLength(1);
    expect(root()).toBeUndefined();
    session.destroy();
  });

  it('holds to our own choice where Readability can not be loaded', async () => {
    const { session, root, reports } = openSession(ENGLISH, async (name) => {
      if (name === 'unusual') throw new Error('gone');
      await load(name);
    });
    session.run({ kind: 'open-reader' });
    await vi.waitFor(() => expect(root()?.querySelector('.no-article')).toBeTruthy());
    expect(reports).toHaveLength(1);
    session.destroy();
  });

  it('says that it works when that takes long, then shows the article', async () => {
    const work = { left: true };
    const { session, root } = openSession(CHINESE, load, function* (...page) {
      while (work.left) yield;
      return yield* extractSteps(...page);
    });
    session.run({ kind: 'open-reader' });
    expect(root()).toBeUndefined();
    await vi.waitFor(() => expect(root()?.querySelector('.waiting')?.textContent).toMatch(/\S/u));
    expect(root()?.querySelector('[role="status"]')?.textContent).toMatch(/\S/u);
    work.left = false;
    await vi.waitFor(() =>
      expect(root()?.querySelector('.body')?.textContent).toContain('一座圖書館'),
    );
    expect(document.querySelectorAll('[data-qingdu]')).toHaveLength(1);
    session.destroy();
    expect(root()).toBeUndefined();
  });

  it('is closed while it works by its button, and the work ends', async () => {
    const work = { done: 0 };
    const { session, root } = openSession(CHINESE, load, function* () {
      for (;;) {
        work.done++;
        yield;
      }
    });
    const before = document.documentElement.outerHTML;
    session.run({ kind: 'open-reader' });
    await vi.waitFor(() => expect(root()?.querySelector('.waiting')).toBeTruthy());
    root()?.querySelector<HTMLElement>('[data-action="close"]')?.click();
    expect(session.state.view.reader).toBe(false);
    expect(document.documentElement.outerHTML).toBe(before);
    await new Promise((done) => setTimeout(done, 20));
    const { done } = work;
    await new Promise((later) => setTimeout(later, 50));
    expect(work.done).toBe(done);
    session.destroy();
  });
});
