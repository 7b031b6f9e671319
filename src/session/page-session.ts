import type { Extraction } from '../article/article.ts';
import type { LanguageOf } from '../article/language.ts';
import type { ScriptKind } from '../chinese/script.ts';
import { findBlock } from '../page/block-path.ts';
import { PageConversion } from '../page/page-conversion.ts';
import { type Command, initialView, step, type View } from '../page/view.ts';
import type { Settings } from '../settings.ts';
import type { TakeAwayWish } from '../takeaway/take-away-forms.ts';
import type { OpenFrame } from '../ui/reader/open-frame.ts';
import { extractPage } from './extract-page.ts';
import { glossVariant } from './glosses-in-script.ts';
import { loadPart } from './load-part.ts';
import { MarksOnDemand } from './marks-on-demand.ts';
import { OpenReader } from './open-reader.ts';
import { type PageParts, pagePart } from './page-parts.ts';
import type { PageServices } from './page-services.ts';
import { PeekOnDemand } from './peek-on-demand.ts';
import { rangeIn, selectedRange } from './read-range.ts';
import type { SessionStart, SessionState } from './session-contract.ts';
import { showWaiting } from './show-waiting.ts';

/**
 * Everything that is on in one page: the reader, the script, the glosses. Commands go through the
 * pure `step`; what is shown follows from the view alone. `destroy` leaves the page as found.
 */
export class PageSession {
  readonly #document: Document;
  readonly #services: PageServices;
  readonly #conversion: PageConversion;
  readonly #marks: MarksOnDemand;
  readonly #peek: PeekOnDemand;
  readonly #verdict: ScriptKind;
  readonly #languageOf: LanguageOf;
  #settings: Settings;
  #view: View;
  #progress: number | null = null;
  #reader: OpenReader | undefined;
  /** A reader that waits for what it is opened with. */
  #opening: AbortController | undefined;
  /** Selector of what is read on this site instead of what is found. */
  #block: string | null;
  /** While the user points at a block. */
  #picking: AbortController | undefined;
  /** What was selected in the page when the reader was opened over it. */
  #selected: Range | undefined;

