/**
 * Waits for work on a tab; a tab that was closed meanwhile ends it quietly, because nobody is left
 * to see the result. Rejects with every other error.
 */
export async function whileTabLives(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    // The browsers give no code: Chromium says "No tab with id: 7", Firefox "Invalid tab ID: 7".
    if (!/no tab with id|invalid tab id/i.test(String(error))) throw error;
  }
}
