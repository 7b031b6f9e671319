import type { ScriptKind } from '../chinese/script.ts';
import type { GlossaryMatch } from '../glossary/entry.ts';
import type { PageConversion } from '../page/page-conversion.ts';
import { collectBlocks, spanIn } from '../page/text-blocks.ts';
import type { Command } from '../page/view.ts';
import type { Settings } from '../settings.ts';
import type { ReaderContent, ReaderHandle, ReaderState } from '../ui/reader/reader-contract.ts';
import { GLOSS_TOOLS } from '../ui/tooltip/gloss-tools.ts';
import { addedWord } from './added-word.ts';
import { afterPaint } from './after-paint.ts';
import { findGlosses, glossVariant, type PageMatches } from './glosses-in-script.ts';
import { loadPart } from './load-part.ts';
import { type PageParts, pagePart } from './page-parts.ts';
import type { PageServices } from './page-services.ts';
import { ReaderRuby } from './reader-ruby.ts';
import { saveTerms } from './save-terms.ts';

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
  readonly run: (command: Command) => void;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** An open reader whose text is converted and glossed. Lives until {@link OpenReader.close}. */
export class OpenReader {
  readonly #options: OpenReaderOptions;
  readonly #handle: ReaderHandle;
  #state: ReaderState;
  /** What was matched; undefined until the glosses have arrived. */
  #glosses:
    | { readonly texts: readonly string[]; readonly places: readonly GlossPlace[] }
    | undefined;
  readonly #ruby: ReaderRuby;
  #closed = false;

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
        onSaveTerms: (format, terms) => saveTerms(this.#handle.root, format, terms),
        onPlace: (place) => {
          if (options.keepsPlace) this.#report(services.keepPlace(place));
        },
        onWord: (choice, match) => this.#report(services.addWord(addedWord(choice, match))),
      },
      services.translate,
      GLOSS_TOOLS,
      () =>
        pagePart('controls')?.addControls ??
        afterPaint(document).then(async () => (await loadPart('controls', services)).addControls),
    );
    const { root, body } = this.#handle;
    this.#ruby = new ReaderRuby({ root, body, verdict: options.verdict, services });
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
    if (state.script !== before.script) this.#report(this.#rewriteGlosses());
  }

  /** The user's words changed: other glosses, or none, for what is glossed. */
  changeWords(): void {
    this.#report(this.#rewriteGlosses());
  }

  close(): void {
    this.#closed = true;
    this.#ruby.close();
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
      const allowed = new Set(this.#handle.texts());
      const blocks = collectBlocks(this.#handle.body);
      const texts = blocks.map(({ text }) => text);
      const matches = await this.#find(texts);
      if (this.#closed) return;
      const glosses = new Map<Text, GlossaryMatch[]>();
      const places: GlossPlace[] = [];
      for (const [text, block] of blocks.entries()) {
        for (const found of matches[text] ?? []) {
          const span = spanIn(block, found.start, found.end);
          // A button can not stand across the edge of an element, nor inside a link.
          if (span?.first !== span?.last || !span || !allowed.has(span.first.node)) continue;
          const match = { ...found, start: span.start, end: span.end };
          glosses.set(span.first.node, [...(glosses.get(span.first.node) ?? []), match]);
          places.push({ match, text, start: found.start });
        }
      }
      this.#handle.showGlosses(glosses);
      this.#glosses = { texts, places };
    } finally {
      if (!this.#closed) this.#options.conversion.addRoot(this.#handle.root);
    }
  }

  /** The same spans, explained in the script and with the user's words of now. */
  async #rewriteGlosses(): Promise<void> {
    const glosses = this.#glosses;
    if (glosses === undefined) return;
    const matches = await this.#find(glosses.texts);
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

  #find(texts: readonly string[]): Promise<PageMatches> {
    const { verdict, services } = this.#options;
    const { script, settings } = this.#state;
    return findGlosses(texts, glossVariant(script, verdict, settings.variant), verdict, services);
  }

  #report(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#options.services.report(error));
  }
}

/** A match as the reader holds it, and where in which text it was. */
interface GlossPlace {
  readonly match: GlossaryMatch;
  readonly text: number;
  /** Where it begins in that text. */
  readonly start: number;
}
