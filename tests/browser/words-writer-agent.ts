import { changeWords } from '../../src/platform/words-store.ts';
import { putRow } from '../../src/words/edit-words.ts';

/**
 * Put into a page of the extension by a test: writes words one after the other, with the very code
 * of the options page. `written` counts those that storage has confirmed.
 */
const state = { written: 0 };
Object.assign(globalThis, {
  wordsWriter: state,
  async writeWords(prefix: string, count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      await changeWords(putRow({ list: 'known', row: `${prefix}${index}` }));
      state.written = index + 1;
    }
  },
});
