import type { PageLanguages } from './page-languages.ts';
import { settled } from './settled.ts';
import type { SlicedWork, Work } from './sliced-work.ts';
import type { StaleText, TextChanges } from './text-changes.ts';
import type { PageText } from './text-nodes.ts';
import type { TextWriter } from './text-writer.ts';
import { isDead } from './unclobbered.ts';

/** How far a change of script is: texts done, of texts to do. */
export interface ConversionProgress {
  readonly done: number;
  readonly total: number;
}

/** What a pass writes with. */
export interface TextPassParts {
  readonly changes: TextChanges;
  readonly languages: PageLanguages;
  readonly writer: TextWriter;
  readonly work: SlicedWork;
}

/** What holds for one pass. */
export interface PassTerms {
  /** False once another pass has begun: this one then stops between two slices. */
  readonly isWanted: () => boolean;
  /** Whether no pass has been through the whole page yet. */
  readonly isUntouched: boolean;
}

/** Brings texts to the present target: asks for many at once, writes them in slices. */
export class TextPass {
  readonly #parts: TextPassParts;

  constructor(parts: TextPassParts) {
    this.#parts = parts;
  }

  /**
   * What is in view, and on a small page the `lang`, before the browser paints again. `begin` is
   * called when the answer is there, before the first text is written.
   */
  async bringFirst(visible: readonly PageText[], begin: () => void, terms: PassTerms) {
    const { work: slices } = this.#parts;
    const work = await this.#prepare(visible, terms);
    if (!terms.isWanted()) return;
    begin();
    const end = performance.now() + FIRST_MS;
    let next = 0;
    do next = slices.slice(work, next);
    while (next < work.length && performance.now() < end);
    await slices.run(work.slice(next), terms.isWanted);
  }

  /** All of them in batches; the next answer is on its way while the present one is written. */
  async bringAll(
    texts: readonly PageText[],
    report: (progress: ConversionProgress) => void,
    terms: PassTerms,
  ): Promise<void> {
    const total = texts.length;
    const batchAt = (start: number) =>
      settled(this.#prepare(texts.slice(start, start + BATCH), terms));
    report({ done: 0, total });
    let ahead = batchAt(0);
    for (let start = 0; start < total && terms.isWanted(); start += BATCH) {
      const batch = await ahead;
      if (!batch.ok) throw batch.failure;
      ahead = batchAt(start + BATCH);
      await this.#parts.work.run(batch.value, terms.isWanted);
      report({ done: Math.min(start + BATCH, total), total });
    }
  }

  /** The work that brings these texts to the target, with everything asked for. */
  async #prepare(
    texts: readonly PageText[],
    { isWanted, isUntouched }: PassTerms,
  ): Promise<Work[]> {
    const { changes, languages, writer } = this.#parts;
    const stale: StaleText[] = [];
    const work: (() => Work | [])[] = [];
    for (const node of texts) {
      const text = changes.look(node, isUntouched);
      if (text !== undefined) {
        stale.push(text);
        work.push(() => (isDead(node) ? [] : writer.workOf(text)));
      } else if (languages.isLedIn(node)) {
        work.push(() => (isDead(node) ? [] : writer.leadIn(node)));
      }
    }
    await changes.ask(stale, isWanted);
    return work.flatMap((make) => make());
  }
}

/** Milliseconds given to what is in view before the browser may paint. */
const FIRST_MS = 16;

/** Texts prepared at a time: about as many as three slices write. */
const BATCH = 500;
