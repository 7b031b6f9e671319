// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/article/extract-any-page.ts';
import { linkedPlace, noteBlock } from '../../src/ui/reader/page-links.ts';

const PAGE = 'https://example.org/page?id=7';

function read(html: string) {
  const body = document.createElement('div');
  body.innerHTML = html;
  const anchors = new Map([...body.querySelectorAll('[id]')].map((it) => [it.id, it]));
  const [link] = body.querySelectorAll('a');
  if (link === undefined) throw new Error('no link');
  return { body, link, place: linkedPlace(link, body, { url: `${PAGE}#top`, anchors }) };
}

describe('linkedPlace', () => {
  it.each([
    ['[1]', true],
    ['12', true],
    ['①', true],
    ['*', true],
    ['（3）', true],
    ['註1', true],
    ['注', true],
    ['iv', true],
    ['見下表', false],
    ['第二章', false],
    ['more', false],
  ])('a link “%s” to a later place: a note? %s', (mark, isNote) => {
    const { place } = read(`<p>字<a href="${PAGE}#n">${mark}</a></p><p id="n">註釋</p>`);
    expect(place?.isNote).toBe(isNote);
  });

  it.each([
    ['back to an earlier place', `<p id="n">字</p><p><a href="${PAGE}#n">1</a></p>`],
    ['to a place around itself', `<div id="n"><p><a href="${PAGE}#n">1</a></p></div>`],
  ])('is no note: %s', (_name, html) => expect(read(html).place?.isNote).toBe(false));

  it.each([
    ['another page', 'https://example.org/other#n'],
    ['another query', 'https://example.org/page?id=8#n'],
    ['no fragment', PAGE],
    ['a fragment that nothing has', `${PAGE}#x`],
  ])('is not in the article: %s', (_name, href) => {
    expect(read(`<p><a href="${href}">1</a></p><p id="n">註</p>`).place).toBeUndefined();
  });

  it('understands fragments that are encoded, and those that only look so', () => {
    expect(read(`<p><a href="${PAGE}#%E8%A8%BB">1</a></p><p id="註">註</p>`).place).toBeDefined();
    expect(read(`<p><a href="${PAGE}#100%">1</a></p><p id="100%">註</p>`).place).toBeDefined();
  });
});

describe('noteBlock', () => {
  it.each([
    ['<p><a href="#">1</a></p><ol><li id="n">註釋</li></ol>', '註釋'],
    ['<p><a href="#">1</a></p><p><span id="n">1</span> 註釋</p>', '1 註釋'],
    ['<p><a href="#">1</a></p><dl><dt id="n">1</dt><dd>註釋</dd></dl>', '註釋'],
  ])('%s', (html, text) => {
    const { body } = read(html);
    const target = body.querySelector<HTMLElement>('#n');
    expect(target && noteBlock(target, body).textContent).toBe(text);
  });
});

describe('the anchors of an article', () => {
  it('are where the page has its identifiers, which themselves stay out', () => {
    const sentence = '這一段夠長，寫的是一座圖書館和一本沒有人借過的書，還有等在門口的一個人。';
    const page = document.implementation.createHTMLDocument('圖書館');
    page.body.innerHTML = `<article><h1>圖書館</h1><p>${sentence}<sup id="back"><a href="#n1">[1]</a></sup></p><p>後來那個人每天都來，問館員借走了沒有，館員每次都說還在架上，請他自己去看。</p>
      <p><a name="_ftn2">[2]</a>書名寫在最後一頁，字很小，要湊近了才看得清楚是誰寫的。</p><ol><li id="n1">第一個註釋，說明這本書的來歷。</li></ol></article>`;
    const result = extract(page, { url: PAGE });
    if (!result.ok) throw new Error(result.reason);
    const { anchors, body } = result.article;
    expect(anchors?.get('n1')?.localName).toBe('li');
    expect(anchors?.get('back')?.localName).toBe('sup');
    expect(anchors?.get('_ftn2')?.textContent).toContain('[2]');
    expect(body.querySelector('[id], [name]')).toBeNull();
  });
});
