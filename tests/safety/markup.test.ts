// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Extraction } from '../../src/article/article.ts';
import { extractBy } from '../../src/article/extract.ts';
import { extract } from '../../src/article/extract-any-page.ts';
import { createFoldText } from '../../src/article/fold-text.ts';
import { languageOf } from '../../src/article/language.ts';
import {
  DROPPED_ELEMENTS,
  ELEMENT_ATTRIBUTES,
  GLOBAL_ATTRIBUTES,
  KEPT_ELEMENTS,
  RENAMED_ELEMENTS,
} from '../../src/article/rebuild-rules.ts';
import { UNUSUAL_PAGES, type UnusualPages } from '../../src/article/unusual-pages.ts';
import { articleHead } from '../../src/ui/reader/article-head.ts';
import { ALLOWED, residueIn } from './article-allowlist.ts';
import { HOSTILE_NAMES, HOSTILE_STRINGS } from './hostile-strings.ts';
import { growHostileTree } from './hostile-tree.ts';
import { plainDocument, plainMarkup } from './plain-dom.ts';
import { inPlacePurifier, strictPurifier } from './strict-purify.ts';

/** Whole articles around a hostile piece, so that every step of the pipeline meets it. */
const PROSE = '夜市的燈一盞一盞亮起來,攤主們不看天氣預報,只看雲;雲低了就收,雲散了再擺出來。';
const SHARED = join(process.env.QINGDU_SHARED ?? '../shared', 'attacks/markup-vectors.json');
/** `npm run torture`: everything, for hours. */
const torture = process.env.QINGDU_TORTURE !== undefined;
const purify = strictPurifier(window);

function pageAround(piece: string): Document {
  const page = `<!doctype html><title>夜市</title><article><h1>夜市</h1><p>${PROSE}</p>
    <p>${PROSE.slice(4)}</p>${piece}<p>${PROSE.slice(8)}</p><p>${PROSE.slice(12)}</p></article>`;
  return new DOMParser().parseFromString(page, 'text/html');
}

/** What is wrong with the body or with a removed block, as the reader would mount them. */
function faultsOf(article: Article, askDOMPurify = true): string[] {
  return [article.body, ...article.removals.map(({ block }) => block)].flatMap((fragment) => {
    const residue = residueIn(fragment);
    if (!askDOMPurify) return residue;
    const box = document.implementation.createHTMLDocument('').createElement('div');
    box.append(fragment.cloneNode(true));
    const markup = box.innerHTML;
    // Its own parse first: what the parser alone rearranges (a table in a p) is no finding.
    const parsed = document.implementation.createHTMLDocument('').createElement('div');
    parsed.innerHTML = markup;
    const pure = purify(parsed.innerHTML);
    return pure === parsed.innerHTML
      ? residue
      : [...residue, `DOMPurify made ${parsed.innerHTML} into ${pure}`];
  });
}

function faultsAround(piece: string): string[] {
  const extraction = extract(pageAround(piece), { url: 'https://example.org/a/b' });
  return extraction.ok ? faultsOf(extraction.article) : [];
}

describe('the allowlist', () => {
  it('is the one that the tests know', () => {
    expect(new Set(KEPT_ELEMENTS)).toEqual(ALLOWED.elements);
    const attributes = [
      ...[...GLOBAL_ATTRIBUTES.keys()].map((name) => `* ${name}`),
      ...[...ELEMENT_ATTRIBUTES].flatMap(([tag, rules]) =>
        [...rules.keys()].map((name) => `${tag} ${name}`),
      ),
      ...['a href', 'a rel', 'img src'],
    ];
    expect(new Set(attributes)).toEqual(ALLOWED.attributes);
  });

  it('renames to kept elements only, and keeps nothing that it drops', () => {
    for (const name of RENAMED_ELEMENTS.values()) expect(KEPT_ELEMENTS).toContain(name);
    expect([...DROPPED_ELEMENTS].filter((name) => KEPT_ELEMENTS.has(name))).toEqual([]);
  });

  it('the oracle sees what is wrong', () => {
    const bad = document.createElement('div');
    bad.innerHTML =
      '<p onclick="x">a</p><a href="javascript:x" rel="noopener noreferrer">b</a><svg></svg><img src="x" style="">';
    expect(residueIn(bad)).toHaveLength(4);
    expect(purify('<p>a<script>x</script></p>')).toBe('<p>a</p>');
  });
});

