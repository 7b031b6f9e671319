import { chunksOf, type SpokenChunk } from '../../aloud/spoken-chunks.ts';
import type { Speech } from './speech.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** What the reading is doing: `silent` is the state of a machine without a Chinese voice. */
export type AloudState = 'paused' | 'speaking' | 'finished' | 'silent' | 'failed';

interface ReadAloudOptions {
  /** The title and the body, in the order in which they are read. */
  readonly containers: readonly HTMLElement[];
  readonly speech: Speech;
  /** BCP 47 tag of the text as it is shown now. */
  readonly lang: () => string;
  /** 1 is the voice's own speed. */
  readonly rate: () => number;
  readonly onState: (state: AloudState) => void;
  /** Where the passage that is being spoken stands; undefined for none. */
  readonly onPassage: (passage: StaticRange | undefined) => void;
}

/** Not read out: code is noise, ruby would be said twice, and a note's number means nothing. */
const NOT_SPOKEN = 'rt, rp, pre, code, sup a, .qingdu-plain[hidden], svg, math';

/**
 * Reads an article aloud, chunk by chunk. Where it is, it knows by block and offset, and the text is
 * looked at anew for each chunk: so it goes on in the same place after a conversion, in the voice of
 * the new script. Pausing stops the voice and resuming begins the sentence again, because browsers
 * lose or garble a paused one.
 */
export class ReadAloud {
  readonly #options: ReadAloudOptions;
  #lines: readonly TextLine[] = [];
  #line = 0;
  /** Up to here the line has been spoken. */
  #offset = 0;
  /** Counts starts: what was begun before the last one is over. */
  #round = 0;
  #state: AloudState = 'paused';

  constructor(options: ReadAloudOptions) {
    this.#options = options;
    this.#lines = this.#read();
  }

  get state(): AloudState {
    return this.#state;
  }

  /** Goes on where it stopped; after the end, from the beginning. */
  async play(): Promise<void> {
    const { speech, lang } = this.#options;
    const round = ++this.#round;
    if (this.#state === 'finished') this.#goTo(0);
    this.#become('speaking');
    if (!(await speech.canRead(lang()))) {
      if (round === this.#round) this.#become('silent');
      return;
    }
    while (round === this.#round) {
      const chunk = this.#next();
      if (chunk === undefined) {
        this.#become('finished');
        return;
      }
      const end = await speech.speak(chunk.text, lang(), this.#options.rate());
      if (round !== this.#round) return;
      if (end !== 'spoken') {
        this.#become('failed');
        return;
      }
      this.#offset = chunk.end;
    }
  }

  pause(): void {
    this.#round++;
    this.#options.speech.stop();
    this.#become('paused');
  }

  /** Begins at the paragraph that `node` stands in; nothing when it is not of the article. */
  async playFrom(node: Node): Promise<void> {
    const line = this.#lines.findIndex(({ block }) => block.contains(node));
    if (line < 0) return;
    this.#goTo(line);
    await this.play();
  }

  /** To the beginning of the next paragraph (-1: of this one, or the one before). */
  async skip(step: 1 | -1): Promise<void> {
    const back = this.#offset > 0 ? 0 : 1;
    this.#goTo(this.#line + (step > 0 ? 1 : -back));
    await this.play();
  }

  destroy(): void {
    this.#round++;
    this.#options.speech.stop();
    this.#options.onPassage(undefined);
  }

  #goTo(line: number): void {
    this.#line = Math.min(Math.max(line, 0), this.#lines.length);
    this.#offset = 0;
  }

  #become(state: AloudState): void {
    this.#state = state;
    if (state !== 'speaking') this.#options.onPassage(undefined);
    this.#options.onState(state);
  }

  /** The next chunk with its text; its passage is shown. Undefined at the end. */
  #next(): (SpokenChunk & { readonly text: string }) | undefined {
    // The glosses may have split text nodes since the last chunk.
    this.#lines = this.#read();
    for (; this.#line < this.#lines.length; this.#goTo(this.#line + 1)) {
      const line = this.#lines[this.#line];
      if (line === undefined) break;
      const text = line.texts.map(({ data }) => data).join('');
      const chunk = chunksOf(text, this.#options.rate()).find(({ end }) => end > this.#offset);
      if (chunk === undefined) continue;
      this.#options.onPassage(passageIn(line, chunk));
      return { ...chunk, text: text.slice(chunk.start, chunk.end) };
    }
    return undefined;
  }

  #read(): TextLine[] {
    return this.#options.containers.flatMap((container) => textLines(container, NOT_SPOKEN));
  }
}

/** A live range would collapse when its text is converted; a static one keeps its offsets. */
function passageIn({ texts }: TextLine, { start, end }: SpokenChunk): StaticRange | undefined {
  const from = pointAt(texts, start);
  const to = pointAt(texts, end);
  if (from === undefined || to === undefined) return undefined;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

function pointAt(
  texts: readonly Text[],
  offset: number,
): { node: Text; offset: number } | undefined {
  let begin = 0;
  for (const node of texts) {
    if (offset <= begin + node.length) return { node, offset: offset - begin };
    begin += node.length;
  }
  return undefined;
}
