// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createReadText } from '../../src/ruby/readings.ts';
import { textLines } from '../../src/ui/reader/text-lines.ts';
import { NOT_READ, type ShownRuby, writeRuby } from '../../src/ui/reader/write-ruby.ts';

const readText = createReadText();

/** A tree that nobody sees, as a saved article is one. */
function written(markup: string, kind: ShownRuby): string {
  const body = document.implementation.createHTMLDocument().createElement('div');
  body.innerHTML = markup;
  const lines = textLines(body, NOT_READ).map(({ texts }) => {
    const words = texts.map(({ data }) => data).join('');
    return { texts, readings: readText(words, words) };
  });
  writeRuby(lines, kind);
  return body.innerHTML;
}

describe('writeRuby', () => {
  it.each([
    [
      'by word, what stands side by side in one ruby',
      '<p>去银行，行走 3 天。</p>',
      '<p><ruby>去<rt>qù</rt>银<rt>yín</rt>行<rt>háng</rt></ruby>，<ruby>行<rt>xíng</rt>走<rt>zǒu</rt></ruby> 3 <ruby>天<rt>tiān</rt></ruby>。</p>',
    ],
    [
      'by the word that goes over the edge of an element',
      '<p>去银<b>行</b></p>',
      '<p><ruby>去<rt>qù</rt>银<rt>yín</rt></ruby><b><ruby>行<rt>háng</rt></ruby></b></p>',
    ],
    [
      'existing readings and code as they are',
      '<p><ruby>行<rt>xíng</rt></ruby><code>行</code></p>',
      '<p><ruby>行<rt>xíng</rt></ruby><code>行</code></p>',
    ],
    ['text without Han characters as it is', '<p>app 3.0</p>', '<p>app 3.0</p>'],
  ])('writes pinyin: %s', (_, markup, expected) => {
    expect(written(markup, 'pinyin')).toBe(expected);
  });

  it('writes zhuyin, the tone mark behind the syllable, the neutral dot before it', () => {
    expect(written('<p>看着</p>', 'zhuyin')).toBe(
      '<p><ruby>看<rt>ㄎㄢˋ</rt>着<rt>˙ㄓㄜ</rt></ruby></p>',
    );
  });
});
