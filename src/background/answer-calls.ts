import { requiresCss } from '../page/term-highlights.ts';
import { answer } from '../platform/answer.ts';
import { callPage } from '../platform/call-page.ts';
import { expectReading } from '../platform/expected-readings.ts';
import { isBackgroundMessage } from '../platform/message-checks.ts';
import type { BackgroundCalls, TabStatus } from '../platform/messages.ts';
import { nativeBrowser } from '../platform/native-browser.ts';
import { openOptionsPage } from '../platform/options-page.ts';
import { expectOwnPage, isOwnPage } from '../platform/own-page.ts';
import { runPart } from '../platform/page-scripts.ts';
import { setPageStyle } from '../platform/page-styles.ts';
import { keepPlace, readPlace } from '../platform/places-store.ts';
import { reportError } from '../platform/report-error.ts';
import { changeSettings, loadSettings } from '../platform/settings-store.ts';
import { changeSites, loadSites } from '../platform/sites-store.ts';
import { whileTabLives } from '../platform/while-tab-lives.ts';
import { changeWords } from '../platform/words-store.ts';
import type { PageStyle } from '../session/page-services.ts';
import { putBlock } from '../sites/edit-sites.ts';
import { blockFor, placeOfPage } from '../sites/rule-for.ts';
import { READER_PAGE_CSS } from '../ui/reader/print-layout.ts';
import { putRow } from '../words/edit-words.ts';
import type { Action } from './act-on-tab.ts';
import { arrive } from './arrive.ts';
import type { Converting } from './converting.ts';
import type { Glossing } from './glossing.ts';
import { makeRule } from './make-rule.ts';
import { settingsOn } from './settings-on.ts';
import { tabStatus } from './tab-status.ts';

/** What the answers are made with. */
export interface AnswerMeans {
  readonly act: (tabId: number, action: Action) => Promise<void>;
  readonly convert: Converting;
  readonly gloss: Glossing;
}

const STYLES: Readonly<Record<PageStyle, string>> = {
  reader: READER_PAGE_CSS,
  terms: requiresCss,
};

/** Answers the calls of detector, page script, popup and options. Register it at start-up. */
export function answerCalls({ act, convert, gloss }: AnswerMeans): void {
  answer<BackgroundCalls>(
    nativeBrowser(),
    isBackgroundMessage,
    {
      detected: async ({ readiness, fresh }, { tab, url }) => {
        if (tab?.id !== undefined && url !== undefined) {
          await whileTabLives(arrive({ tabId: tab.id, url, readiness, fresh }, act));
        }
        return null;
      },
      convert: async (request) => convert(request, (await loadSettings()).settings),
      gloss: async (request) => gloss(request, (await loadSettings()).settings),
      style: async ({ style, on }, sender) => {
        const tabId = sender.tab?.id;
        // No browser puts a sheet into a page of an extension; our sample can do without.
        if (tabId !== undefined && !isOwnPage(sender)) {
          await whileTabLives(setPageStyle(tabId, STYLES[style], on));
        }
        return null;
      },
      rememberedBlock: async (_, { url }) => blockFor(url ?? '', (await loadSites()).rules),
      rememberBlock: async ({ block }, { url }) => {
        const host = placeOfPage(url ?? '')?.host;
        const change = host === undefined ? undefined : await changeSites(putBlock(host, block));
        if (change?.ok !== true) throw new Error('The block was not kept for this site.');
        return null;
      },
      loadPart: async ({ part }, { tab, frameId }) => {
        if (tab?.id !== undefined) await whileTabLives(runPart(tab.id, frameId ?? 0, part));
        return null;
      },
      settings: (_, { url }) => settingsOn(url),
      changeSettings: ({ change }) => changeSettings(change),
      openOptions: async () => {
        await openOptionsPage();
        return null;
      },
      addWord: async ({ word }) => {
        const change = await changeWords(putRow(word));
        if (!change.ok) throw new Error(`The word was not kept: too many ${change.reason}.`);
        return null;
      },
      readOn: async ({ reading }, { tab, url }) => {
        if (tab?.id !== undefined && url !== undefined) await expectReading(tab.id, reading, url);
        return null;
      },
      takeAway: async ({ tabId, wish }, sender) => {
        expectOwnPage(sender);
        const taken = await callPage(tabId, { kind: 'takeAway', wish });
        if (taken === undefined) throw new Error('The page went away before it could answer.');
        return taken;
      },
      readingPlace: (_request, { tab }) => readPlace(tab),
      keepPlace: async ({ place }, { tab }) => {
        await keepPlace(tab, place);
        return null;
      },
      status: ({ tabId }, sender) => {
        expectOwnPage(sender);
        return tabStatus(tabId);
      },
      act: async ({ tabId, command }, sender): Promise<TabStatus> => {
        expectOwnPage(sender);
        await whileTabLives(act(tabId, command));
        return tabStatus(tabId);
      },
      siteRule: async ({ tabId, rule }, sender) => {
        expectOwnPage(sender);
        await whileTabLives(makeRule(tabId, rule, act));
        return tabStatus(tabId);
      },
    },
    reportError,
  );
}
