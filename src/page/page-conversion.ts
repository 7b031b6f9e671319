import type { Convert } from './ask-converter.ts';
import { LateTexts } from './late-texts.ts';
import { originalPassage } from './original-passage.ts';
import { PageLanguages } from './page-languages.ts';
import { PageRoots } from './page-roots.ts';
import { type PageChanges, PageWatch } from './page-watch.ts';
import { SlicedWork } from './sliced-work.ts';
import { TextChanges } from './text-changes.ts';
import { type PageRoot, type PageText, TextFinder } from './text-nodes.ts';
import { type ConversionProgress, TextPass } from './text-pass.ts';
import { TextWriter } from './text-writer.ts';
import type { ScriptChoice } from './view.ts';
import { visibleTexts } from './visible-texts.ts';

/** What the whole page is written in, by its characters. Japanese and Korean are not converted. */
export type PageVerdict = 'zh' | 'ja' | 'ko' | 'other';

export interface PageConversionOptions {
  readonly document: Document;
  readonly convert: Convert;
  /** Asked at the start of each pass; without it the page is taken for Chinese. */
  readonly verdict?: () => PageVerdict;
  /** Judges a block by a sample of its text; without it by the share of kana and Hangul. */
  readonly isChinese?: (sample: string) => boolean;
  readonly onProgress?: (progress: ConversionProgress) => void;
  /** Told the text nodes that have just been rewritten, e.g. to place highlights again. */
  readonly onWritten?: (nodes: readonly Text[]) => void;
  /** Told why text that came late stays as it is: the converter failed repeatedly. */
  readonly onFailure?: (failure: unknown) => void;
}

/**
 * The script of a live page. Every text is converted from what the page wrote, never from a
 * conversion; going back writes the very strings that stood there. Only `nodeValue` of texts and
 * of four attributes changes, and `lang`. Any call may interrupt any other.
 *
 *     original ── setTarget(a) ──▶ a ── setTarget(b) ──▶ b ── setTarget('original') ──▶ original
 *
 * In every state but `original` the page is watched, and what is new is converted too.
 */
export class PageConversion {
  readonly #options: PageConversionOptions;
  readonly #changes: TextChanges;
  readonly #roots: PageRoots;
  readonly #watch: PageWatch;
  readonly #languages = new PageLanguages();
  readonly #writer: TextWriter;
  readonly #late: LateTexts;
  readonly #texts: TextPass;
  readonly #work = new SlicedWork();
  /** Counts the changes of mind: whoever began under another number stops. */
  #pass = 0;
  /** Whether no pass has yet been through the whole page since it was last in the original. */
  #isUntouched = true;
  /** Whether a pass that somebody asked for has not ended yet. */
  #isAskedFor = false;
  #verdict: PageVerdict = 'zh';
  #settled: Promise<void> = Promise.resolve();

