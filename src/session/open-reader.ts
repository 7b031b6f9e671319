import type { ScriptKind } from '../chinese/script.ts';
import type { GlossaryMatch } from '../glossary/entry.ts';
import type { PageConversion } from '../page/page-conversion.ts';
import { sectionStartsOf } from '../page/text-blocks.ts';
import type { Command } from '../page/view.ts';
import type { Settings } from '../settings.ts';
import type { TakeAwayWish } from '../takeaway/take-away-forms.ts';
import type { OpenFrame } from '../ui/reader/open-frame.ts';
import type {
  ReaderCallbacks,
  ReaderContent,
  ReaderHandle,
  ReaderState,
} from '../ui/reader/reader-contract.ts';
import { afterPaint } from './after-paint.ts';
import {
  findGlosses,
  type GlossedTexts,
  glossVariant,
  type PageMatches,
} from './glosses-in-script.ts';
import { loadPart } from './load-part.ts';
import { type PageParts, pagePart } from './page-parts.ts';
import type { PageServices } from './page-services.ts';
import type { PlacedGlosses } from './place-glosses.ts';
import { ReaderAloud } from './reader-aloud.ts';
import { ReaderRuby } from './reader-ruby.ts';
import { runSteps } from './run-steps.ts';
import { keepOutForgedEvents } from './users-events.ts';

interface OpenReaderOptions {
  readonly document: Document;
  readonly content: ReaderContent;
  readonly state: ReaderState;
  readonly verdict: ScriptKind;
  readonly services: PageServices;
  readonly conversion: PageConversion;
  /** Whether this is the page's article, whose place is kept, and not a selection. */
  readonly keepsPlace: boolean;
  readonly openReader: PageParts['reader']['openReader'];
  /** The frame in which the user has waited for it. */
  readonly opened: OpenFrame | undefined;
  readonly run: (command: Command) => void;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** An open reader whose text is converted and glossed. Lives until {@link OpenReader.close}. */
export class OpenReader {
  readonly #options: OpenReaderOptions;
  readonly #handle: ReaderHandle;
  #state: ReaderState;
  /** What was matched; undefined until the glosses have arrived. */
  #glosses: (GlossedTexts & Pick<PlacedGlosses, 'places' | 'skipped'>) | undefined;
  readonly #ruby: ReaderRuby;
  readonly #aloud: ReaderAloud;
  readonly #lifetime = new AbortController();

  constructor(options: OpenReaderOptions) {
    this.#options = options;
    this.#state = options.state;
    const { document, content, state, services, run, openReader } = options;
    this.#handle = openReader(
      document,
      content,
      state,
      {
        onClose: () => run({ kind: 'close-reader' }),
        onScript: (script) => run({ kind: 'set-script', script }),
        onGlosses: (on) => run({ kind: 'set-glosses', on }),
        onSettings: options.onSettings,
        onPickBlock: () => run({ kind: 'pick-block' }),
        onReadSelection: () => run({ kind: 'read-selection' }),
        onOpenOptions: () => this.#report(services.openOptions()),
        onSaveTerms: (format, terms) => this.#report(this.#saveTerms(format, terms)),
        onReadAloud: () => this.#aloud.toggle(this.#state.settings.speechRate),
        onTakeAway: (wish) => this.#takeAway(wish),
        onNextPage: (url) => this.#report(this.#readOn(url)),
        onPlace: (place) => {
          if (options.keepsPlace) this.#report(services.keepPlace(place));
        },
        onWord: (choice, match) => this.#report(this.#addWord(choice, match)),
      },
      services.translate,
      () =>
        pagePart('controls')?.addControls ??
        afterPaint(document).then(async () => (await loadPart('controls', services)).addControls),
      options.opened,
    );
    const { root, body } = this.#handle;
    keepOutForgedEvents(root);
    this.#aloud = new ReaderAloud({ root, body, services, onSettings: options.onSettings });
    this.#ruby = new ReaderRuby({ reader: this.#handle, verdict: options.verdict, services });
    this.#report(services.setStyle('reader', true));
    this.#report(this.#ruby.show(state.settings.ruby));
    this.#report(this.#gloss());
    if (options.keepsPlace) this.#report(this.#resume());
  }

  /** Goes on where the user stopped the last time. */
  async #resume(): Promise<void> {
    const place = await this.#options.services.readingPlace();
    await this.#handle.ready;
    if (place !== null && !this.#closed) this.#handle.resumeAt(place);
  }

  update(state: ReaderState): void {
    const before = this.#state;
    this.#state = state;
    this.#handle.update(state);
    this.#report(this.#ruby.show(state.settings.ruby));
    if (state.settings.glossLevel !== before.settings.glossLevel) this.#report(this.#glossAnew());
    else if (state.script !== before.script) this.#report(this.#rewriteGlosses());
  }

  /** The user's words changed. Resolves when the glosses are what they make of them. */
  async changeWords(): Promise<void> {
    await this.#glossAnew();
  }

