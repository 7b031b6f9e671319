import { CostAccount } from './cost-account.ts';
import { documentInside, isFrame, type PageRoot, TEXT_ATTRIBUTES } from './text-nodes.ts';
import {
  isDead,
  isDocument,
  isElement,
  isHidden,
  isText,
  nameOf,
  parentOf,
} from './unclobbered.ts';

/** What is new in a page, each node with the place at which it turned up. */
export type PageChanges = ReadonlyMap<Node, Node>;

export interface PageWatchOptions {
  readonly document: Document;
  /**
   * Text that was edited, subtrees that were added, attributes that were set, and elements that
   * may or may not be touched from now on.
   */
  readonly onChanges: (changes: PageChanges) => void;
  /** Whether a text or attribute holds what we wrote: then there is no change to tell. */
  readonly isOwn?: (node: Node) => boolean;
  /** A text has taken the place of another (`textContent =`), told before the change itself. */
  readonly onReplaced?: (text: Node, replaced: Node) => void;
  /** Something may have been missed: look at everything again. */
  readonly onMissed: () => void;
  /** What is selected has changed, in any of the trees. */
  readonly onSelection: () => void;
  /** A frame of the same origin has loaded a document, or (null) something else has loaded. */
  readonly onLoaded: (frame: Document | null) => void;
}

/**
 * Watches any number of trees with one observer. The first change after a quiet time is told at
 * once (before the browser paints it), then changes are gathered for {@link GAP} ms, but for texts
 * that were cut or joined, which are told at once too. What it
 * costs to handle them is paid from an account that fills slowly; when a page changes so much
 * that the account is empty, the observer rests until it is not, and then everything is looked at
 * again. Nothing is watched while nobody can see the page.
 *
 *                        ┌── account filled ── resting
 *                        ▼                       ▲
 *     off ── start ──▶ watching ── account empty ┘
 *      ▲                │  ▲  └── hidden ──▶ paused
 *      └──── stop ──────┘  └──── visible ─────┘
 */
export class PageWatch {
  readonly #options: PageWatchOptions;
  readonly #observer: MutationObserver;
  readonly #roots = new Set<PageRoot>();
  #listening: AbortController | null = null;
  #changes = new Map<Node, Node>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quietFrom = 0;
  readonly #account = new CostAccount();

