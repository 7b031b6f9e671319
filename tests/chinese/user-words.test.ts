import { describe, expect, it } from 'vitest';
import {
  convertAroundWords,
  LONGEST_USER_WORD,
  prepareUserWords,
  type UserWord,
  type WordFinder,
} from '../../src/chinese/user-words.ts';
import { processorTime } from '../processor-time.ts';

const word = (simplified: string, traditional: string): UserWord => ({ simplified, traditional });

/** Marks what was left to the dictionary. */
const mark = (rests: readonly string[]) => rests.map((text) => `<${text}>`);

const convert = (finder: WordFinder, text: string) => convertAroundWords(finder, [text], mark);

describe('convertAroundWords', () => {
  const words = prepareUserWords([
    word('软件', '軟件'),
    word('软件包', '套件'),
    word('a.*b', '［正則］'),
    word('__proto__', '原型'),
    word('constructor', '建構'),
    word('后', '后'),
    word('里面', '裏面'),
    word('里面', '裡面'),
    word('', '空'),
    word('空', ''),
    word('𠮷野家', '吉野家'),
  ]);
  it.each([
    ['用软件做', '<用>軟件<做>'],
    ['软件包和软件', '套件<和>軟件'],
    ['a.*b axxb', '［正則］< axxb>'],
    ['__proto__和constructor', '原型<和>建構'],
    ['皇后', '<皇>后'],
    ['里面', '裡面'],
    ['什么都没有', '<什么都没有>'],
    ['空空', '<空空>'],
    ['去𠮷野家吃', '<去>吉野家<吃>'],
    ['', '<>'],
  ])('%s → %s', (text, expected) => {
    expect(convert(words.toTraditional, text)).toEqual([expected]);
  });

  it('works the other way round', () => {
    expect(convert(words.toSimplified, '用套件')).toEqual(['<用>软件包']);
  });

  it('leaves out words that are too long', () => {
    const long = '长'.repeat(LONGEST_USER_WORD + 1);
    const { toTraditional } = prepareUserWords([word(long, '長')]);
    expect(convert(toTraditional, long)).toEqual([`<${long}>`]);
  });

  it('looks words up where two of their characters stand, and has all rests converted at once', () => {
    const characters = '这里的每一个字都可能是一个词的开头所以要查';
    const many = Array.from({ length: 10_000 }, (_, i) =>
      word(`${characters.charAt(i % characters.length)}甲${i}`, `乙${i}`),
    );
    let looks = 0;
    class CountedMap extends Map<string, string> {
      override has(key: string): boolean {
        looks += 1;
        return super.has(key);
      }
    }
    const { toTraditional } = prepareUserWords(many);
    const finder = { ...toTraditional, replacements: new CountedMap(toTraditional.replacements) };
    const texts = Array.from({ length: 500 }, (_, i) => `${characters}甲${i}。`);
    let calls = 0;
    convertAroundWords(finder, texts, (rests) => {
      calls += 1;
      return rests;
    });
    // Four lengths at the one place in each text; of the other 20 one in thirty by mistake.
    expect(looks).toBeLessThan(500 * 8);
    expect(calls).toBe(1);
  });

  it('ten thousand words cost little more than none', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      word(`${String.fromCharCode(0x4e00 + (i % 5000))}甲乙${i}`, `丙${i}`),
    );
    const finder = prepareUserWords(many).toTraditional;
    const text = '这里的每一个字都可能是一个词的开头，所以都要查。'.repeat(4000);
    const took = processorTime(() => convertAroundWords(finder, [text], (rests) => rests));
    expect(took).toBeLessThan(250); // 92,000 characters; 8 ms when quiet
  });
});