  constructor(options: PageConversionOptions) {
    this.#options = options;
    this.#changes = new TextChanges(options.convert);
    this.#roots = new PageRoots(options.document);
    this.#watch = new PageWatch({
      document: options.document,
      onChanges: (changes) => this.#onChanges(changes),
      isOwn: (node) => this.#changes.isOwn(node),
      onReplaced: (text, replaced) => this.#changes.noteReplaced(text, replaced),
      onMissed: () => this.#again(),
      onSelection: () => this.#roots.forgetSelected(),
      onLoaded: (frame) => {
        for (const root of frame === null ? this.#roots.arrived() : [frame]) this.#adopt(root);
      },
    });
    this.#writer = new TextWriter(this.#changes, this.#languages, this.#roots, options.onWritten);
    this.#texts = new TextPass({
      changes: this.#changes,
      languages: this.#languages,
      writer: this.#writer,
      work: this.#work,
    });
    this.#late = new LateTexts({
      changes: this.#changes,
      writer: this.#writer,
      work: this.#work,
      finder: () => this.#finder(),
      onRoot: (root) => this.#adopt(root),
      onHost: (host) => this.#roots.await(host),
      wanted: () => this.#wantedNow(),
      onFailure: (failure) => options.onFailure?.(failure),
      onCost: (milliseconds) => this.#watch.charge(milliseconds),
    });
    this.#watch.observe(options.document);
  }

  /** What was asked for last. */
  get target(): ScriptChoice {
    return this.#changes.target;
  }

  /**
   * Shows the page in a variant, or as it was. Resolves when the page shows what was asked for
   * last, so also after another call has taken over. Rejects when the converter fails repeatedly;
   * then the page is put back and the target is `original`.
   */
  setTarget(target: ScriptChoice): Promise<void> {
    if (target === this.target) return this.#settled;
    // What the page has cut up is put together again with both halves known, or with neither.
    this.#watch.flush();
    this.#changes.retarget(target);
    this.#isAskedFor = true;
    this.#settled = this.#run();
    return this.#settled;
  }

  /**
   * Brings a shadow root (the reader's) under the same rule, whatever its host stands in; its
   * host gets the `lang`.
   */
  addRoot(root: ShadowRoot): void {
    if (!this.#roots.give(root)) return;
    this.#watch.observe(root);
    if (this.#isOn()) this.#again();
  }

  /** Lets go of a root; what was converted in it is still put back with the page. */
  removeRoot(root: ShadowRoot): void {
    this.#roots.remove(root);
    this.#watch.drop((watched) => watched === root);
  }

  /** The text of a node as the page wrote it. */
  originalOf(node: PageText): string {
    return this.#changes.originalOf(node);
  }

  /** The text of an element or a range as the page wrote it, white space as it stands. */
  originalTextOf(passage: Element | Range): string {
    return originalPassage(passage, (node) => this.originalOf(node));
  }

  /** Puts everything back at once and ends: for a script that is replaced or switched off. */
  destroy(): void {
    this.#pass++;
    this.#changes.retarget('original');
    this.#finish();
  }

  #isOn(): boolean {
    return this.target !== 'original' && this.#verdict !== 'ja' && this.#verdict !== 'ko';
  }

  /** Whether what begins now is still wanted later. */
  #wantedNow(): () => boolean {
    const pass = this.#pass;
    return () => pass === this.#pass;
  }

  /** One pass over the page, to the present target. */
  async #run(): Promise<void> {
    this.#pass++;
    const isWanted = this.#wantedNow();
    try {
      await this.#bringAll(isWanted);
    } catch (failure) {
      if (isWanted()) {
        // Going back asks nobody; should it fail all the same, there is nothing to go back to.
        if (this.target !== 'original') await this.setTarget('original');
        throw failure;
      }
    }
    if (!isWanted()) return this.#settled;
    this.#isUntouched = this.target === 'original';
    this.#isAskedFor = false;
    this.#finish();
  }

  /** A pass of which the user knows nothing shows no progress. */
  #report(progress: ConversionProgress): void {
    if (this.#isAskedFor) this.#options.onProgress?.(progress);
  }

  /** A pass that nobody waits for: the page was hidden, changed too fast, or has a new root. */
  #again(): void {
    if (this.target === 'original') return;
    const before = this.#work.spent;
    this.#settled = this.#run();
    this.#settled
      .then(() => this.#watch.charge(this.#work.spent - before))
      .catch((failure) => this.#options.onFailure?.(failure));
  }

  /** The whole page: what is in view at once, then the rest in slices. */
  async #bringAll(isWanted: () => boolean): Promise<void> {
    if (this.target !== 'original') {
      this.#verdict = this.#options.verdict?.() ?? 'zh';
      if (!this.#isOn()) return;
      this.#watch.start();
    }
    this.#roots.forgetSelected();
    this.#roots.dropGone();
    this.#watch.drop((root) => !this.#roots.has(root));
    const terms = { isWanted, isUntouched: this.#isUntouched };
    if (this.#isAskedFor) {
      const visible = visibleTexts(this.#roots.list(), this.#finder());
      const begin = () => this.#languages.begin(this.#roots.languageElements(), this.target);
      await this.#texts.bringFirst(visible, begin, terms);
    }
    if (!isWanted()) return;
    const report = (progress: ConversionProgress) => this.#report(progress);
    await this.#texts.bringAll(await this.#list(isWanted), report, terms);
  }

  /** What a pass has to go through: going back, only what was changed. */
  async #list(isWanted: () => boolean): Promise<readonly PageText[]> {
    if (this.target === 'original') return this.#changes.changed();
    const watch = (root: PageRoot) => this.#watch.observe(root);
    return await this.#roots.texts(this.#options.isChinese, watch, isWanted);
  }

  #onChanges(changes: PageChanges): void {
    if (this.#verdict === 'ja' || this.#verdict === 'ko') return;
    for (const root of this.#roots.arrived()) this.#adopt(root);
    this.#late.bring(changes);
  }

  /** A tree that turned up late: a shadow root, a frame that has loaded. */
  #adopt(root: PageRoot): void {
    if (!this.#roots.add(root)) return;
    this.#watch.observe(root);
    if (this.#isOn()) this.#late.bring(new Map([[root, root]]));
  }

  #finder(): TextFinder {
    return new TextFinder(this.#roots.given, this.#options.isChinese);
  }

  /** The end of a pass that nobody interrupted. */
  #finish(): void {
    if (this.target !== 'original') {
      if (this.#isOn()) this.#languages.settle(this.#roots.languageElements(), this.target);
      return;
    }
    this.#watch.stop();
    for (const node of this.#changes.changed()) this.#writer.putBack(node);
    this.#languages.settle([], 'original');
    this.#changes.clear();
  }
}