  constructor(
    document: Document,
    services: PageServices,
    { settings, verdict, languageOf, block = null }: SessionStart,
  ) {
    this.#block = block;
    this.#document = document;
    this.#settings = settings;
    this.#services = services;
    this.#view = { ...initialView, readerGlosses: settings.glosses };
    this.#verdict = verdict;
    this.#languageOf = languageOf;
    this.#conversion = new PageConversion({
      document,
      convert: (texts, to) => services.convert(texts, to, verdict),
      onProgress: ({ done, total }) => this.#onProgress(total > 0 ? done / total : 1),
      onWritten: (nodes) => this.#marks.refresh(nodes),
      onFailure: (failure) => services.report(failure),
    });
    this.#peek = new PeekOnDemand(
      {
        document,
        conversion: this.#conversion,
        translate: services.translate,
        lang: () => glossVariant('original', verdict, this.#settings.variant),
        theme: () => this.#settings.theme,
      },
      services,
    );
    this.#marks = new MarksOnDemand({
      document,
      conversion: this.#conversion,
      verdict,
      services,
    });
  }

  get state(): SessionState {
    return {
      view: this.#view,
      progress: this.#progress,
      canRead: pagePart('reader') !== undefined,
    };
  }

  /** Carries out a command; what takes longer (a large page) goes on after the answer. */
  run(command: Command): SessionState {
    const before = this.#view;
    this.#view = step(before, command);
    const isSelection = command.kind === 'read-selection';
    if (isSelection && before.reader) this.#closeReader();
    else if (isSelection) this.#selected = selectedRange(this.#document);
    // Whatever else is asked for, the user has left the choice of a block.
    this.#picking?.abort();
    this.#apply(before, isSelection ? this.#selected : undefined);
    if (command.kind === 'pick-block') this.#pick();
    return this.state;
  }

  /** The user changed settings, here or elsewhere. */
  changeSettings(settings: Settings): void {
    this.#settings = settings;
    this.#apply(this.#view);
  }

  /** The user's words changed: glosses are found anew, and with `conversions` the text too. */
  changeWords(conversions: boolean): void {
    this.#marks.changeWords();
    this.#apply(this.#view);
    const glossed = this.#reader?.changeWords() ?? Promise.resolve();
    glossed
      .then(() => (conversions ? this.#convertAnew() : undefined))
      .catch((error: unknown) => this.#services.report(error));
  }

  async #convertAnew(): Promise<void> {
    if (this.#view.script === 'original') return;
    await this.#conversion.setTarget('original');
    this.#convert();
  }

  /** See {@link OpenReader.take}; rejects when no reader is open. */
  async takeAway(wish: TakeAwayWish): Promise<string> {
    if (this.#reader === undefined) throw new Error('The reader was closed meanwhile.');
    return this.#reader.take(wish);
  }

  /** Puts the page back as it was found and ends. */
  destroy(): void {
    this.#picking?.abort();
    this.#closeReader();
    this.#marks.destroy();
    this.#peek.destroy();
    this.#conversion.destroy();
    this.#view = initialView;
  }

  /** Brings what is shown in line with the view. Applying the same view again changes nothing. */
  #apply(before: View, part?: Range): void {
    const { reader, script, glosses, originals } = this.#view;
    if (reader && !this.#reader && !this.#opening) this.#openReader(part);
    if (!reader) this.#closeReader();
    if (script !== before.script) this.#convert();
    this.#peek.switch(script !== 'original', originals);
    // Below an open reader nobody sees the marks, and the tooltip must not answer twice.
    this.#marks.show(glosses && !reader, script, this.#settings);
    this.#updateReader();
  }

  #convert(): void {
    const { script } = this.#view;
    this.#progress = 0;
    this.#conversion
      .setTarget(script)
      .catch((failure: unknown) => {
        this.#services.report(failure);
        // The page was put back by the conversion; the controls must not claim otherwise.
        if (this.#view.script === script) this.run({ kind: 'set-script', script: 'original' });
      })
      .finally(() => this.#onProgress(null));
  }

  /** The user points at a block, which is then read. Their leaving changes nothing. */
  #pick(): void {
    const picking = new AbortController();
    this.#picking = picking;
    const { signal } = picking;
    const { theme } = this.#settings;
    const { translate } = this.#services;
    loadPart('picker', this.#services)
      .then(async ({ pickBlock, blockPath }) => {
        const picked = await pickBlock({ document: this.#document, translate, theme, signal });
        if (picked === undefined || signal.aborted) return;
        const before = this.#view;
        this.#view = step(before, { kind: 'open-reader' });
        const path = picked.remember ? blockPath(picked.block) : undefined;
        if (path !== undefined) {
          this.#block = path;
          this.#services.rememberBlock(path).catch(this.#services.report);
        }
        this.#apply(before, rangeIn(picked.block));
      })
      .catch((error: unknown) => this.#services.report(error));
  }

  #openReader(part: Range | undefined): void {
    const parts = pagePart('reader');
    if (parts === undefined) throw new Error('The reader was opened before its script ran.');
    // A click in the reader moves the selection, so what was selected before it opened counts.
    if (part === undefined) this.#selected = selectedRange(this.#document);
    const selection = part ?? this.#rememberedPart();
    const options = {
      textOf: (text: Text) => this.#conversion.originalOf(text),
      ...(selection && { selection }),
    };
    const isPage = part === undefined;
    const opening = new AbortController();
    const { signal } = opening;
    const extraction = extractPage(
      this.#document,
      options,
      { ...parts, languageOf: this.#languageOf },
      this.#services,
      signal,
    );
    if (!(extraction instanceof Promise)) {
      this.#show(extraction, parts, isPage);
      return;
    }
    this.#opening = opening;
    const close = () => this.run({ kind: 'close-reader' });
    const { translate } = this.#services;
    const handOver = showWaiting(
      () => parts.openWaiting(this.#document, this.#settings, close, translate),
      signal,
    );
    extraction
      .then((extracted) => {
        if (signal.aborted) return;
        this.#opening = undefined;
        this.#show(extracted, parts, isPage, handOver());
      })
      .catch((error: unknown) => this.#services.report(error));
  }

  /** What the user chose on another page of this site, where this page has it too. */
  #rememberedPart(): Range | undefined {
    const block = this.#block === null ? undefined : findBlock(this.#document, this.#block);
    return block && rangeIn(block);
  }

  #show(
    extraction: Extraction,
    { openReader }: PageParts['reader'],
    isPage: boolean,
    opened?: OpenFrame,
  ): void {
    this.#reader = new OpenReader({
      document: this.#document,
      content: extraction.ok
        ? extraction
        : { ...extraction, hasSelection: this.#selected !== undefined },
      state: this.#readerState(),
      verdict: this.#verdict,
      services: this.#services,
      conversion: this.#conversion,
      keepsPlace: extraction.ok && isPage,
      openReader,
      opened,
      run: (command) => this.run(command),
      onSettings: (change) => this.#changeSettings(change),
    });
  }

  /** What can not be stored holds in this page at least. */
  #changeSettings(change: Partial<Settings>): void {
    this.#services.changeSettings(change).catch((failure: unknown) => {
      this.#services.report(failure);
      this.changeSettings({ ...this.#settings, ...change });
    });
  }

  #closeReader(): void {
    this.#opening?.abort();
    this.#opening = undefined;
    this.#reader?.close();
    this.#reader = undefined;
  }

  #updateReader(): void {
    this.#reader?.update(this.#readerState());
  }

  #readerState() {
    return {
      script: this.#view.script,
      glosses: this.#view.readerGlosses,
      settings: this.#settings,
      ...(this.#progress !== null && { progress: this.#progress }),
    };
  }

  #onProgress(progress: number | null): void {
    this.#progress = progress;
    this.#updateReader();
  }
}
