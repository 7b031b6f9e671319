import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../src/platform/answer.ts';
import { callBackground } from '../src/platform/call-background.ts';
import { isExtensionGone, onExtensionGone } from '../src/platform/extension-life.ts';
import { translate } from '../src/platform/i18n.ts';
import { isPageMessage } from '../src/platform/message-checks.ts';
import type { PageCalls } from '../src/platform/messages.ts';
import { nativeBrowser } from '../src/platform/native-browser.ts';
import { reportError } from '../src/platform/report-error.ts';
import { removeLeftOvers } from '../src/session/left-overs.ts';
import type { PageServices } from '../src/session/page-services.ts';
import { PageSession } from '../src/session/page-session.ts';
import { becomeSoleSession } from '../src/session/sole-session.ts';

/** Injected on a user's act, once in a page; owns all that is on in it. */
export default defineUnlistedScript(async () => {
  const lifetime = becomeSoleSession();
  removeLeftOvers(document);
  const services: PageServices = {
    convert: (texts, to, verdict) => callBackground({ kind: 'convert', texts, to, verdict }),
    simplify: (texts, verdict) =>
      callBackground({ kind: 'convert', texts, to: 'zh-Hans-CN', verdict, exact: true }),
    gloss: (texts, variant, repeat) => callBackground({ kind: 'gloss', texts, variant, repeat }),
    setStyle: async (style, on) => void (await callBackground({ kind: 'style', style, on })),
    loadPart: async (part) => void (await callBackground({ kind: 'loadPart', part })),
    changeSettings: (change) => callBackground({ kind: 'changeSettings', change }),
    openOptions: async () => void (await callBackground({ kind: 'openOptions' })),
    addWord: async (word) => void (await callBackground({ kind: 'addWord', word })),
    readingPlace: () => callBackground({ kind: 'readingPlace' }),
    keepPlace: async (place) => void (await callBackground({ kind: 'keepPlace', place })),
    // Of a script that steps aside nobody wants to hear that it can reach nobody.
    report: (error) => {
      if (!isExtensionGone()) reportError(error);
    },
    translate,
  };
  const settings = await callBackground({ kind: 'settings' });
  if (lifetime.aborted) return;
  const session = new PageSession(document, settings, services);
  lifetime.addEventListener('abort', () => session.destroy());
  onExtensionGone(() => session.destroy(), lifetime);
  answer<PageCalls>(
    nativeBrowser(),
    isPageMessage,
    {
      state: () => session.state,
      command: ({ command }) => session.run(command),
      wordsChanged: ({ conversions }) => {
        session.changeWords(conversions);
        return null;
      },
      settingsChanged: ({ settings }) => {
        session.changeSettings(settings);
        return null;
      },
    },
    services.report,
    lifetime,
  );
});
