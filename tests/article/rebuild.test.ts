import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import DOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { copyDocument } from '../../src/article/bounded-copy.ts';
import { rebuild, rebuildSteps } from '../../src/article/rebuild.ts';
import {
  ELEMENT_ATTRIBUTES,
  GLOBAL_ATTRIBUTES,
  KEPT_ELEMENTS,
} from '../../src/article/rebuild-rules.ts';

const BASE = 'https://example.com/news/1.html';
const shared = process.env['QINGDU_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const { window } = new JSDOM('');
const parser = new window.DOMParser();
/** One document for all results: jsdom takes its time to make one. */
const output = window.document;
const vectorsFile = join(shared, 'attacks/markup-vectors.json');

function rebuilt(html: string, parse = parser): DocumentFragment {
  const copy = copyDocument(parse.parseFromString(`<body>${html}</body>`, 'text/html'));
  if (!copy.ok) throw new Error(copy.reason);
  return rebuild(copy.body.children, { document: output, baseUrl: BASE });
}

function markup(fragment: DocumentFragment): string {
  return [...fragment.childNodes]
    .map((node) => ('outerHTML' in node ? node.outerHTML : (node.nodeValue ?? '')))
    .join('')
    .trim();
}

/** What stands in the fragment that the allowlist does not name; empty when it keeps its promise. */
function violations(fragment: DocumentFragment): string[] {
  const found: string[] = [];
  for (const element of fragment.querySelectorAll('*')) {
    if (!KEPT_ELEMENTS.has(element.localName)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      const isAddress =
        (element.localName === 'a' && (name === 'href' || name === 'rel')) ||
        (element.localName === 'img' && name === 'src');
      const isListed =
        GLOBAL_ATTRIBUTES.has(name) || ELEMENT_ATTRIBUTES.get(element.localName)?.has(name);
      if (!isAddress && !isListed) found.push(`${element.localName}[${name}]`);
      if (name === 'href' && !/^(?:https?|mailto):/.test(value)) found.push(value);
      if (
        name === 'src' &&
        !/^(?:https?:|data:image\/(?:png|jpe?g|gif|webp|avif);base64,)/.test(value)
      ) {
        found.push(value);
      }
    }
  }
  return found;
}

describe('the allowlist rebuild', () => {
  it('stops between pictures that are written in their addresses', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(100_000)}">`;
    const copy = copyDocument(parser.parseFromString(picture.repeat(4), 'text/html'));
    if (!copy.ok) throw new Error(copy.reason);
    const steps = rebuildSteps(copy.body.children, { document: output, baseUrl: BASE });
    let stops = 0;
    while (!steps.next().done) stops++;
    expect(stops).toBe(4);
  });

  it.each([
    ['scripts go', '<p>一<script>alert(1)</script></p>', '<p>一</p>'],
    ['handlers go', '<p onclick="alert(1)" style="color:red" class="x" id="y">一</p>', '<p>一</p>'],
    ['custom elements are unwrapped', '<x-card><p>一</p></x-card>', '<p>一</p>'],
    ['boxes stay boxes', '<article><p>一</p></article>', '<div><p>一</p></div>'],
    [
      'a link',
      '<a href="/a?b=1" target="_blank">一</a>',
      '<a href="https://example.com/a?b=1" rel="noopener noreferrer">一</a>',
    ],
    ['a script link is its text', '<p><a href=" javascript:alert(1)">一</a></p>', '<p>一</p>'],
    [
      'a link with a user name is its text',
      '<p><a href="https://bank.com@evil.com/">一</a></p>',
      '<p>一</p>',
    ],
    [
      'mail',
      '<a href="mailto:a@example.com">一</a>',
      '<a href="mailto:a@example.com" rel="noopener noreferrer">一</a>',
    ],
    [
      'an image',
      '<img src="b.png" alt="圖" width="30" height="20" onerror="x()">',
      '<img src="https://example.com/news/b.png" alt="圖" width="30" height="20">',
    ],
    [
      'an SVG in a data address goes',
      '<p>一<img src="data:image/svg+xml;base64,AAAA"></p>',
      '<p>一</p>',
    ],
    ['a counting pixel goes', '<p>一<img src="c.gif" width="1" height="1"></p>', '<p>一</p>'],
    [
      'a wide cell',
      '<table><tbody><tr><td colspan="3" rowspan="999">一</td></tr></tbody></table>',
      '<table><tbody><tr><td colspan="3">一</td></tr></tbody></table>',
    ],
    ['ruby stays', '<ruby>清<rt>ㄑㄧㄥ</rt></ruby>', '<ruby>清<rt>ㄑㄧㄥ</rt></ruby>'],
    [
      'numbered lists',
      '<ol start="3" reversed type="i"><li value="7">一</li></ol>',
      '<ol start="3" reversed=""><li value="7">一</li></ol>',
    ],
    [
      'a film becomes a link',
      '<iframe src="https://player.bilibili.com/player.html?bvid=1" title="花絮"></iframe>',
      '<p><a href="https://player.bilibili.com/player.html?bvid=1" rel="noopener noreferrer">花絮</a></p>',
    ],
    ['other frames go', '<p>一</p><iframe src="https://ads.example.com/"></iframe>', '<p>一</p>'],
    [
      'a formula keeps its words',
      '<math alttext="E=mc^2"><mi>E</mi></math>',
      '<span>E=mc^2</span>',
    ],
    ['odd language tags go', '<p lang="zh-Hant" dir="sideways">一</p>', '<p lang="zh-Hant">一</p>'],
    [
      'form controls go',
      '<form><p>一</p><input value="x"><button>送出</button></form>',
      '<div><p>一</p></div>',
    ],
  ])('%s', (_, html, expected) => {
    expect(markup(rebuilt(html))).toBe(expected);
  });

  it('keeps the order of what it unwraps', () => {
    expect(markup(rebuilt('<p>一<x-a>二<x-b>三</x-b>四</x-a>五</p>'))).toBe('<p>一二三四五</p>');
  });
});

