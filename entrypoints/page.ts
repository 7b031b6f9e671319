import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../src/platform/answer.ts';
import { callBackground } from '../src/platform/call-background.ts';
import { onExtensionGone } from '../src/platform/extension-life.ts';
import { isPageMessage } from '../src/platform/message-checks.ts';
import type { PageCalls } from '../src/platform/messages.ts';
import { nativeBrowser } from '../src/platform/native-browser.ts';
import { pageServices } from '../src/platform/services-for-page.ts';
import { removeLeftOvers } from '../src/session/left-overs.ts';
import { PageSession } from '../src/session/page-session.ts';
import { becomeSoleSession } from '../src/session/sole-session.ts';

/** Injected on a user's act, once in a page; owns all that is on in it. */
export default defineUnlistedScript(async () => {
  const lifetime = becomeSoleSession();
  removeLeftOvers(document);
  const services = pageServices();
  const [settings, block] = await Promise.all([
    callBackground({ kind: 'settings' }),
    callBackground({ kind: 'rememberedBlock' }),
  ]);
  if (lifetime.aborted) return;
  const session = new PageSession(document, settings, services, block);
  lifetime.addEventListener('abort', () => session.destroy());
  onExtensionGone(() => session.destroy(), lifetime);
  answer<PageCalls>(
    nativeBrowser(),
    isPageMessage,
    {
      state: () => session.state,
      command: ({ command }) => session.run(command),
      takeAway: ({ wish }) => session.takeAway(wish),
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
