import type { ScriptKind } from '../chinese/script.ts';
import type { PageConversion } from '../page/page-conversion.ts';
import { TermHighlights } from '../page/term-highlights.ts';
import { collectBlocks, type TextBlock } from '../page/text-blocks.ts';
import type { ScriptChoice } from '../page/view.ts';
import type { Settings } from '../settings.ts';
import { type GlossHit, GlossPointer } from '../ui/tooltip/gloss-pointer.ts';
import { GlossTooltip } from '../ui/tooltip/gloss-tooltip.ts';
import { addedWord } from './added-word.ts';
import { findGlosses, glossVariant, type PageMatches } from './glosses-in-script.ts';
import type { PageServices } from './page-services.ts';

interface PageMarksOptions {
  readonly document: Document;
  readonly conversion: PageConversion;
  readonly verdict: ScriptKind;
  readonly services: PageServices;
}

/** Glosses on the page itself: marks that change no DOM, and a tooltip that is there while open. */
export class PageMarks {
  readonly #options: PageMarksOptions;
  readonly #highlights: TermHighlights;
  #on: Marks | undefined;

  constructor(options: PageMarksOptions) {
    this.#options = options;
    this.#highlights = new TermHighlights(options.document);
  }

  /** Brings the marks in line with what is asked; asking for the same again changes nothing. */
  show(on: boolean, script: ScriptChoice, settings: Settings): void {
    if (!on) {
      this.#hide();
      return;
    }
    const { verdict, services } = this.#options;
    const variant = glossVariant(script, verdict, settings.variant);
    const asked = `${variant} ${settings.glossLevel}`;
    if (this.#on === undefined) {
      const blocks = collectBlocks(this.#options.document, (node) =>
        this.#options.conversion.originalOf(node),
      );
      this.#on = { blocks, pointer: this.#listen(settings), asked: '', lang: variant };
      this.#report(services.setStyle('terms', true));
    }
    if (this.#on.asked === asked) return;
    this.#on.asked = asked;
    this.#on.lang = variant;
    const texts = this.#on.blocks.map(({ text }) => text);
    this.#report(
      findGlosses(texts, variant, verdict, services).then((matches) => this.#set(matches, asked)),
    );
  }

  /** The user's words changed: what is marked is looked for anew. */
  changeWords(): void {
    if (this.#on !== undefined) this.#on.asked = '';
  }

  /** The conversion rewrote these nodes: their marks are placed again. */
  refresh(nodes: readonly Text[]): void {
    if (this.#on !== undefined) this.#highlights.refresh(nodes);
  }

  destroy(): void {
    this.#hide();
    this.#highlights.destroy();
  }

  #set(matches: PageMatches, asked: string): void {
    if (this.#on?.asked !== asked) return;
    this.#highlights.set(
      this.#on.blocks.map((block, index) => ({ block, matches: matches[index] ?? [] })),
    );
  }

  #hide(): void {
    if (this.#on === undefined) return;
    this.#on.pointer.destroy();
    this.#on = undefined;
    this.#highlights.clear();
    this.#report(this.#options.services.setStyle('terms', false));
  }

  #listen({ theme }: Settings): GlossPointer {
    const { document, services } = this.#options;
    const tooltip = new GlossTooltip({
      document,
      translate: services.translate,
      offersWords: true,
    });
    tooltip.setTheme(theme);
    return new GlossPointer({
      document,
      surface: document,
      tooltip,
      hitTest: (x, y): GlossHit | undefined => this.#highlights.hitTest(x, y),
      lang: () => this.#on?.lang ?? '',
      onWord: (choice, match) => this.#report(services.addWord(addedWord(choice, match))),
    });
  }

  #report(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#options.services.report(error));
  }
}

/** What is on while the page is marked. */
interface Marks {
  readonly blocks: readonly TextBlock[];
  readonly pointer: GlossPointer;
  /** The variant and level of the glosses that were asked for last. */
  asked: string;
  lang: string;
}