  /**
   * Takes the article away as it is shown: resolves with the text to copy, or with the name of the
   * file that was saved. Rejects when there is no article.
   */
  async take(wish: TakeAwayWish): Promise<string> {
    const { content, conversion, services, verdict } = this.#options;
    if (!content.ok) throw new Error('There is no article to take away.');
    const { takeAway } = await loadPart('takeaway', services);
    await this.#handle.mounted;
    // the same again only waits until it is there
    await conversion.setTarget(conversion.target);
    const { article } = content;
    return takeAway(wish, {
      ...{ article, verdict, services },
      handle: this.#handle,
      state: this.#state,
    });
  }

  get #closed(): boolean {
    return this.#lifetime.signal.aborted;
  }

  close(): void {
    this.#lifetime.abort();
    this.#ruby.close();
    this.#aloud.close();
    const { conversion, services } = this.#options;
    conversion.removeRoot(this.#handle.root);
    this.#handle.close();
    this.#report(services.setStyle('reader', false));
  }

  /**
   * Glosses first, then the script: matching needs the words that the author wrote, and the
   * buttons split text nodes, which a conversion must not find half done. The article is converted
   * even when there can be no glosses.
   */
  async #gloss(): Promise<void> {
    try {
      await this.#handle.ready;
      if (this.#closed) return;
      const { placeGlosses, textSteps } = await loadPart('controls', this.#options.services);
      const { signal } = this.#lifetime;
      const steps = textSteps(this.#handle);
      const read = await runSteps(steps, { signal, budgetMs: Number.POSITIVE_INFINITY });
      if (read.kind !== 'done') return;
      const { allowed, blocks } = read.value;
      const texts = blocks.map(({ text }) => text);
      const sectionStarts = sectionStartsOf(blocks);
      const matches = await this.#find({ texts, sectionStarts });
      if (this.#closed) return;
      const { glosses, places, skipped } = placeGlosses(matches, blocks, allowed);
      this.#handle.showGlosses(glosses);
      this.#glosses = { texts, sectionStarts, places, skipped };
    } finally {
      if (!this.#closed) this.#options.conversion.addRoot(this.#handle.root);
    }
  }

  /**
   * Other glosses, or none, for what is glossed; where there are more terms than before the text
   * goes back to what the author wrote for a moment, because that is what they are marked in.
   */
  async #glossAnew(): Promise<void> {
    const glosses = this.#glosses;
    if (glosses === undefined) return;
    const { conversion } = this.#options;
    const matches = await this.#find(glosses);
    if (this.#closed || glosses !== this.#glosses) return;
    const isPlace = (text: number, { start, text: term }: GlossaryMatch) =>
      glosses.skipped.has(`${text} ${start} ${term}`) ||
      glosses.places.some(
        (place) => place.text === text && place.start === start && place.match.text === term,
      );
    if (matches.every((found, text) => found.every((match) => isPlace(text, match)))) {
      await this.#rewriteGlosses();
      return;
    }
    const { target } = conversion;
    await conversion.setTarget('original');
    if (!this.#closed) await this.#gloss();
    // unless the user has chosen another meanwhile
    if (conversion.target === 'original' && this.#state.script === target) {
      await conversion.setTarget(target);
    }
  }

  /** The same spans, explained in the script and with the user's words of now. */
  async #rewriteGlosses(): Promise<void> {
    const glosses = this.#glosses;
    if (glosses === undefined) return;
    const matches = await this.#find(glosses);
    if (this.#closed || glosses !== this.#glosses) return;
    this.#handle.replaceGlosses(
      new Map(
        glosses.places.map(({ match, text, start }) => {
          const now = matches[text]?.find((each) => each.start === start);
          const { start: from, end } = match;
          return [match, now?.text === match.text ? { ...now, start: from, end } : null];
        }),
      ),
    );
  }

  async #takeAway(wish: TakeAwayWish): Promise<string> {
    const { services } = this.#options;
    try {
      const taken = await this.take(wish);
      if (wish.kind === 'save') return services.translate('fileSaved', taken);
      const { copyText } = await loadPart('takeaway', services);
      await copyText(this.#handle.body, taken);
      return services.translate('copied');
    } catch (failure) {
      services.report(failure);
      throw failure;
    }
  }

  async #saveTerms(...[format, terms]: Parameters<ReaderCallbacks['onSaveTerms']>): Promise<void> {
    const { saveTerms } = await loadPart('takeaway', this.#options.services);
    saveTerms(this.#handle.root, format, terms);
  }

  async #addWord(...[choice, match]: Parameters<ReaderCallbacks['onWord']>): Promise<void> {
    const { services } = this.#options;
    const { addedWord } = await loadPart('controls', services);
    await services.addWord(addedWord(choice, match));
  }

  /** Goes to the next page of the article, where the background opens the reader again. */
  async #readOn(url: string): Promise<void> {
    const { document, services } = this.#options;
    const { script } = this.#state;
    try {
      await services.readOn({ url, script });
    } finally {
      document.location.assign(url);
    }
  }

  #find(texts: GlossedTexts): Promise<PageMatches> {
    const { verdict, services } = this.#options;
    const { script, settings } = this.#state;
    return findGlosses(texts, glossVariant(script, verdict, settings.variant), verdict, services);
  }

  #report(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#options.services.report(error));
  }
}
