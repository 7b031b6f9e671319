import type { OpenFrame } from '../ui/reader/open-frame.ts';
import type { WaitingReader } from '../ui/reader/open-waiting.ts';

/**
 * Opens a sign that something is going on when it takes longer than a moment; it is closed with
 * `signal`. The returned function ends the waiting and gives the sign's frame, if there is one, to
 * the reader that takes its place.
 */
export function showWaiting(
  open: () => WaitingReader,
  signal: AbortSignal,
): () => OpenFrame | undefined {
  let waiting: WaitingReader | undefined;
  const timer = setTimeout(() => {
    waiting = open();
  }, PATIENCE_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    waiting?.close();
  });
  return () => {
    clearTimeout(timer);
    const opened = waiting?.handOver();
    waiting = undefined;
    return opened;
  };
}

/** Milliseconds: what takes less would only flash. */
const PATIENCE_MS = 300;
