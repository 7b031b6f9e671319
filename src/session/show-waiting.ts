/**
 * Opens a sign that something is going on when it takes longer than a moment, and closes it with
 * `signal`. `open` answers how to close.
 */
export function showWaiting(open: () => () => void, signal: AbortSignal): void {
  const timer = setTimeout(() => {
    signal.addEventListener('abort', open(), { once: true });
  }, PATIENCE_MS);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** Milliseconds: what takes less would only flash. */
const PATIENCE_MS = 300;
