import styles from '../../../assets/styles/ruby.css?inline';
import type { Reading } from '../../ruby/readings.ts';
import { type TextLine, textLines, wordsOf } from './text-lines.ts';
import { NOT_READ, readingParts, type ShownRuby, writeRuby } from './write-ruby.ts';

interface RubyLayerOptions {
  /** What is annotated, in order: the title and the body. */
  readonly containers: readonly HTMLElement[];
  /** Where the layer goes: an ancestor of all containers, and what scrolls is its parent. */
  readonly mount: HTMLElement;
  /** The readings of each text. */
  readonly read: (texts: readonly string[]) => Promise<readonly (readonly Reading[])[]>;
  /** Told when readings could not be had; what is drawn stays. */
  readonly onFailure: (failure: unknown) => void;
}

/** Lines that are read in one go, for paper, while nobody waits for them. */
const AT_ONCE = 12;

/** Blocks are annotated this far outside of the window, so that scrolling meets no bare text. */
const AHEAD = '60%';
/**
 * Draws readings over the lines of an article, in a layer beside it: no node of the article is
 * split, so the words stay whole for the conversion, the glosses, the browser's own search and the
 * clipboard. Only what is near the window is drawn; whatever moves the text (conversion, settings,
 * the window's size) has it drawn again.
 */
export function openRubyLayer(kind: ShownRuby, options: RubyLayerOptions): RubyLayer {
  return new RubyLayer(kind, options);
}

/** See {@link openRubyLayer}. */
class RubyLayer {
  readonly #options: RubyLayerOptions;
  readonly #style: HTMLElement;
  readonly #layer: HTMLElement;
  readonly #near: IntersectionObserver;
  readonly #sizes: ResizeObserver;
  readonly #changes: MutationObserver;
  readonly #window: Window;
  /** What is near the window now. */
  readonly #visible = new Set<Element>();
  readonly #drawn = new Map<Element, HTMLElement>();
  #lines = new Map<Element, TextLine>();
  /** What has been read, by the line's text: paper has to be written at once when it is asked for. */
  readonly #readings = new Map<string, readonly Reading[]>();
  #kind: ShownRuby;
  #frame = 0;
  /** Counts arrangements: what was asked for an older one is dropped. */
  #round = 0;

  constructor(kind: ShownRuby, options: RubyLayerOptions) {
    this.#options = options;
    this.#kind = kind;
    const { mount, containers } = options;
    const document = mount.ownerDocument;
    this.#window = document.defaultView ?? window;
    this.#layer = document.createElement('div');
    this.#layer.className = 'ruby-layer';
    // A screen reader knows how the words are read; it must not spell them twice.
    this.#layer.setAttribute('aria-hidden', 'true');
    this.#style = document.createElement('style');
    this.#style.textContent = styles;
    mount.append(this.#style, this.#layer);
    this.#near = new IntersectionObserver((entries) => this.#onNear(entries), {
      root: mount.parentElement,
      rootMargin: AHEAD,
    });
    this.#sizes = new ResizeObserver(() => this.#redrawSoon());
    this.#changes = new MutationObserver(() => this.#redrawSoon());
    for (const container of containers) {
      this.#sizes.observe(container);
      this.#changes.observe(container, { childList: true, characterData: true, subtree: true });
    }
    document.fonts?.addEventListener('loadingdone', this.#redrawSoon);
    this.#redrawSoon();
  }

  set kind(kind: ShownRuby) {
    if (kind === this.#kind) return;
    this.#kind = kind;
    this.#redrawSoon();
  }

  /**
   * A copy of the article with the readings written into it: on paper the lines break elsewhere,
   * and the layer's places are wrong. Lines that have not been read yet are bare.
   */
  printed(): HTMLElement {
    const { mount } = this.#options;
    // a clone of an element is one of its kind
    const copy = mount.cloneNode(true) as HTMLElement;
    const ours = textNodes(copy);
    const twins = new Map(textNodes(mount).map((text, index) => [text, ours[index]]));
    const lines = [...this.#lines.values()].map((line) => ({
      texts: line.texts.flatMap((text) => twins.get(text) ?? []),
      readings: this.#readings.get(wordsOf(line)) ?? [],
    }));
    writeRuby(lines, this.#kind);
    for (const own of copy.querySelectorAll(':scope > style, .ruby-layer')) own.remove();
    return copy;
  }

  /** Takes the layer away; the article was never touched. */
  destroy(): void {
    this.#round++;
    this.#window.cancelAnimationFrame(this.#frame);
    this.#near.disconnect();
    this.#sizes.disconnect();
    this.#changes.disconnect();
    this.#layer.ownerDocument.fonts?.removeEventListener('loadingdone', this.#redrawSoon);
    this.#layer.remove();
    this.#style.remove();
  }

