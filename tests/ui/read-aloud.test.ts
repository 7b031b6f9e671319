// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { type AloudState, ReadAloud } from '../../src/ui/reader/read-aloud.ts';
import type { Speech, SpeechEnd } from '../../src/ui/reader/speech.ts';

/** A voice in whose place the test says when a text has been spoken. */
class HandVoice implements Speech {
  readonly said: string[] = [];
  isSilent = false;
  #settle: ((end: SpeechEnd) => void) | undefined;

  async canRead(): Promise<boolean> {
    return !this.isSilent;
  }

  speak(text: string, lang: string, rate: number): Promise<SpeechEnd> {
    this.said.push(`${lang} ${rate} ${text}`);
    return new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  stop(): void {
    this.#settle?.('stopped');
    this.#settle = undefined;
  }

  async end(how: SpeechEnd = 'spoken'): Promise<void> {
    this.#settle?.(how);
    await turn();
  }
}

/** Lets everything that was promised happen. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

let voice: HandVoice;
let states: AloudState[];
let passages: string[];
let lang: string;
let rate: number;
let reading: ReadAloud;
let body: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '';
  body = document.createElement('div');
  for (const text of ['燈亮了。人散了。', '', '粥還熱著。']) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    body.append(paragraph);
  }
  document.body.append(body);
  voice = new HandVoice();
  states = [];
  passages = [];
  lang = 'zh-Hant-TW';
  rate = 1;
  reading = new ReadAloud({
    containers: [body],
    speech: voice,
    lang: () => lang,
    rate: () => rate,
    onState: (state) => states.push(state),
    onPassage: (passage) => {
      const range = document.createRange();
      if (passage === undefined) return;
      range.setStart(passage.startContainer, passage.startOffset);
      range.setEnd(passage.endContainer, passage.endOffset);
      passages.push(range.toString());
    },
  });
});

describe('reading aloud', () => {
  test('goes sentence by sentence to the end, and shows each', async () => {
    void reading.play();
    await turn();
    for (let count = 0; count < 3; count++) await voice.end();
    expect(voice.said).toEqual([
      'zh-Hant-TW 1 燈亮了。',
      'zh-Hant-TW 1 人散了。',
      'zh-Hant-TW 1 粥還熱著。',
    ]);
    expect(passages).toEqual(['燈亮了。', '人散了。', '粥還熱著。']);
    expect(states).toEqual(['speaking', 'finished']);
    void reading.play();
    await turn();
    expect(voice.said.at(-1)).toBe('zh-Hant-TW 1 燈亮了。');
  });

  test('begins the sentence again after a pause', async () => {
    void reading.play();
    await turn();
    await voice.end();
    reading.pause();
    await turn();
    expect(reading.state).toBe('paused');
    void reading.play();
    await turn();
    expect(voice.said.slice(1)).toEqual(['zh-Hant-TW 1 人散了。', 'zh-Hant-TW 1 人散了。']);
  });

  test('survives a script switch: the same place, the other script and its voice', async () => {
    void reading.play();
    await turn();
    const first = body.firstElementChild?.firstChild;
    if (first instanceof Text) first.data = '灯亮了。人散了吗。';
    lang = 'zh-Hans-CN';
    rate = 1.5;
    await voice.end();
    expect(voice.said.at(-1)).toBe('zh-Hans-CN 1.5 人散了吗。');
  });

  test('skips by paragraphs and starts at one', async () => {
    const last = body.lastElementChild;
    if (last === null) throw new Error('There is a paragraph.');
    void reading.playFrom(last);
    await turn();
    expect(voice.said).toEqual(['zh-Hant-TW 1 粥還熱著。']);
    void reading.skip(-1);
    await turn();
    expect(voice.said.at(-1)).toBe('zh-Hant-TW 1 燈亮了。');
    await voice.end();
    void reading.skip(-1);
    await turn();
    expect(voice.said.at(-1)).toBe('zh-Hant-TW 1 燈亮了。');
    void reading.skip(1);
    await turn();
    expect(voice.said.at(-1)).toBe('zh-Hant-TW 1 粥還熱著。');
    void reading.skip(1);
    await turn();
    expect(reading.state).toBe('finished');
  });

  test('says so when there is no voice, and when the voice fails', async () => {
    voice.isSilent = true;
    await reading.play();
    expect(reading.state).toBe('silent');
    voice.isSilent = false;
    void reading.play();
    await turn();
    await voice.end('failed');
    expect(reading.state).toBe('failed');
    expect(voice.said).toHaveLength(1);
  });

  test('is quiet after it was ended', async () => {
    void reading.play();
    await turn();
    reading.destroy();
    await turn();
    expect(voice.said).toHaveLength(1);
    expect(states).toEqual(['speaking']);
  });
});