describe('hostile strings in an article', () => {
  it(`${HOSTILE_STRINGS.length} of our own leave nothing behind`, () => {
    expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(150);
    const faults = HOSTILE_STRINGS.flatMap((piece) =>
      faultsAround(piece).map((fault) => `${piece} → ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('the article around them is there: the strings are looked at, not thrown out with it', () => {
    const lost = HOSTILE_STRINGS.filter((piece) => {
      const extraction = extract(pageAround(piece));
      return !extraction.ok || !extraction.article.body.textContent?.includes(PROSE.slice(4, 30));
    });
    // A frameset, a plaintext or an open xmp swallows what follows it, as the parser has to.
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(3);
  });

  const title = `${torture ? 'all' : 'every tenth'} of 3,665 from three collections (needs ../shared)`;
  it.skipIf(!existsSync(SHARED))(title, { timeout: 600_000 }, () => {
    const stored: unknown = JSON.parse(readFileSync(SHARED, 'utf8'));
    const pieces = Object.values(stored ?? {}).flatMap((part) =>
      Array.isArray(part) ? part.filter((piece) => typeof piece === 'string') : [],
    );
    expect(pieces.length).toBeGreaterThan(3000);
    const looked = pieces.filter((_, index) => torture || index % 10 === 0);
    const faults = looked.flatMap((piece) =>
      faultsAround(piece).map((fault) => `${piece} → ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('hostile names', () => {
  const describePage = (name: string) => {
    const page = document.implementation.createHTMLDocument(name);
    const add = (tag: string, text: string, attributes: Record<string, string> = {}) => {
      const element = page.createElement(tag);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      (tag === 'meta' || tag === 'script' ? page.head : page.body).append(element);
    };
    for (const property of ['og:title', 'og:site_name', 'article:published_time']) {
      add('meta', '', { property, content: name });
    }
    add('meta', '', { name: 'author', content: name });
    add('script', JSON.stringify({ '@type': 'NewsArticle', author: name, publisher: name }), {
      type: 'application/ld+json',
    });
    add('h1', name);
    add('p', `文|${name}`);
    for (const from of [0, 4, 8, 12]) add('p', PROSE.slice(from));
    add('p', `來源:${name}`);
    return page;
  };
  const translate = (key: string, ...rest: readonly string[]) =>
    key === 'languageTag' ? 'en' : [key, ...rest].join(' ');

  it.each(HOSTILE_NAMES)('%j stays text in the head of the article', (name) => {
    const extraction = extract(describePage(name), { url: 'https://example.org/' });
    if (!extraction.ok) throw new Error(extraction.reason);
    const { article } = extraction;
    for (const part of [article.title, article.byline, article.source, article.siteName]) {
      expect(typeof part).toBe('string');
    }
    const head = articleHead(document, article, translate);
    const names = [...head.querySelectorAll('*')].map(({ localName }) => localName);
    // The one button is the reader's own: how long the article takes.
    expect(names.filter((each) => !/^(?:p|h1|span|a|time)$/.test(each))).toEqual(['button']);
    expect(head.querySelector('button')?.textContent).toMatch(/^readingTime \d+$/);
    const attributes = [...head.querySelectorAll('*')].flatMap((it) => it.getAttributeNames());
    const own = ['translate', 'lang', 'id', 'class', 'href', 'rel', 'target', 'datetime', 'type'];
    expect(
      attributes.filter((each) => ![...own, 'data-action', 'aria-haspopup'].includes(each)),
    ).toEqual([]);
    expect(head.querySelector('a')?.href ?? 'https://example.org/').toBe('https://example.org/');
    expect(faultsOf(article)).toEqual([]);
  });

  it.each(['javascript:hit()', 'data:text/html,x', 'blob:x', 'about:blank'])(
    'the address %s is not offered as a link',
    (url) => {
      const extraction = extract(describePage('夜市'), { url });
      if (!extraction.ok) throw new Error(extraction.reason);
      expect(articleHead(document, extraction.article, translate).querySelector('a')).toBeNull();
    },
  );
});

describe('random hostile trees', () => {
  /** The long run can be divided: QINGDU_SEED and QINGDU_TREES say where one part begins and ends. */
  const count = Number(process.env.QINGDU_TREES ?? (torture ? 1_000_000 : 20_000));
  /** A failure names its seed: put it here to see that tree alone. */
  const FIRST_SEED = Number(process.env.QINGDU_SEED ?? 1);
  /** Trees whose markup DOMPurify looks at in one go. */
  const BATCH = 100;
  /** Trees that are also grown in jsdom, with Readability: three times the work of all the rest. */
  const JSDOM_EVERY = torture ? 50 : 40;

  const address = { url: 'https://example.org/a/b' };
  const fold = createFoldText();
  /** Chooses for Readability, so that what it would never choose is rebuilt too. */
  const anyLines: UnusualPages = {
    ...UNUSUAL_PAGES,
    vote: (_, lines) => new Set(lines.filter((_line, at) => at % 3 > 0)),
  };

  /** What DOMPurify takes out of the parsed markup. */
  function takenFrom(markup: string): readonly unknown[] {
    const parsed = document.implementation.createHTMLDocument('').createElement('div');
    parsed.innerHTML = markup;
    return purifyInPlace(parsed);
  }

  const purifyInPlace = inPlacePurifier(window);

  it(`${count} from seed ${FIRST_SEED} leave nothing behind`, {
    timeout: 8 * 3_600_000,
  }, async () => {
    const page = plainDocument();
    let articles = 0;
    let batch: { readonly seed: number; readonly markup: string }[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
      growHostileTree(page, seed);
      const extraction = extractBy({ languageOf, unusual: anyLines }, page, { ...address, fold });
      if (extraction?.ok) {
        articles++;
        const { body, removals } = extraction.article;
        for (const fragment of [body, ...removals.map(({ block }) => block)]) {
          const residue = residueIn(fragment);
          if (residue.length > 0) expect.fail(`seed ${seed}: ${residue.join('; ')}`);
          batch.push({ seed, markup: plainMarkup(fragment) });
        }
      }
      if (seed % BATCH !== 0 && seed < FIRST_SEED + count - 1) continue;
      if (takenFrom(batch.map(({ markup }) => markup).join('')).length > 0) {
        const faults = batch.filter(({ markup }) => takenFrom(markup).length > 0);
        expect.fail(`DOMPurify changes seeds ${faults.map((fault) => fault.seed).join(', ')}`);
      }
      batch = [];
      // jsdom holds its documents weakly: they go only between two tasks
      await new Promise((later) => setImmediate(later));
    }
    expect(articles).toBeGreaterThan(count / 2);
  });

  it(
    `every ${JSDOM_EVERY}th of them gives the same in jsdom, and is nothing to DOMPurify`,
    async () => {
      const plain = plainDocument();
      const real = document.implementation.createHTMLDocument('');
      const box = real.implementation.createHTMLDocument('').createElement('div');
      const markupIn = (extraction: Extraction | undefined, write: (body: Node) => string) =>
        extraction?.ok ? write(extraction.article.body) : extraction?.reason;
      for (let seed = FIRST_SEED; seed < FIRST_SEED + count; seed += JSDOM_EVERY) {
        growHostileTree(plain, seed);
        growHostileTree(real, seed);
        const here = extractBy({ languageOf, unusual: anyLines }, plain, { ...address, fold });
        const there = extractBy({ languageOf, unusual: anyLines }, real, { ...address, fold });
        const written = markupIn(there, (body) => {
          box.replaceChildren(body.cloneNode(true));
          return box.innerHTML;
        });
        expect(markupIn(here, plainMarkup), `seed ${seed}`).toBe(written);
        const voted = extract(real, address);
        await new Promise((later) => setImmediate(later));
        if (!voted.ok) continue;
        const faults = faultsOf(voted.article, seed % (10 * JSDOM_EVERY) === FIRST_SEED);
        if (faults.length > 0) expect.fail(`seed ${seed}: ${faults.join('; ')}`);
      }
    },
    8 * 3_600_000,
  );

  it('both oracles see a fault in a plain tree', () => {
    const page = plainDocument();
    const bad = page.createDocumentFragment();
    const link = page.createElement('a');
    link.setAttribute('onclick', 'hit()');
    bad.appendChild(link);
    bad.appendChild(page.createElement('script'));
    expect(residueIn(bad)).toHaveLength(2);
    expect(takenFrom(plainMarkup(bad))).toHaveLength(2);
  });
});