  /** Once in the next frame, however often it is asked for. */
  readonly #redrawSoon = (): void => {
    this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = this.#window.requestAnimationFrame(() => this.#arrange());
  };

  #arrange(): void {
    this.#round++;
    this.#near.disconnect();
    this.#visible.clear();
    this.#layer.dataset.kind = this.#kind;
    this.#layer.replaceChildren();
    this.#drawn.clear();
    this.#lines = new Map(
      this.#options.containers
        .flatMap((each) => textLines(each, NOT_READ))
        .map((line) => [line.block, line]),
    );
    for (const block of this.#lines.keys()) this.#near.observe(block);
    this.#readAll().catch(this.#options.onFailure);
  }

  /** What is not near the window, for paper, little by little. */
  async #readAll(): Promise<void> {
    const round = this.#round;
    const texts = [...new Set([...this.#lines.values()].map(wordsOf))];
    for (let at = 0; at < texts.length; at += AT_ONCE) {
      await new Promise((done) => this.#window.requestIdleCallback(done));
      if (round !== this.#round) return;
      await this.#read(texts.slice(at, at + AT_ONCE));
    }
  }

  /** The readings of these texts; each is read once. */
  async #read(texts: readonly string[]): Promise<readonly (readonly Reading[])[]> {
    const unread = texts.filter((text) => !this.#readings.has(text));
    const found = unread.length === 0 ? [] : await this.#options.read(unread);
    for (const [index, text] of unread.entries()) this.#readings.set(text, found[index] ?? []);
    return texts.map((text) => this.#readings.get(text) ?? []);
  }

  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    const wanted: TextLine[] = [];
    for (const { target, isIntersecting } of entries) {
      const line = this.#lines.get(target);
      if (isIntersecting) this.#visible.add(target);
      else this.#visible.delete(target);
      if (isIntersecting && line !== undefined && !this.#drawn.has(target)) wanted.push(line);
    }
    if (wanted.length > 0) this.#draw(wanted).catch(this.#options.onFailure);
  }

  async #draw(lines: readonly TextLine[]): Promise<void> {
    const round = this.#round;
    const readings = await this.#read(lines.map(wordsOf));
    if (round !== this.#round) return;
    const origin = this.#layer.getBoundingClientRect();
    // All measuring before all writing: one layout for all lines.
    const groups = lines.map((line, index) => this.#group(line, readings[index] ?? [], origin));
    for (const [index, { block }] of lines.entries()) {
      const group = groups[index];
      if (group === undefined || this.#drawn.has(block)) continue;
      this.#drawn.set(block, group);
      this.#layer.append(group);
    }
  }

  #group({ block, texts }: TextLine, readings: readonly Reading[], origin: DOMRect): HTMLElement {
    const document = block.ownerDocument;
    const group = document.createElement('div');
    const size = Number.parseFloat(this.#window.getComputedStyle(block).fontSize);
    group.style.fontSize = `${size}px`;
    const range = document.createRange();
    const isVertical = this.#window.getComputedStyle(block).writingMode.startsWith('vertical');
    let text = 0;
    /** Where the current text node begins in the line's text. */
    let begin = 0;
    for (const reading of readings) {
      const { start, length } = reading;
      while (start >= begin + (texts[text]?.length ?? Number.POSITIVE_INFINITY)) {
        begin += texts[text]?.length ?? 0;
        text++;
      }
      const node = texts[text];
      if (node === undefined || start - begin + length > node.length) continue;
      range.setStart(node, start - begin);
      range.setEnd(node, start - begin + length);
      const rect = range.getClientRects()[0];
      if (rect === undefined || rect.width === 0) continue;
      const isZhuyin = this.#kind === 'zhuyin' && reading.zhuyin !== undefined;
      const parts = readingParts(reading, this.#kind);
      const mark = element(document, isZhuyin ? 'zhuyin' : 'pinyin', ...parts);
      const middle = isVertical
        ? { x: rect.left + rect.width / 2 + size / 2, y: rect.top + size / 2 }
        : { x: rect.left + size / 2, y: rect.top + (rect.height - size) / 2 };
      mark.style.left = `${(middle.x - origin.left).toFixed(1)}px`;
      mark.style.top = `${(middle.y - origin.top).toFixed(1)}px`;
      group.append(mark);
    }
    return group;
  }
}

function textNodes(root: Node): Text[] {
  const texts: Text[] = [];
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  // text nodes are all that it shows
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) texts.push(node as Text);
  return texts;
}

function element(document: Document, kind: string, symbols: string, tone: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = kind;
  if (tone === '') mark.textContent = symbols;
  else {
    const toneMark = document.createElement('i');
    toneMark.textContent = tone;
    // The neutral tone's dot stands before its syllable, the other marks behind it.
    mark.append(...(tone === '˙' ? [toneMark, symbols] : [symbols, toneMark]));
  }
  return mark;
}
