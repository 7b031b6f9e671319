/** A stretch of text that is spoken in one go, as UTF-16 offsets. */
export interface SpokenChunk {
  readonly start: number;
  readonly end: number;
}

/**
 * Browsers break off a voice after about 15 s (ANCHORS: chunks under 14 s); 11 leave room for a
 * slow voice.
 */
const LONGEST_S = 11;
/** Syllables a second at speed 1: 240 a minute, an unhurried newsreader. */
const SYLLABLES_PER_S = 4;
/** A letter's share of a syllable: an English word of five letters takes as long as two of Chinese. */
const LETTER = 0.4;

const SENTENCE_END = /[。！？!?…；;\n]/u;
const CLOSER = /[」』”’）)】》〉\]。！？!?…]/u;
const PAUSE = /[，、：,:—·\s]/u;

/**
 * Cuts a paragraph into what is spoken one after the other at a speed (1 is the voice's own):
 * sentences, and long sentences at their commas. Only white space lies between chunks; a chunk is
 * never empty and never longer than the browsers allow.
 */
export function chunksOf(text: string, rate: number): SpokenChunk[] {
  const limit = LONGEST_S * SYLLABLES_PER_S * rate;
  const chunks: SpokenChunk[] = [];
  let start = 0;
  let length = 0;
  /** Behind the last comma of this chunk, and how much was spoken up to there. */
  let pause = { end: 0, length: 0 };
  const cut = (end: number, spoken: number) => {
    const trimmed = trimmedChunk(text, start, end);
    if (trimmed !== undefined) chunks.push(trimmed);
    start = end;
    length -= spoken;
    pause = { end, length: 0 };
  };
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const weight = weightOf(character);
    if (length + weight > limit) {
      if (pause.end > start) cut(pause.end, pause.length);
      else cut(at, length);
    }
    at += character.length;
    length += weight;
    if (SENTENCE_END.test(character)) {
      while (at < text.length && CLOSER.test(text.charAt(at))) at++;
      cut(at, length);
    } else if (PAUSE.test(character)) {
      pause = { end: at, length };
    }
  }
  cut(text.length, length);
  return chunks;
}

/** In syllables. */
function weightOf(character: string): number {
  if (/[\p{Script=Han}\d]/u.test(character)) return 1;
  return /\p{L}/u.test(character) ? LETTER : 0;
}

/** Without the white space at its edges; undefined when there is nothing to say. */
function trimmedChunk(text: string, start: number, end: number): SpokenChunk | undefined {
  const chunk = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(chunk)) return undefined;
  const lead = chunk.length - chunk.trimStart().length;
  return { start: start + lead, end: start + chunk.trimEnd().length };
}
