import type { BackgroundCalls, Message } from './messages.ts';
import { nativeBrowser } from './native-browser.ts';

/**
 * Says something to the background, once, and waits for nothing: for the detector, which must be
 * small. A message that is lost costs a badge, and the popup asks anew.
 */
export function tellBackground(message: Message<BackgroundCalls>): void {
  try {
    nativeBrowser()
      .runtime.sendMessage(message)
      .catch(() => undefined);
  } catch {
    // The extension was updated, and this is a script of the old version.
  }
}
