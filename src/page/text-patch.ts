import type { PageText } from './text-nodes.ts';
import { isDead } from './unclobbered.ts';
import { writeText } from './write-text.ts';

/** One change of the page: the node holds `converted`, and held `original`. */
export interface TextPatch {
  readonly node: PageText;
  readonly original: string;
  readonly converted: string;
}

/** A change that is wanted, decided when the node held `seen`. */
export interface TextChange extends TextPatch {
  readonly seen: string;
}

/**
 * What was changed in the page, and what stood there before. Nodes are held weakly: what the page
 * throws away is not kept alive, what it takes out and keeps can still be put right. Strings are
 * only remembered as long as there is a change.
 */
export class TextPatches {
  readonly #byNode = new WeakMap<PageText, TextPatch>();
  #nodes: WeakRef<PageText>[] = [];
  /** How many nodes were alive when dead ones were last dropped. */
  #alive = 0;
  readonly #known = new Map<string, string>();

  /** The change of a node, or undefined when it is as the page left it. */
  of(node: PageText): TextPatch | undefined {
    return this.#byNode.get(node);
  }

  /** Whether a node holds what was put there. */
  holds(node: PageText): boolean {
    const patch = this.#byNode.get(node);
    return patch !== undefined && patch.converted === node.nodeValue;
  }

  /** Every changed node that still exists, in the page or out of it, oldest change first. */
  nodes(): PageText[] {
    const nodes = new Set<PageText>();
    this.#nodes = this.#nodes.filter((reference) => {
      const node = reference.deref();
      if (node === undefined || nodes.has(node) || !this.#byNode.has(node)) return false;
      if (isDead(node)) return false;
      nodes.add(node);
      return true;
    });
    this.#alive = nodes.size;
    return [...nodes];
  }

  /**
   * Makes a node show `converted` instead of `original`. `seen` is what the node held when that
   * was decided; when it holds something else now, and not what we put there for the same
   * original, the page was faster: nothing is done and the answer is false. `converted` equal to
   * `original` puts the node back.
   */
  write(change: TextChange, selected: ReadonlySet<Node> = NOTHING_SELECTED): boolean {
    const { node, seen, original, converted } = change;
    const before = this.#byNode.get(node);
    const value = node.nodeValue ?? '';
    const isOurs = before?.original === original && value === before.converted;
    if (value !== seen && !isOurs) return false;
    this.learn(converted, original);
    if (converted === original) {
      this.forget(node);
    } else {
      this.#byNode.set(node, { node, original, converted });
      if (before === undefined) this.#remember(node);
    }
    if (value !== converted) writeText(node, converted, selected);
    return true;
  }

  /** Remembers that a node holds `converted` for `original`, without writing: the page did that. */
  note(patch: TextPatch): void {
    if (!this.#byNode.has(patch.node)) this.#remember(patch.node);
    this.#byNode.set(patch.node, patch);
  }

  /** Puts a node back, if it still holds what was put there. */
  revert(node: PageText, selected: ReadonlySet<Node> = NOTHING_SELECTED): boolean {
    const patch = this.#byNode.get(node);
    if (patch === undefined) return false;
    const isOurs = node.nodeValue === patch.converted;
    this.forget(node);
    if (isOurs) writeText(node, patch.original, selected);
    return isOurs;
  }

  /** Stops counting a node as changed: it is the page's own again. */
  forget(node: PageText): void {
    this.#byNode.delete(node);
  }

  /**
   * What a text that turns up in the page was before, when it is one that we wrote (the page
   * cloned a node or copied its markup) or consists of several that we know (joined by
   * `normalize()`, perhaps with only some of them put back). A text that the page was seen to use
   * itself counts as the page's own. As it is when one piece of it is not known, or it is longer
   * than {@link LONGEST_JOINED}.
   */
  originalOfPieces(text: string): string {
    const whole = this.#known.get(text);
    if (whole !== undefined || text.length > LONGEST_JOINED) return whole ?? text;
    let original = '';
    for (let start = 0; start < text.length; ) {
      let end = text.length;
      while (end > start && !this.#known.has(text.slice(start, end))) end--;
      if (end === start) return text;
      original += this.#known.get(text.slice(start, end)) ?? '';
      start = end;
    }
    return original;
  }

  /** Adds a pair to what {@link originalOfPieces} knows, e.g. a piece of a split text. */
  learn(converted: string, original: string): void {
    // The first original stands, but the page's own use of a text beats any.
    if (converted !== original && this.#known.has(converted)) return;
    if (this.#known.size >= MOST_KNOWN && !this.#known.has(converted)) {
      const oldest = this.#known.keys().next();
      if (!oldest.done) this.#known.delete(oldest.value);
    }
    this.#known.set(converted, original);
  }

  /** Forgets everything without touching the page. */
  clear(): void {
    for (const reference of this.#nodes) {
      const node = reference.deref();
      if (node !== undefined) this.#byNode.delete(node);
    }
    this.#nodes = [];
    this.#alive = 0;
    this.#known.clear();
  }

  #remember(node: PageText): void {
    this.#nodes.push(new WeakRef(node));
    if (this.#nodes.length > 2 * this.#alive + 1000) this.nodes();
  }
}

/** Distinct texts that are recognised when the page copies them; the oldest go first. */
const MOST_KNOWN = 20_000;

/** UTF-16 units: looking for pieces takes the square of it. */
const LONGEST_JOINED = 500;

const NOTHING_SELECTED: ReadonlySet<Node> = new Set();
