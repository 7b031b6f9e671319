// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { blockPath, findBlock } from '../../src/page/block-path.ts';
import { isBlockSelector } from '../../src/sites/block-selector.ts';

function page(body: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><body>${body}`, 'text/html');
}

function pathOf(body: string): string | undefined {
  const block = page(body).querySelector('[data-pick]');
  return block === null ? undefined : blockPath(block);
}

describe('blockPath', () => {
  test.each([
    ['an id', '<p>a</p><div id=story data-pick>b</div>', 'div#story'],
    [
      'a class',
      '<div class=nav>a</div><div class="post-body wide" data-pick>b</div>',
      'div.post-body.wide',
    ],
    ['a tag that is there once', '<div>a</div><article data-pick>b</article>', 'article'],
    [
      'an id that a database made',
      '<main><div id=post-18273 data-pick>b</div></main><div>c</div>',
      'main > div',
    ],
    [
      'a class that a build step made',
      '<main><div class=css-1x9f8a2b data-pick>b</div></main>',
      'div',
    ],
    ['a state', '<div>c</div><div class="is-open text" data-pick>b</div>', 'div.text'],
    [
      'a place among the same',
      '<main><div>a</div><div data-pick>b</div><div>c</div></main>',
      'main > div:nth-of-type(2)',
    ],
    [
      'the box around it',
      '<div class=left><p>a</p></div><div class=right><p data-pick>b</p></div>',
      'div.right > p',
    ],
    [
      'names that need escapes',
      '<div class="a:b 1c">a</div><div class="字 x" data-pick>b</div>',
      'body > div:nth-of-type(2)',
    ],
  ])('by %s', (_, body, path) => expect(pathOf(body)).toBe(path));

  test('finds its block again, every block of a page', () => {
    const document = page(
      '<header><h1>t</h1></header><main class=wrap><section><p>a</p><p>b</p></section>' +
        '<section class=x><p>c</p><ul><li>1</li><li>2</li></ul></section></main><div><div><div>z</div></div></div>',
    );
    for (const block of document.body.querySelectorAll('*')) {
      const path = blockPath(block);
      expect(path, block.outerHTML).toBeDefined();
      expect(findBlock(document, path ?? '')).toBe(block);
    }
  });

  test('finds the same place on another page of the site', () => {
    const first = page('<div class=top>x</div><div class=story id=p-1001 data-pick>one</div>');
    const path = blockPath(first.querySelector('[data-pick]') ?? first.body);
    const second = page('<div class=top>y</div><div class=story id=p-1002>two</div>');
    expect(findBlock(second, path ?? '')?.textContent).toBe('two');
  });

  test('names nothing that is deeper than a short path reaches', () => {
    const depth = 200;
    const body = `${'<div>'.repeat(depth)}<p data-pick>a</p><p>b</p>${'</div>'.repeat(depth)}`;
    const path = pathOf(body);
    expect(path === undefined || path.length <= 300).toBe(true);
  });
});

describe('findBlock', () => {
  const document = page('<p class=a>1</p><p class=a>2</p>');

  test('nothing where several match', () => expect(findBlock(document, 'p.a')).toBeUndefined());

  test.each(['', 'p,', 'p[onclick]', '*', 'p:has(a)', 'p{}', '</style>', `p${'.a'.repeat(200)}`])(
    'nothing for %j',
    (path) => expect(findBlock(document, path)).toBeUndefined(),
  );
});

test.each([1, null, undefined, {}, ['p']])('%j is no selector', (value) => {
  expect(isBlockSelector(value)).toBe(false);
});
