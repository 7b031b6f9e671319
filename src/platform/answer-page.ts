import type { PageSession } from '../session/page-session.ts';
import { answer, type Report } from './answer.ts';
import { isPageMessage } from './message-checks.ts';
import type { PageCalls } from './messages.ts';
import { nativeBrowser } from './native-browser.ts';

/**
 * Answers what popup and background ask of the page's session, until `lifetime` ends. The returned
 * function says whether a command has come this way.
 */
export function answerPage(
  session: PageSession,
  report: Report,
  lifetime: AbortSignal,
): () => boolean {
  let isTold = false;
  answer<PageCalls>(
    nativeBrowser(),
    isPageMessage,
    {
      state: () => session.state,
      command: ({ command }) => {
        isTold = true;
        return session.run(command);
      },
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
    report,
    lifetime,
  );
  return () => isTold;
}
