import type { ScriptKind } from '../chinese/script.ts';
import type { Variant } from '../chinese/variant.ts';
import type { PageConversion } from '../page/page-conversion.ts';
import { TermHighlights } from '../page/term-highlights.ts';
import { collectBlocks, sectionStartsOf, type TextBlock } from '../page/text-blocks.ts';
import type { ScriptChoice } from '../page/view.ts';
import type { Settings } from '../settings.ts';
import { type GlossHit, GlossPointer } from '../ui/tooltip/gloss-pointer.ts';
import { GlossTooltip } from '../ui/tooltip/gloss-tooltip.ts';
import { GlossWalk } from '../ui/tooltip/gloss-walk.ts';
import { addedWord } from './added-word.ts';
import { findGlosses, glossVariant, keepEqual, type PageMatches } from './glosses-in-script.ts';
import { LateBlocks } from './late-blocks.ts';
import type { PageServices } from './page-services.ts';

/** What the marks of a page are made with. */
export interface PageMarksOptions {
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
      this.#on = this.#begin(settings);
      this.#report(services.setStyle('terms', true));
    }
    this.#on.lang = variant;
    if (this.#on.asked === asked) return;
    this.#on.asked = asked;
    this.#find();
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

  #begin({ theme }: Settings): Marks {
    const { document, conversion, services } = this.#options;
    const originalOf = (node: Text) => conversion.originalOf(node);
    const tooltip = new GlossTooltip({
      document,
      translate: services.translate,
      offersWords: true,
    });
    tooltip.setTheme(theme);
    const pointer = new GlossPointer({
      document,
      surface: document,
      tooltip,
      hitTest: (x, y): GlossHit | undefined => this.#highlights.hitTest(x, y),
      rectOf: (match) => this.#highlights.rectOf(match),
      lang: () => this.#on?.lang ?? '',
      onWord: (choice, match) => this.#report(services.addWord(addedWord(choice, match))),
    });
    const walk = new GlossWalk({
      document,
      tooltip,
      pointer,
      next: (from, step) => this.#highlights.walk(from, step),
      onLeave: () => this.#highlights.leave(),
    });
    const late = new LateBlocks({
      document,
      originalOf,
      collect: () => collectBlocks(document, originalOf),
      onBlocks: (blocks) => this.#onBlocks(blocks),
    });
    return { late, parts: [late, walk, pointer], asked: '', lang: undefined, matches: undefined };
  }

  /** Blocks came, went or changed. Texts that were matched before are not asked for again. */
  #onBlocks(blocks: readonly TextBlock[]): void {
    const known = this.#on?.matches;
    if (known === undefined) return;
    if (blocks.every(({ text }) => known.has(text))) this.#draw(blocks);
    else this.#find();
  }

  /** All blocks together, because names and the author's own glosses hold for the whole page. */
  #find(): void {
    const on = this.#on;
    if (on === undefined) return;
    const { verdict, services } = this.#options;
    const { asked, lang } = on;
    if (lang === undefined) return;
    const texts = on.late.blocks.map(({ text }) => text);
    const sectionStarts = sectionStartsOf(on.late.blocks);
    this.#report(
      findGlosses({ texts, sectionStarts }, lang, verdict, services).then((matches) => {
        if (this.#on !== on || on.asked !== asked) return;
        const before = on.matches;
        // from the end: of equal texts the first has the abbreviations that are marked once
        on.matches = new Map(
          texts
            .map(
              (text, index) => [text, keepEqual(before?.get(text), matches[index] ?? [])] as const,
            )
            .reverse(),
        );
        this.#draw(on.late.blocks);
      }),
    );
  }

  #draw(blocks: readonly TextBlock[]): void {
    const matches = this.#on?.matches;
    if (matches === undefined) return;
    this.#highlights.set(
      blocks.map((block) => ({ block, matches: matches.get(block.text) ?? [] })),
    );
  }

  #hide(): void {
    if (this.#on === undefined) return;
    for (const part of this.#on.parts) part.destroy();
    this.#on = undefined;
    this.#highlights.clear();
    this.#report(this.#options.services.setStyle('terms', false));
  }

  #report(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#options.services.report(error));
  }
}

/** What is on while the page is marked. */
interface Marks {
  readonly late: LateBlocks;
  /** What listens, in the order in which it ends. */
  readonly parts: readonly { destroy(): void }[];
  /** The variant and level of the glosses that were asked for last. */
  asked: string;
  lang: Variant | undefined;
  /** By the text of a block; undefined until the first answer. */
  matches: ReadonlyMap<string, PageMatches[number]> | undefined;
}
