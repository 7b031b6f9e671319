// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { languageOf } from '../../src/article/language.ts';
import { addedWord } from '../../src/session/added-word.ts';
import { providePart } from '../../src/session/page-parts.ts';
import { PageSession } from '../../src/session/page-session.ts';
import { placeGlosses, textSteps } from '../../src/session/place-glosses.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { openReader } from '../../src/ui/reader/open-reader.tsx';
import { openWaiting } from '../../src/ui/reader/open-waiting.ts';
import { addControls } from '../../src/ui/reader/reader-controls.tsx';

afterEach(() => document.documentElement.querySelector('[data-qingdu]')?.remove());

it('an extraction that throws opens a reader that says so, and is reported', () => {
  const reports: unknown[] = [];
  // jsdom has no highlights; nothing is marked here.
  Reflect.set(document.defaultView ?? {}, 'CSS', { highlights: new Map() });
  const bug = new Error('a page that nobody foresaw');
  providePart('reader', {
    extractSteps: () => {
      throw bug;
    },
    openReader,
    openWaiting,
  });
  providePart('controls', { addControls, addedWord, placeGlosses, textSteps });
  const session = new PageSession(
    document,
    {
      convert: async (texts) => texts,
      gloss: async (texts) => texts.map(() => []),
      setStyle: async () => undefined,
      changeSettings: async () => DEFAULT_SETTINGS,
      rememberBlock: async () => undefined,
      addWord: async () => undefined,
      simplify: async (texts: readonly string[]) => texts,
      loadPart: async () => undefined,
      readingPlace: async () => null,
      keepPlace: async () => undefined,
      openOptions: async () => undefined,
      readOn: async () => undefined,
      report: (error) => reports.push(error),
      translate: (key) => key,
    },
    { settings: DEFAULT_SETTINGS, verdict: 'traditional', languageOf },
  );
  expect(session.run({ kind: 'open-reader' }).view.reader).toBe(true);
  const host = document.querySelector('[data-qingdu]');
  expect(host?.shadowRoot?.querySelector('.no-article')?.textContent).toContain('noArticleBroken');
  expect(reports).toContain(bug);
  session.destroy();
  expect(document.querySelector('[data-qingdu]')).toBeNull();
});
