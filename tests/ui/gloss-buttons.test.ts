// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GlossaryMatch } from '../../src/glossary/entry.ts';
import {
  collectTexts,
  focusOf,
  showAsButton,
  showAsText,
  termAt,
  unwrapGlosses,
  wrapGlosses,
} from '../../src/ui/reader/gloss-buttons.ts';
import { matchesIn, traditionalArticle } from './sample-articles.ts';

function container(html: string): HTMLElement {
  const made = document.createElement('div');
  made.innerHTML = html;
  return made;
}

function match(text: string, start: number, end: number): GlossaryMatch {
  const span = text.slice(start, end);
  return { start, end, text: span, key: span, gloss: '註', kind: 'word', level: 'general' };
}

/** Every text node in order, empty ones included: wrapping must give each of them back. */
function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    found.push(node as Text); // SHOW_TEXT walks text nodes only
  }
  return found;
}

describe('collectTexts', () => {
  it.each([
    ['one paragraph', '<p>你好 party</p>', ['你好 party']],
    ['nested, in order', '<p>a<b>b<i>c</i></b>d</p>e', ['a', 'b', 'c', 'd', 'e']],
    ['nothing inside controls and code', '<button>x</button><code>y</code><pre>z</pre>t', ['t']],
    ['inside links', '<a href="#">x</a>t', ['x', 't']],
    ['nothing inside ruby', '<ruby>字<rt>ㄗˋ</rt></ruby>t', ['t']],
    ['nothing in an empty container', '', []],
  ])('%s', (_name, html, expected) => {
    expect(collectTexts(container(html)).map(({ data }) => data)).toEqual(expected);
  });
});

