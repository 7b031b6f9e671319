/**
 * Waits for work on a tab; a tab that was closed or left meanwhile ends it quietly, because nobody
 * is there any more to see the result. Rejects with every other error.
 */
export async function whileTabLives(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isTabGone(error)) throw error;
  }
}

/** Whether an error says that a tab was closed, or showed another page, before work on it ended. */
export function isTabGone(error: unknown): boolean {
  return error instanceof PageGone || TAB_GONE.test(String(error));
}

/** A page script that was there a moment ago did not answer any more. */
export class PageGone extends Error {}

/**
 * The browsers give no code. Chromium: "No tab with id: 7", "Frame with ID 0 was removed", "The tab
 * was closed"; Firefox: "Invalid tab ID: 7".
 */
const TAB_GONE = /no tab with id|invalid tab id|frame with id \d+ was removed|the tab was closed/i;
