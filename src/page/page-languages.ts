import { ownerOf, type PageText } from './text-nodes.ts';
import { attributeOf, documentOf, elementAbove, isDead, rootElementOf } from './unclobbered.ts';
import type { ScriptChoice } from './view.ts';

/**
 * The `lang` of the root elements, which decides the shapes of the glyphs (骨 differs between
 * zh-CN, zh-TW and zh-HK). It follows the variant and is put back, absent where it was absent.
 *
 * A new `lang` on the root makes the browser lay out all text again, in one task: 150 to 250 ms
 * for 200,000 characters. On a large page it is therefore led in: the blocks around each slice of
 * text get it with the slice ({@link leadIn}), the root at the end, when it changes nothing any
 * more, and the blocks are put back ({@link settle}).
 */
export class PageLanguages {
  readonly #found = new Map<Element, { readonly lang: string | null; readonly ours: string }>();
  /** Root elements whose `lang` is being led in. */
  #led: ReadonlySet<Element> = new Set();
  readonly #leads = new Set<Element>();
  #small = new Map<Element, boolean>();

  /** Begins a change: small pages get their `lang` now, large ones with their text. */
  begin(roots: readonly Element[], choice: ScriptChoice): void {
    this.#led = new Set(roots.filter((root) => lengthOf(root) > LARGE));
    this.#small = new Map();
    for (const root of roots) {
      if (this.#led.has(root)) continue;
      if (choice === 'original') this.#restore(root);
      else this.#set(root, choice);
    }
  }

  /** Whether the `lang` of the page in which a text stands is being led in. */
  isLedIn(text: PageText): boolean {
    const root = this.#rootOf(text);
    return root !== null && this.#led.has(root);
  }

  /** Gives the block around `text` the `lang` that its page is about to have. */
  leadIn(text: PageText, choice: ScriptChoice): void {
    const root = this.#rootOf(text);
    if (root === null || !this.#led.has(root)) return;
    const block = this.#blockAround(text, root);
    if (block === null) return;
    const wanted = choice === 'original' ? (this.#found.get(root)?.lang ?? '') : choice;
    const current = attributeOf(block, 'lang');
    if (current === wanted || (current !== null && !this.#leads.has(block))) return;
    this.#leads.add(block);
    setLang(block, wanted);
  }

  /** Gives the roots their `lang`, or what they were found with, and ends what was led in. */
  settle(roots: readonly Element[], choice: ScriptChoice): void {
    if (choice === 'original') for (const root of this.#found.keys()) this.#restore(root);
    else for (const root of roots) this.#set(root, choice);
    for (const block of this.#leads) if (!isDead(block)) setLang(block, null);
    this.#leads.clear();
    this.#small = new Map();
    this.#led = new Set();
  }

  #rootOf(text: PageText): Element | null {
    return rootElementOf(documentOf(text));
  }

  #set(root: Element, lang: string): void {
    const current = attributeOf(root, 'lang');
    const found = this.#found.get(root);
    // What the page wrote over ours is what it wants to find again.
    const before = found !== undefined && current === found.ours ? found.lang : current;
    this.#found.set(root, { lang: before, ours: lang });
    if (current !== lang) setLang(root, lang);
  }

  #restore(root: Element): void {
    const found = this.#found.get(root);
    this.#found.delete(root);
    if (found === undefined || isDead(root)) return;
    if (attributeOf(root, 'lang') === found.ours) setLang(root, found.lang);
  }

  /** The largest element around a text that is still small; null when there is none. */
  #blockAround(text: PageText, root: Element): Element | null {
    let block: Element | null = null;
    let current = ownerOf(text);
    while (current !== null && current !== root) {
      let small = this.#small.get(current);
      if (small === undefined) {
        small = lengthOf(current) <= SMALL;
        this.#small.set(current, small);
      }
      if (!small) break;
      block = current;
      current = elementAbove(current);
    }
    return block;
  }
}

/** UTF-16 units from which on a page's `lang` is led in: about 25 ms of layout at once. */
const LARGE = 20_000;

/** UTF-16 units of the blocks in which it is: a fraction of a slice. */
const SMALL = 2_000;

function lengthOf(element: Element): number {
  const text: string | null = Reflect.get(Node.prototype, 'textContent', element);
  return text?.length ?? 0;
}

function setLang(element: Element, lang: string | null): void {
  if (lang === null) Element.prototype.removeAttribute.call(element, 'lang');
  else Element.prototype.setAttribute.call(element, 'lang', lang);
}
