import { type RandomSource, randomSource } from './random-source.ts';

const NAMESPACES = {
  html: 'http://www.w3.org/1999/xhtml',
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
  none: '',
} as const;

const HTML = (
  'p p p div div span section article main h1 h2 h3 li ul ol table tr td th tbody col blockquote pre code a a a img ' +
  'img picture source figure figcaption ruby rt time details summary q em b br hr wbr form input button select ' +
  'option textarea script style template noscript iframe object embed video audio canvas svg math title meta link ' +
  'base slot dialog x-hostile marquee font center address xmp plaintext noembed frameset portal map area label'
).split(' ');
const FOREIGN =
  'svg script style a image use animate set foreignObject desc title mtext mglyph mi maction'.split(
    ' ',
  );
const NAMES = (
  'href src srcset data-src data-original style class id name onerror onload onclick ONFOCUS title alt lang dir ' +
  'colspan rowspan span start value reversed datetime open width height rel target action formaction poster ' +
  'background is slot part shadowrootmode popover autofocus tabindex contenteditable data hidden aria-hidden ' +
  'alttext type content property itemprop sizes usemap ping download xmlns integrity'
).split(' ');
const VALUES = [
  'hit()',
  'javascript:hit()',
  ' jAva\tscript:hit()',
  'data:text/html,<script>hit()</script>',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'data:image/png;base64,iVBORw0KGgo=',
  'https://example.org/a.jpg',
  'https://user:pass@example.org/',
  '//example.org/x.png 2x, javascript:hit() 3x',
  '../up?x=1&y="<>#z',
  'mailto:a@example.org',
  'http://[::1',
  '"><img src=x onerror=hit()>',
  "'`<!--",
  'parentNode',
  '__proto__',
  '100',
  '-1',
  '1e309',
  '\u0000\u2028',
  'zh-Hant',
  'ltr',
  '',
];
const TEXTS = [
  '夜市的燈一盞一盞亮起來,攤主們不看天氣預報,只看雲。',
  '老闆說:「先吃,再談。」於是大家坐下來,慢慢地談了整整一個晚上。',
  '文|王沁',
  '來源:“<b>某社</b>”',
  '掃描二維碼分享',
  '<script>hit()</script>',
  ']]>--><img src=x onerror=hit()>',
  ' \n\t ',
  '\ud83d',
  'DJ 說 EDM 已經過時。',
];

/** Elements in a tree: small trees find as much as large ones, and more of them. */
const MAX_ELEMENTS = 40;

/**
 * Fills `document.body` with a random tree that no parser would make: foreign elements anywhere,
 * scripts as parents, comments, processing instructions, attributes in odd namespaces. Same seed,
 * same tree.
 */
export function growHostileTree(document: Document, seed: number): void {
  const random = randomSource(seed);
  document.body.replaceChildren();
  document.title = random.pick(TEXTS);
  const open: Node[] = [document.body];
  const count = 1 + random.below(MAX_ELEMENTS);
  for (let made = 0; made < count; made++) {
    const parent = random.oneIn(3) ? random.pick(open) : (open.at(-1) ?? document.body);
    const element = growElement(document, random);
    parent.appendChild(element);
    if (random.oneIn(2)) element.appendChild(document.createTextNode(random.pick(TEXTS)));
    if (random.oneIn(12)) element.appendChild(document.createComment('><img onerror=hit()>'));
    if (random.oneIn(25)) {
      element.appendChild(document.createProcessingInstruction('x', '<img onerror=hit()>'));
    }
    if (random.oneIn(2)) open.push(element);
    if (random.oneIn(4)) open.splice(1 + random.below(open.length));
  }
  // Enough prose that most trees are taken for an article.
  for (let paragraphs = 0; paragraphs < 3; paragraphs++) {
    const paragraph = document.createElement('p');
    paragraph.append(`${TEXTS[0]}${TEXTS[1]}`);
    random.pick(open).appendChild(paragraph);
  }
}

function growElement(document: Document, random: RandomSource): Element {
  const namespace = random.oneIn(6)
    ? random.pick([NAMESPACES.svg, NAMESPACES.math, NAMESPACES.none])
    : NAMESPACES.html;
  const name = random.pick(namespace === NAMESPACES.html ? HTML : FOREIGN);
  const element = document.createElementNS(namespace, random.oneIn(40) ? name.toUpperCase() : name);
  for (let left = random.below(5); left > 0; left--) {
    const attribute = random.pick(NAMES);
    if (random.oneIn(15)) {
      element.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', random.pick(VALUES));
    } else element.setAttribute(attribute, random.pick(VALUES));
  }
  // jsdom 29 throws in `baseURI` when a base has no address.
  if (name === 'base') element.setAttribute('href', 'https://base.example/');
  return element;
}
