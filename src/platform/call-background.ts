import { isExtensionGone } from './extension-life.ts';
import type { Answer, BackgroundCalls, Message, ReplyOf } from './messages.ts';
import { nativeBrowser } from './native-browser.ts';

/**
 * Asks the background, from any context of the extension. A background that died before it
 * answered is asked again, which wakes it: every call may be carried out twice without harm.
 * Rejects after {@link ATTEMPTS}, at once when the extension is gone (updated, switched off), or
 * with the background's own error.
 */
export async function callBackground<Kind extends keyof BackgroundCalls>(
  message: Message<BackgroundCalls, Kind>,
): Promise<ReplyOf<BackgroundCalls, Kind>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return replyIn(await nativeBrowser().runtime.sendMessage(message));
    } catch (error) {
      if (error instanceof BackgroundError || attempt === ATTEMPTS || isExtensionGone())
        throw error;
    }
  }
}

/** It can die again while it wakes. */
const ATTEMPTS = 3;

/** What the background itself says went wrong: asking again would not help. */
class BackgroundError extends Error {}

/** The background answers every call with an `Answer` of that kind; `answer()` is its twin. */
function replyIn<Reply>(answer: Answer<Reply> | undefined): Reply {
  if (answer === undefined) throw new Error('The background did not answer.');
  if (!answer.ok) throw new BackgroundError(answer.error);
  return answer.value;
}
