import { type RandomSource, randomSource } from '../safety/random-source.ts';

const NAMES = (
  'p p p div div span h1 h2 h3 blockquote pre code em strong b i u s del ins sub sup small mark q cite abbr dfn ruby ' +
  'rt rp rb rtc bdi bdo ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td figure figcaption ' +
  'picture img a a br hr wbr section details summary time'
).split(' ');
const VOID = new Set(['img', 'br', 'hr', 'wbr', 'col']);
const TEXTS = [
  '小城的清晨',
  ' ',
  '\n  ',
  '銀行',
  'A & B <c> "d"',
  '、',
  '\u0000\u0008\ufffe',
  '\ud800',
  '😀',
  '　',
];
const ADDRESSES = [
  'https://example.org/a?b=1&c=|^`{}[x]',
  'https://example.org/%zz/“甲”',
  'https://example.org/(a)#b#c',
  'mailto:a@example.org',
];
const PICTURES = [
  'https://example.org/a.jpg',
  'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
  'data:image/avif;base64,AAAA',
];

/** A tree of allowed elements in any disorder, as the reader could show it after a hostile page. */
export function randomBody(document: Document, seed: number): Element {
  const random = randomSource(seed);
  const root = document.createElement('div');
  const places: Element[] = [root];
  const size = 1 + random.below(60);
  for (let count = 0; count < size; count++) {
    const parent = random.oneIn(3) ? random.pick(places) : (places.at(-1) ?? root);
    if (random.oneIn(3)) {
      parent.append(random.pick(TEXTS));
      continue;
    }
    const element = document.createElement(random.pick(NAMES));
    decorate(element, random);
    parent.append(element);
    if (!VOID.has(element.localName)) places.push(element);
  }
  return root;
}

function decorate(element: Element, random: RandomSource): void {
  const name = element.localName;
  if (name === 'a') element.setAttribute('href', random.pick(ADDRESSES));
  if (name === 'img') element.setAttribute('src', random.pick(PICTURES));
  if (name === 'td' && random.oneIn(4)) element.setAttribute('colspan', '2');
  if (name === 'li' && random.oneIn(4)) element.setAttribute('value', '7');
  if (name === 'ol' && random.oneIn(2)) element.setAttribute('reversed', '');
  if (name === 'col') element.setAttribute('span', '2');
  if (random.oneIn(6)) element.setAttribute('lang', random.pick(['en', 'zh-Hant', 'x', '--']));
  if (random.oneIn(8)) element.setAttribute('title', 'a "b" <c>');
  if (random.oneIn(8)) element.setAttribute('dir', 'rtl');
  if (random.oneIn(8)) element.setAttribute('class', 'own');
}
