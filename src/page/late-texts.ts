import type { PageChanges } from './page-watch.ts';
import { settled } from './settled.ts';
import type { SlicedWork } from './sliced-work.ts';
import type { StaleText, TextChanges } from './text-changes.ts';
import { isAttribute, type PageRoot, type PageText, type TextFinder } from './text-nodes.ts';
import type { TextWriter } from './text-writer.ts';
import { isAttached, isDead, isElement, isText, walkerOver } from './unclobbered.ts';
import { WriteBacks } from './write-backs.ts';

export interface LateTextsOptions {
  readonly changes: TextChanges;
  readonly writer: TextWriter;
  readonly work: SlicedWork;
  /** A finder for one look at the page. */
  readonly finder: () => TextFinder;
  /** A tree was met that may not be known. */
  readonly onRoot: (root: PageRoot) => void;
  /** A custom element was met that has no shadow root. */
  readonly onHost: (host: Element) => void;
  /** Tells, for what begins now, whether it is still wanted. */
  readonly wanted: () => () => boolean;
  readonly onFailure: (failure: unknown) => void;
  /** Told the milliseconds that were spent after {@link LateTexts.bring} had returned. */
  readonly onCost: (milliseconds: number) => void;
}

/** Brings to the target what the page adds, edits and moves while it is converted. */
export class LateTexts {
  readonly #options: LateTextsOptions;
  readonly #writeBacks = new WriteBacks();

  constructor(options: LateTextsOptions) {
    this.#options = options;
  }

  /** What is known is written at once, before the browser paints it; the rest when answered. */
  bring(pageChanges: PageChanges): void {
    const { changes, writer } = this.#options;
    const unknown: StaleText[] = [];
    const now = performance.now();
    for (const [place, texts] of this.#staleAt(pageChanges)) {
      const isAnswer = texts.some((text) => text.isWrittenBack);
      const print = texts.map((text) => text.original).join('\0');
      const isAllowed = this.#writeBacks.allows(place, print.slice(0, PRINT), isAnswer, now);
      for (const text of texts) {
        if (!isAllowed) changes.leave(text.node);
        else if (changes.wanted(text) === undefined) unknown.push(text);
        else writer.write(text);
      }
    }
    if (unknown.length > 0) this.#bringAsked(unknown).catch(this.#options.onFailure);
  }

  /** The texts among some changes that do not show what they should, by place. */
  #staleAt(pageChanges: PageChanges): Map<Node, StaleText[]> {
    const { changes, onRoot, onHost } = this.#options;
    const finder = this.#options.finder();
    const places = new Map<Node, StaleText[]>();
    const look = (node: PageText, place: Node) => {
      const text = changes.look(node, false);
      if (text === undefined) return;
      const texts = places.get(place);
      if (texts === undefined) places.set(place, [text]);
      else texts.push(text);
    };
    for (const [node, place] of this.#inOrder(pageChanges)) {
      if (isAttribute(node)) {
        if (finder.isChangeableAttribute(node)) look(node, place);
      } else if (isAttached(node)) {
        if (isElement(node) && !finder.isOpenInside(node)) this.#putBackInside(node);
        for (const text of finder.texts(node, onRoot, onHost)) look(text, place);
      }
    }
    changes.forgetHints();
    return places;
  }

  /** What we know first: from a text that was cut it is told what the new pieces are. */
  #inOrder(pageChanges: PageChanges): [Node, Node][] {
    const known: [Node, Node][] = [];
    const fresh: [Node, Node][] = [];
    for (const change of pageChanges) {
      if (isDead(change[0])) continue;
      if (this.#options.changes.isChanged(change[0])) known.push(change);
      else fresh.push(change);
    }
    return [...known, ...fresh];
  }

  async #bringAsked(texts: readonly StaleText[]): Promise<void> {
    const { changes, work, writer, onCost } = this.#options;
    const isWanted = this.#options.wanted();
    const began = performance.now();
    const asking = settled(changes.ask(texts, isWanted));
    onCost(performance.now() - began);
    const asked = await asking;
    if (!isWanted()) return;
    if (!asked.ok) throw asked.failure;
    const alive = texts.filter((text) => !isDead(text.node));
    const before = work.spent;
    await work.run(
      alive.map((text) => writer.workOf(text)),
      isWanted,
    );
    onCost(work.spent - before);
  }

  /** An element has become editable, or was moved to where nothing may be changed. */
  #putBackInside(element: Element): void {
    const walker = walkerOver(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (isText(node)) this.#options.writer.putBack(node);
    }
  }
}

/** UTF-16 units by which it is told that the same text has come again. */
const PRINT = 2_000;
