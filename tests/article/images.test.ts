import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageSource } from '../../src/article/image-source.ts';
import { findNoscriptImages } from '../../src/article/noscript-images.ts';
import { createPageElement } from '../../src/article/page-tree.ts';
import { toSafeImage, toSafeLink } from '../../src/article/safe-url.ts';
import { chooseCandidate, readSrcset } from '../../src/article/srcset.ts';
import { processorTime } from '../processor-time.ts';

const BASE = 'https://example.com/a/b.html';

describe('readSrcset', () => {
  it.each([
    ['a.png', [['a.png', 1000]]],
    [
      'a.png 1x, b.png 2x',
      [
        ['a.png', 1000],
        ['b.png', 2000],
      ],
    ],
    [
      'a.png 320w,b.png 640w',
      [
        ['a.png', 320],
        ['b.png', 640],
      ],
    ],
    ['https://x.com/a,b.png 2x', [['https://x.com/a,b.png', 2000]]],
    [
      ' , a.png ,, b.png 3x',
      [
        ['a.png', 1000],
        ['b.png', 3000],
      ],
    ],
    ['', []],
    [',,,', []],
  ] as const)('%s', (value, expected) => {
    expect(readSrcset(value).map(({ url, size }) => [url, size])).toEqual(expected);
  });

  it('reads any text, soon, and at most 50 candidates', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (value) => {
        expect(readSrcset(value).length).toBeLessThanOrEqual(50);
      }),
    );
    const took = processorTime(() => {
      for (const piece of ['a,', ', ', ' ', 'a ', 'a 1x,']) readSrcset(piece.repeat(100_000));
    });
    expect(took).toBeLessThan(1000);
  });

  it('chooses the largest that is not too large', () => {
    const set = readSrcset('a 320w, b 1200w, c 4000w');
    expect(chooseCandidate(set, 2000)?.url).toBe('b');
    expect(chooseCandidate(set, 100)?.url).toBe('a');
    expect(chooseCandidate([], 100)).toBeUndefined();
  });
});

describe('imageSource', () => {
  it.each([
    [{ src: 'x.jpg' }, 'https://example.com/a/x.jpg'],
    [{ src: 'loading.gif', 'data-src': '/real.jpg' }, 'https://example.com/real.jpg'],
    [
      { src: 'data:image/gif;base64,R0lGOD', 'data-original': 'r.jpg' },
      'https://example.com/a/r.jpg',
    ],
    [{ src: 'blank.png', file: 'forum.jpg' }, 'https://example.com/a/forum.jpg'],
    [{ src: 'x.jpg', 'data-zoom': 'y.jpg' }, 'https://example.com/a/y.jpg'],
    [{ srcset: 's.jpg 320w, l.jpg 900w' }, 'https://example.com/a/l.jpg'],
    [{ src: 'c.gif', width: '1', height: '1' }, undefined],
    [{ src: 'javascript:alert(1)' }, undefined],
    [{ alt: 'x' }, undefined],
  ] as const)('%o', (attributes, expected) => {
    const image = createPageElement('img', new Map(Object.entries(attributes)));
    expect(imageSource(image, BASE)).toBe(expected);
  });
});

describe('findNoscriptImages', () => {
  it.each([
    ['<img src="a.png" alt=\'b\' width=3>', [{ src: 'a.png', alt: 'b', width: '3' }]],
    ['<p><img src=a.png></p>', [{ src: 'a.png' }]],
    ['<img src="a.png?x=1&amp;y=2" onerror="x" name="body">', [{ src: 'a.png?x=1&y=2' }]],
    ['請開啟 JavaScript <img src="a.png">', []],
    ['<iframe src="a"></iframe>', []],
    ['<img src="a.png', []],
    ['', []],
  ])('%s', (markup, expected) => {
    expect(findNoscriptImages(markup).map((image) => Object.fromEntries(image))).toEqual(expected);
  });

  it('ends on any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '=', '"', "'", ' ', '/', 'img', 'src', 'a')),
        (pieces) => {
          findNoscriptImages(pieces.join(''));
        },
      ),
    );
  });
});

describe('addresses', () => {
  it.each([
    ['/x', 'https://example.com/x'],
    ['#fn1', 'https://example.com/a/b.html#fn1'],
    ['//cdn.com/x', 'https://cdn.com/x'],
    ['mailto:a@b.com', 'mailto:a@b.com'],
    ['javascript:alert(1)', undefined],
    [' java\tscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['https://user@example.com/', undefined],
    [`/${'x'.repeat(9000)}`, undefined],
  ])('link %s', (value, expected) => {
    expect(toSafeLink(value, BASE)).toBe(expected);
  });

  it.each([
    ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
    ['data:image/svg+xml;base64,AAAA', undefined],
    ['data:image/png;base64,"><script>', undefined],
    ['blob:https://example.com/1', undefined],
  ])('image %s', (value, expected) => {
    expect(toSafeImage(value, BASE)).toBe(expected);
  });
});