describe('wrapGlosses', () => {
  it('makes no button in a link, whose click and focus stay its own', () => {
    const root = container('<p><a href="#">看party</a></p>');
    const [text] = collectTexts(root);
    if (text === undefined) throw new Error('no text');
    wrapGlosses(root, new Map([[text, [match(text.data, 1, 6)]]]));
    expect(root.innerHTML).toBe(
      '<p><a href="#">看<span class="qingdu-gloss"><span class="qingdu-term after-han" lang="en">' +
        'party</span></span></a></p>',
    );
    const link = root.querySelector('a');
    const term = termAt(link);
    expect(term?.textContent).toBe('party');
    expect(term && focusOf(term)).toBe(link);
    unwrapGlosses(root);
    expect(root.innerHTML).toBe('<p><a href="#">看party</a></p>');
  });

  it('makes real buttons that say what they are', () => {
    const root = container('<p>今晚有party喔</p>');
    const [text] = collectTexts(root);
    if (text === undefined) throw new Error('no text');
    const party = match(text.data, 3, 8);
    const buttons = wrapGlosses(root, new Map([[text, [party]]]));
    expect(root.innerHTML).toBe(
      '<p>今晚有<span class="qingdu-gloss"><button type="button" ' +
        'class="qingdu-term after-han before-han" aria-expanded="false" lang="en">party</button>' +
        '</span>喔</p>',
    );
    expect([...buttons.values()]).toEqual([party]);
    expect(root.textContent).toBe('今晚有party喔');
  });

  it.each([
    ['他說「party」，然後', '<p>他說|「party」，|然後</p>'],
    ['（party）', '<p>|（party）|</p>'],
    ['去party、唱K', '<p>去|party、|唱K</p>'],
    ['party！？」……完', '<p>|party！？」|……完</p>'],
  ])('keeps punctuation with its term: %s', (words, expected) => {
    const root = container(`<p>${words}</p>`);
    const [text] = collectTexts(root);
    if (text === undefined) throw new Error('no text');
    const start = words.indexOf('party');
    wrapGlosses(root, new Map([[text, [match(words, start, start + 5)]]]));
    expect(
      root.innerHTML.replaceAll(/<\/?(?:span|button)[^>]*>/g, (tag) =>
        tag.includes('span') ? '|' : '',
      ),
    ).toBe(expected);
    unwrapGlosses(root);
    expect(root.innerHTML).toBe(`<p>${words}</p>`);
  });

  it('gives a mixed term the language of its text', () => {
    const root = container('<p>去唱K歌</p>');
    const [text] = collectTexts(root);
    if (text === undefined) throw new Error('no text');
    wrapGlosses(root, new Map([[text, [match(text.data, 2, 4)]]]));
    expect(root.querySelector('button')?.hasAttribute('lang')).toBe(false);
  });

  it('leaves a span alone that is no longer there, and never writes a gloss into the page', () => {
    const root = container('<p>今晚有party喔</p>');
    const [text] = collectTexts(root);
    if (text === undefined) throw new Error('no text');
    const party = match(text.data, 3, 8);
    text.data = '明天有party喔 ';
    text.data = text.data.slice(1);
    wrapGlosses(root, new Map([[text, [party]]]));
    expect(root.querySelector('button')).toBeNull();
    expect(root.innerHTML).not.toContain(party.gloss);
  });

  it('is undone exactly on the sample article, placeholders and all', () => {
    const root = document.createElement('div');
    root.append(traditionalArticle(document).body);
    const before = { html: root.innerHTML, texts: textNodes(root) };
    const buttons = wrapGlosses(
      root,
      new Map(collectTexts(root).map((text) => [text, matchesIn(text.data)])),
    );
    expect(buttons.size).toBeGreaterThan(6);
    unwrapGlosses(root);
    expect(root.innerHTML).toBe(before.html);
    expect(textNodes(root)).toEqual(before.texts);
    expect(textNodes(root).every((text, index) => text === before.texts[index])).toBe(true);
  });

  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('你好', 'party', 'K歌之王', ' ', '、', '「AI」，時代', 'feel at home'),
      fc
        .tuple(fc.constantFrom('p', 'b', 'em', 'span', 'blockquote'), fc.array(tie('node')))
        .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
    ),
  })).node;

  it('wrap then unwrap leaves the very same tree, for any tree and any spans', () => {
    fc.assert(
      fc.property(fc.array(tree), fc.infiniteStream(fc.nat(4)), (parts, lengths) => {
        const root = container(parts.join(''));
        root.append(document.createTextNode(''), document.createTextNode('尾'));
        const next = () => Number(lengths.next().value);
        const before = { html: root.innerHTML, words: root.textContent, texts: textNodes(root) };
        const spans = new Map<Text, GlossaryMatch[]>();
        for (const text of collectTexts(root)) {
          const matches: GlossaryMatch[] = [];
          for (let at = next(); at < text.length; ) {
            const end = Math.min(text.length, at + 1 + next());
            matches.push(match(text.data, at, end));
            at = end + next();
          }
          spans.set(text, matches);
        }
        const buttons = wrapGlosses(root, spans);
        expect(buttons.size).toBe([...spans.values()].flat().length);
        expect(root.textContent).toBe(before.words);
        const wrapped = root.innerHTML;
        const plain = [...buttons.keys()].map((button) => [showAsText(button), button] as const);
        expect(root.textContent).toBe(before.words);
        if (next() > 0) {
          for (const [span, button] of plain) showAsButton(span, button);
          expect(root.innerHTML).toBe(wrapped);
        }
        unwrapGlosses(root);
        expect(root.innerHTML).toBe(before.html);
        const after = textNodes(root);
        expect(after.length).toBe(before.texts.length);
        expect(after.every((text, index) => text === before.texts[index])).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the words when something else has come between', () => {
    const root = container('<p>今晚有party喔</p>');
    const [text] = collectTexts(root);
    if (text === undefined) throw new Error('no text');
    wrapGlosses(root, new Map([[text, [match(text.data, 3, 8)]]]));
    root.querySelector('.qingdu-gloss')?.before(document.createElement('i'));
    unwrapGlosses(root);
    expect(root.textContent).toBe('今晚有party喔');
    expect(root.querySelector('button')).toBeNull();
  });
});

describe('showAsText', () => {
  it('leaves no control behind, and the text node is the same one', () => {
    const root = container('<p>有party喔</p>');
    const [text] = collectTexts(root);
    if (text === undefined) throw new Error('no text');
    const [button] = wrapGlosses(root, new Map([[text, [match(text.data, 1, 6)]]])).keys();
    if (button === undefined) throw new Error('no button');
    const inside = button.firstChild;
    const plain = showAsText(button);
    expect(root.innerHTML).toBe(
      '<p>有<span class="qingdu-gloss"><span class="qingdu-plain">party</span></span>喔</p>',
    );
    expect(plain.firstChild).toBe(inside);
  });
});