/** Our own list; the long one is measured where it is at hand. */
const ATTACKS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a><a href="blob:https://example.com/1">x</a>',
  '<form action="javascript:alert(1)"><input name=attributes><input name=firstChild><input name=nodeType></form>',
  '<form><input name=parentNode><input name=nextSibling><p>一二三</p></form>',
  '<img name=implementation><img name=createElementNS><img name=body><p>一</p>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<base href="javascript:/"><a href="x">x</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<video src="javascript:alert(1)" poster="javascript:alert(1)"></video>',
  '<p is="x-evil" slot="y" part="z" popover>一</p>',
  '<img srcset="javascript:alert(1) 1x, x.png 2x" src="javascript:alert(2)">',
  '<img data-src="javascript:alert(1)" src="data:image/png;base64,AA==">',
  '<table><td background="javascript:alert(1)" style="x:expression(alert(1))">一</td></table>',
];

function expectHarmless(html: string, parse = parser): void {
  const fragment = rebuilt(html, parse);
  expect(violations(fragment), html).toEqual([]);
}

describe('attacks', () => {
  it.each(ATTACKS)('%s', (html) => {
    expectHarmless(html);
  });

  it('leaves nothing for DOMPurify to take away', () => {
    const purify = DOMPurify(window);
    const settings = {
      ALLOWED_TAGS: [...KEPT_ELEMENTS],
      ALLOWED_ATTR: [
        'href',
        'rel',
        'src',
        ...GLOBAL_ATTRIBUTES.keys(),
        ...[...ELEMENT_ATTRIBUTES.values()].flatMap((names) => [...names.keys()]),
      ],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
    };
    for (const html of ATTACKS) {
      const ours = output.createElement('div');
      ours.append(rebuilt(html));
      // Parsed once more by the same parser that DOMPurify uses, so that only removals differ.
      const parsed = parser.parseFromString(ours.outerHTML, 'text/html').body.innerHTML;
      expect(purify.sanitize(parsed, settings), html).toBe(parsed);
    }
  });

  it.skipIf(!existsSync(vectorsFile))(
    'thousands of published vectors (needs ../shared)',
    () => {
      const vectors: unknown = JSON.parse(readFileSync(vectorsFile, 'utf8'));
      let checked = 0;
      for (const html of stringsIn(vectors)) {
        expectHarmless(html);
        checked++;
      }
      expect(checked).toBeGreaterThan(3000);
    },
    120_000,
  );
});

/** The file holds lists of strings by their source. */
function stringsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value)
    .flat()
    .filter((item): item is string => typeof item === 'string');
}
