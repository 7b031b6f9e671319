import type { Answer, BackgroundCalls, Message, ReplyOf } from './messages.ts';
import { nativeBrowser } from './native-browser.ts';

/**
 * Asks the background, from any context of the extension. Rejects when the background died before
 * it answered (ask again: the next message wakes it), when the extension was updated meanwhile, or
 * with the background's own error.
 */
export async function callBackground<Kind extends keyof BackgroundCalls>(
  message: Message<BackgroundCalls, Kind>,
): Promise<ReplyOf<BackgroundCalls, Kind>> {
  // The background answers every call with an `Answer` of that kind; `answer()` below is its twin.
  const answer: Answer<ReplyOf<BackgroundCalls, Kind>> | undefined =
    await nativeBrowser().runtime.sendMessage(message);
  if (answer === undefined) throw new Error(`The background did not answer "${message.kind}".`);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** Tells the background something that nobody waits for: lost with a background that just died. */
export function tellBackground(message: Message<BackgroundCalls>): void {
  nativeBrowser()
    .runtime.sendMessage(message)
    .catch(() => undefined);
}