  constructor(options: PageWatchOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => {
      this.#note(records);
      // Pieces are told apart only as long as the page has not put them together anew.
      if (cutsOrJoins(records)) this.flush();
      else this.#schedule();
    });
  }

  /** Watches a tree from now on (when started). */
  observe(root: PageRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    if (this.#listening !== null) this.#watch(root, this.#listening.signal);
  }

  /** Lets go of trees for which `isGone` says so. */
  drop(isGone: (root: PageRoot) => boolean): void {
    // A node keeps its observers itself, so a tree that is gone needs no word to the observer.
    for (const root of this.#roots) if (isGone(root)) this.#roots.delete(root);
  }

  start(): void {
    if (this.#listening !== null) return;
    const listening = new AbortController();
    this.#listening = listening;
    const { document } = this.#options;
    for (const type of ['visibilitychange', 'prerenderingchange']) {
      EventTarget.prototype.addEventListener.call(document, type, () => this.#turn(), {
        signal: listening.signal,
      });
    }
    for (const root of this.#roots) this.#watch(root, listening.signal);
  }

  /** Tells what is new so far, and watches no more. */
  stop(): void {
    this.flush();
    this.#observer.disconnect();
    this.#listening?.abort();
    this.#listening = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changes.clear();
  }

  /** Tells at once what is new. */
  flush(): void {
    this.#note(this.#observer.takeRecords());
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#changes.size === 0) return;
    const began = performance.now();
    const changes = this.#changes;
    this.#changes = new Map();
    if (changes.size > MOST_CHANGES) this.#options.onMissed();
    else this.#options.onChanges(changes);
    const ended = performance.now();
    this.#quietFrom = ended + GAP;
    this.charge(ended - began);
  }

  /** Notes what it has cost to handle changes; when it is too much, the watch rests. */
  charge(milliseconds: number): void {
    const rest = this.#account.pay(milliseconds, performance.now());
    if (rest === 0 || this.#listening === null || isHidden(this.#options.document)) return;
    this.#observer.disconnect();
    this.#changes.clear();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#wake(), rest);
  }

  #watch(root: PageRoot, signal: AbortSignal): void {
    if (!isHidden(this.#options.document)) this.#observer.observe(root, OBSERVED);
    if (!isDocument(root)) return;
    const listen = EventTarget.prototype.addEventListener;
    const onLoad = (event: Event) => this.#onLoad(event);
    // A load does not bubble; the capture phase passes by here all the same.
    listen.call(root, 'load', onLoad, { capture: true, signal });
    listen.call(root, 'selectionchange', () => this.#options.onSelection(), { signal });
  }

  #onLoad(event: Event): void {
    const target = event.target;
    if (!(target instanceof Node) || !isElement(target)) return;
    const inner = isFrame(target) ? documentInside(target) : null;
    // Custom elements come to life when their script has loaded.
    if (inner !== null || nameOf(target) === 'script') this.#options.onLoaded(inner);
  }

  #turn(): void {
    if (isHidden(this.#options.document)) {
      this.flush();
      this.#observer.disconnect();
      return;
    }
    this.#wake();
  }

  #wake(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const root of this.#roots) {
      if (!isDead(root)) this.#observer.observe(root, OBSERVED);
    }
    this.#options.onMissed();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      // A flood is not kept: the page is walked again when it is over.
      if (this.#changes.size > MOST_CHANGES) return;
      const target = record.target;
      if (isDead(target)) continue;
      if (record.type === 'characterData') {
        this.#add(target, parentOf(target) ?? target);
      } else if (record.type === 'childList') {
        for (const node of record.addedNodes) this.#add(node, target);
        this.#pair(record);
      } else if (isElement(target) && record.attributeName !== null) {
        const isText = TEXT_ATTRIBUTES.includes(record.attributeName);
        const attribute = isText
          ? Element.prototype.getAttributeNode.call(target, record.attributeName)
          : target;
        if (attribute !== null) this.#add(attribute, target);
      }
    }
  }

  #add(node: Node, place: Node): void {
    if (this.#options.isOwn?.(node) !== true) this.#changes.set(node, place);
  }

  #pair({ addedNodes, removedNodes }: MutationRecord): void {
    const [text, more] = addedNodes;
    const [replaced, evenMore] = removedNodes;
    if (text === undefined || replaced === undefined || more !== undefined) return;
    if (evenMore === undefined) this.#options.onReplaced?.(text, replaced);
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#changes.size === 0) return;
    const wait = this.#quietFrom - performance.now();
    if (wait <= 0) this.flush();
    else this.#timer = setTimeout(() => this.flush(), wait);
  }
}

/** Whether a text was changed beside one that came or went: `splitText()`, `normalize()`. */
function cutsOrJoins(records: readonly MutationRecord[]): boolean {
  const places = new Set<Node>();
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type !== 'childList') continue;
    for (const nodes of [addedNodes, removedNodes]) {
      if (nodes[0] !== undefined && isText(nodes[0])) places.add(target);
    }
  }
  if (places.size === 0) return false;
  return records.some(({ type, target }) => {
    const place = type === 'characterData' ? parentOf(target) : null;
    return place !== null && places.has(place);
  });
}

/**
 * Milliseconds between two looks at a page that changes all the time: with the converter's answer
 * text is converted well within 100 ms of its arrival.
 */
const GAP = 50;

/** Changes kept at most between two looks; beyond it everything is walked again. */
const MOST_CHANGES = 5_000;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...TEXT_ATTRIBUTES, 'contenteditable', 'translate'],
};
