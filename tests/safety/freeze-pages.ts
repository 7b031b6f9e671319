/**
 * Pages made to hang a reader. Each is built by its own script in the page: `body` is the page's
 * body, `prose()` makes a paragraph of Chinese, `english(length, number)` one of English.
 */

/** A page, and whether it is quick enough to be built in every test run. */
export interface FreezePage {
  readonly name: string;
  readonly quick: boolean;
  readonly script: string;
}

/** All of them. */
export const FREEZE_PAGES: readonly FreezePage[] = [
  {
    name: 'inputs named like every property of the DOM prototypes',
    quick: true,
    script: `const form = document.createElement('form');
     const names = new Set();
     for (const sample of [document, form, document.body, window, document.createTextNode('')])
       for (let it = sample; it; it = Object.getPrototypeOf(it))
         for (const name of Object.getOwnPropertyNames(it)) names.add(name);
     const frames = ['input', 'img', 'form', 'a'].map((tag) => [...names].map((name) => {
       const element = document.createElement(tag);
       element.setAttribute('name', name); element.id = name;
       return element;
     }));
     form.append(...frames[0], prose(), prose());
     body.append(prose(), form, prose(), ...frames.slice(1).flat());`,
  },
  {
    // In chains of 1,000: browsers walk up from each node that is added, so that one chain takes
    // minutes. Firefox 153 ends the tab of any page with 40,000, without us too.
    // refused: with a whole reader above it Chromium 156 ends the tab
    name: '100,000 nested elements out of sight (25,000 in Firefox)',
    quick: true,
    script: `body.append(prose(), prose(), prose());
     const top = document.createElement('div'); let at = top;
     for (let chain = navigator.userAgent.includes('Firefox') ? 75 : 0; chain < 100; chain++) {
       const link = document.createElement('div'); let end = link;
       for (let depth = 1; depth < 1000; depth++) end = end.appendChild(document.createElement('div'));
       at.append(link); at = end;
     }
     at.append(prose()); top.style.display = 'none'; body.append(top);`,
  },
  {
    name: '2,000 nested elements around the article',
    quick: true,
    script: `let at = body;
     for (let depth = 0; depth < 2000; depth++) at = at.appendChild(document.createElement(depth % 2 ? 'div' : 'section'));
     at.append(prose(), prose(), prose());`,
  },
  {
    name: '500 nested elements with siblings, in English',
    quick: false,
    script: `let at = body;
     for (let depth = 0; depth < 500; depth++) { at.append(english(), english()); at = at.appendChild(document.createElement('div')); }`,
  },
  {
    name: '1,000,000 text nodes',
    quick: false,
    script: `body.append(prose(), prose());
     const box = document.createElement('p'); box.style.display = 'none';
     for (let count = 0; count < 1000000; count++) box.append('雲');
     body.append(box);`,
  },
  {
    name: '20 MB of text',
    quick: false,
    script: `body.append(prose(), prose()); const p = prose(); p.style.display = 'none'; p.append('雲散了。'.repeat(5000000)); body.append(p);`,
  },
  {
    name: '2.4 million characters of Chinese',
    quick: false,
    script: `for (let count = 0; count < 2000; count++) { const p = prose(); p.append(String(count) + '雲低了就收,攤子散了。'.repeat(105)); body.append(p); }`,
  },
  {
    name: '3.9 million characters of English',
    quick: false,
    script: `for (let count = 0; count < 3000; count++) body.append(english(1300, count));`,
  },
  {
    name: 'the same paragraph 30,000 times',
    quick: false,
    script: `for (let count = 0; count < 30000; count++) body.append(prose());`,
  },
  {
    name: '30,000 paragraphs, each twice',
    quick: false,
    script: `for (const print of [1, 2]) for (let count = 0; count < 30000; count++) { const p = prose(); p.prepend('第' + count + '晚,'); body.append(p); }`,
  },
  {
    name: 'one character 2,000,000 times',
    quick: false,
    script: `body.append(prose(), prose()); const p = document.createElement('p'); p.append('雲'.repeat(2000000)); body.append(p);`,
  },
  {
    name: 'runs of 20,000 brackets, quotation marks and other marks, and 140,000 spaces',
    quick: true,
    script: `body.append(prose(), prose()); for (const mark of [' ', '(', '「', '“', '.', '-', 'a', '1', 'a ', '|', '來源:', '文|', 'A(', '2026-']) { const p = document.createElement('p'); p.append('雲' + mark.repeat((mark === ' ' ? 140000 : 20000) / mark.length) + '!'); body.append(p); }`,
  },
  {
    name: 'attributes of 1 MB',
    quick: false,
    script: `body.append(prose(), prose(), prose());
     for (const name of ['class', 'id', 'style', 'title', 'alt', 'src', 'srcset', 'data-src', 'data-srcset', 'href', 'lang', 'dir', 'width', 'aria-hidden', 'role', 'rel', 'itemprop', 'hidden'])
       for (const [at, pump] of ['blank', 'a b ', '1x, ', '  ', 'display:', '-', 'image/'].entries()) {
         const element = document.createElement(['img', 'a', 'div', 'p', 'td'][at % 5]); element.setAttribute(name, pump.repeat(1000000 / pump.length)); element.append('雲'); body.append(element); }`,
  },
  {
    name: '100,000 attributes on one element',
    quick: false,
    script: `body.append(prose(), prose(), prose()); const image = document.createElement('img');
     for (let count = 0; count < 100000; count++) image.setAttribute('data-x' + count, 'https://example.org/' + count + '.jpg'); body.append(image);`,
  },
  {
    name: 'data: images and srcsets of 5 MB',
    quick: false,
    script: `body.append(prose(), prose(), prose());
     for (const pump of ['blank', 'AAAA', 'loading-', ' ', '=', 'a.b.']) { const image = document.createElement('img'); const long = pump.repeat(5000000 / pump.length);
       image.setAttribute('data-src', 'data:image/png;base64,' + long); image.setAttribute('src', 'data:image/gif;base64,' + long.slice(0, 2700000)); image.setAttribute('srcset', long + ' 2x, ' + long); body.append(image); }`,
  },
  {
    name: '70,000 pictures in one box',
    quick: false,
    script: `body.append(prose(), prose(), prose()); for (let count = 0; count < 70000; count++) { const image = document.createElement('img'); image.setAttribute('data-src', '/' + count + '.jpg'); body.append(image); }`,
  },
  {
    name: 'tables in tables, 300 deep',
    quick: true,
    script: `let at = body; for (let depth = 0; depth < 300; depth++) { const table = document.createElement('table'); const cell = table.insertRow().insertCell(); cell.append('第' + depth + '層'); table.rows[0].insertCell().append('旁'); at.append(table); at = cell; } at.append(prose(), prose(), prose());`,
  },
  {
    name: '50,000 siblings without an end to a line',
    quick: false,
    script: `for (let count = 0; count < 50000; count++) { const span = document.createElement('span'); span.append('雲' + count); body.append(span); }`,
  },
  {
    name: '10,000 headings and 10,000 links',
    quick: false,
    script: `body.append(prose(), prose(), prose()); for (let count = 0; count < 10000; count++) { const h = document.createElement('h2'); h.append('第' + count + '節'); const a = document.createElement('a'); a.href = '/' + count; a.append('相關閱讀:' + count); body.append(h, a); }`,
  },
  {
    name: 'deep and broken JSON-LD, 20,000 metas, a title of 1 MB',
    quick: true,
    script: `body.append(prose(), prose(), prose()); document.title = '夜市 - '.repeat(200000);
     for (const text of ['['.repeat(190000), '{"author":'.repeat(19000), JSON.stringify({ '@type': 'NewsArticle', author: Array(9000).fill({ name: '王沁' }) })]) { const s = document.createElement('script'); s.type = 'application/ld+json'; s.append(text); document.head.append(s); }
     for (let count = 0; count < 20000; count++) { const meta = document.createElement('meta'); meta.name = 'author' + count; meta.content = '作者'.repeat(500); document.head.append(meta); }`,
  },
];
