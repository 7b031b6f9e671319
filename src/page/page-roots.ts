import { nextTask, SLICE_MS } from './sliced-work.ts';
import type { PageRoot, PageText } from './text-nodes.ts';
import { TextFinder } from './text-nodes.ts';
import {
  isAttached,
  isDead,
  isDocument,
  rootElementOf,
  shadowRootOf,
  windowOf,
} from './unclobbered.ts';
import { selectedNodes } from './write-text.ts';

/** The trees a page consists of: its document, open shadow roots, frames of the same origin. */
export class PageRoots {
  readonly #roots = new Set<PageRoot>();
  /** Those that were handed over: in them nothing is judged by what their host stands in. */
  readonly #given = new Set<PageRoot>();
  /** Custom elements that had no shadow root when they were met. */
  #waiting: WeakRef<Element>[] = [];
  #selected: ReadonlySet<Node> | undefined;

  constructor(main: Document) {
    this.#roots.add(main);
    this.#given.add(main);
  }

  get given(): ReadonlySet<Node> {
    return this.#given;
  }

  /** Adds a tree that was handed over; false when it was known. */
  give(root: ShadowRoot): boolean {
    this.#given.add(root);
    return this.add(root);
  }

  /** Adds a tree that was found; false when it was known, or there are too many. */
  add(root: PageRoot): boolean {
    if (this.#roots.has(root)) return false;
    if (this.#roots.size >= MOST_ROOTS) this.dropGone();
    if (this.#roots.size >= MOST_ROOTS) return false;
    this.#roots.add(root);
    return true;
  }

  remove(root: PageRoot): void {
    this.#roots.delete(root);
    this.#given.delete(root);
  }

  /** Lets go of trees that have left the page; they are found again when they come back. */
  dropGone(): void {
    for (const root of this.#roots) {
      if (isDead(root)) this.remove(root);
      else if (!this.#given.has(root) && !isAttachedRoot(root)) this.#roots.delete(root);
    }
  }

  /**
   * Remembers a custom element without a shadow root. It may get one when its script has loaded,
   * and no observer tells of that.
   */
  await(host: Element): void {
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(new WeakRef(host));
  }

  /** The shadow roots that custom elements have got since they were met. */
  arrived(): ShadowRoot[] {
    const arrived: ShadowRoot[] = [];
    this.#waiting = this.#waiting.filter((reference) => {
      const host = reference.deref();
      if (host === undefined || isDead(host)) return false;
      const root = shadowRootOf(host);
      if (root !== null) arrived.push(root);
      return root === null;
    });
    return arrived;
  }

  /** The newest first: the reader lies over the page. */
  list(): PageRoot[] {
    return [...this.#roots].filter((root) => !isDead(root)).reverse();
  }

  has(root: PageRoot): boolean {
    return this.#roots.has(root);
  }

  /** The elements whose `lang` speaks for a tree: root elements and the hosts of given roots. */
  languageElements(): Element[] {
    const elements: Element[] = [];
    for (const root of this.list()) {
      const element = this.languageElementOf(root);
      if (element !== null) elements.push(element);
    }
    return elements;
  }

  /** The element whose `lang` speaks for this tree; null when it follows another tree's. */
  languageElementOf(root: PageRoot): Element | null {
    if (isDocument(root)) return rootElementOf(root);
    return this.#given.has(root) ? root.host : null;
  }

  /**
   * Every changeable text of every tree, trees that are met on the way included (`onRoot` is told
   * of them); walked in slices. Empty when nobody wants it any more.
   */
  async texts(
    isChinese: ((sample: string) => boolean) | undefined,
    onRoot: (root: PageRoot) => void,
    isWanted: () => boolean,
  ): Promise<PageText[]> {
    const finder = new TextFinder(this.#given, isChinese);
    const texts = new Set<PageText>();
    this.#waiting = [];
    const queue = this.list();
    const found = (root: PageRoot) => {
      if (!this.add(root)) return;
      queue.push(root);
      onRoot(root);
    };
    let sliceEnd = performance.now() + SLICE_MS;
    for (let root = queue.shift(); root !== undefined; root = queue.shift()) {
      for (const text of finder.texts(root, found, (host) => this.await(host))) {
        texts.add(text);
        if (performance.now() < sliceEnd) continue;
        await nextTask();
        if (!isWanted()) return [];
        if (isDead(root)) break;
        sliceEnd = performance.now() + SLICE_MS;
      }
    }
    return [...texts];
  }

  /**
   * The nodes in which a selection begins or ends, in any of the trees. Remembered until
   * {@link forgetSelected}: in Chromium the question lays the page out when nothing is selected.
   */
  selected(): ReadonlySet<Node> {
    this.#selected ??= selectedNodes(this.list());
    return this.#selected;
  }

  forgetSelected(): void {
    this.#selected = undefined;
  }
}

/** A page of a thousand frames is walked as far as this; the rest stays as it is. */
const MOST_ROOTS = 500;

/** Looking at them again costs a tenth of a microsecond each. */
const MOST_WAITING = 1_000;

function isAttachedRoot(root: PageRoot): boolean {
  return isDocument(root) ? windowOf(root) !== null : isAttached(root);
}
