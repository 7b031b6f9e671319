// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Removal } from '../../src/article/article.ts';
import { putBack, takeOut } from '../../src/ui/reader/restoration.ts';
import { traditionalArticle } from './sample-articles.ts';

describe('putting removed blocks back', () => {
  it('puts the block after its placeholder', () => {
    const article = traditionalArticle(document);
    const removal = article.removals.find(({ rule }) => rule === 'share-qr');
    if (removal === undefined) throw new Error('no such removal');
    const frame = putBack(removal, '放回的內容');
    expect(removal.placeholder.nextSibling).toBe(frame);
    expect(frame?.textContent).toBe('掃描二維碼分享到手機');
    expect(frame?.getAttribute('aria-label')).toBe('放回的內容');
    expect(removal.block.childNodes).toHaveLength(0);
  });

  it('in any order, as often as one likes, and out again: the article is as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 30 }), (toggles) => {
        const article = traditionalArticle(document);
        const root = document.createElement('div');
        root.append(article.body);
        const before = root.innerHTML;
        const blocks = article.removals.map(({ block }) => block.textContent);
        const frames = new Map<Removal, HTMLElement>();
        const toggle = (removal: Removal) => {
          const frame = frames.get(removal);
          if (frame === undefined) {
            const made = putBack(removal, '');
            if (made !== undefined) frames.set(removal, made);
          } else {
            takeOut(removal, frame);
            frames.delete(removal);
          }
        };
        for (const index of toggles) {
          const removal = article.removals[index];
          if (removal !== undefined) toggle(removal);
        }
        expect(root.querySelectorAll('.qingdu-restored')).toHaveLength(frames.size);
        for (const removal of [...frames.keys()]) toggle(removal);
        expect(root.innerHTML).toBe(before);
        expect(article.removals.map(({ block }) => block.textContent)).toEqual(blocks);
      }),
      { numRuns: 50 },
    );
  });

  it('does nothing where the place is gone', () => {
    const removal = traditionalArticle(document).removals[0];
    removal?.placeholder.remove();
    expect(removal && putBack(removal, '')).toBeUndefined();
    expect(removal?.block.childNodes.length).toBeGreaterThan(0);
  });
});
