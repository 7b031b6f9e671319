import { nativeBrowser } from './native-browser.ts';

/**
 * Whether the extension to which this script belongs was updated, switched off or removed. Chromium
 * leaves its scripts running in open pages, and only takes the API away; Firefox ends them.
 */
export function isExtensionGone(): boolean {
  try {
    return nativeBrowser().runtime.id === undefined;
  } catch {
    // `nativeBrowser` throws when nothing at all is left of the API.
    return true;
  }
}

/** Calls back once when the extension is gone; there is no event for it. Ends with `signal`. */
export function onExtensionGone(listener: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (!isExtensionGone()) return;
    clearInterval(timer);
    listener();
  }, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Milliseconds: less than somebody needs to act in the page with the new version. */
const LOOK_MS = 500;
