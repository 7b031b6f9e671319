import { describe, expect, it } from 'vitest';
import { waitUntil } from './driver/wait-until.ts';
import { openReader, serialised } from './main-steps.ts';
import { pdfPages } from './pdf-text.ts';
import { useSampleBrowser } from './sample-browser.ts';

const sample = useSampleBrowser();

const folded = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Whether a text stands in a page of the PDF; a glyph without a character may be any. */
function stands(text: string, paper: string): boolean {
  const escaped = [...folded(text)].map(
    (character) => `(?:${character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')}|\ufffd)`,
  );
  return new RegExp(escaped.join(''), 'u').test(paper);
}

describe('a real PDF of the reader', () => {
  it('holds the article, its facts and glosses, and nothing of the page', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).includes('party'));
    const blocks = await reader.blocks();
    const before = await serialised(page);
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdfPages(pdf);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.length).toBeLessThanOrEqual(6);
    // page numbers stand between the two halves of a paragraph that goes over a page's edge
    const paper = pages
      .map((text, index) => text.replace(`${index + 1}/${pages.length}`, ''))
      .join('');
    const missing = blocks.filter((block) => !stands(block, paper));
    expect(missing).toEqual([]);
    expect(stands(await reader.title(), paper)).toBe(true);
    expect(stands(page.url(), paper)).toBe(true);
    expect(stands('party派對', paper)).toBe(true);
    for (const word of ['掃描二維碼分享', '熱榜', '相關閱讀', '微信公眾號']) {
      // Chromium says of every glyph which character it is; in Firefox's wildcards prove nothing
      if (sample().driver.name === 'chromium') expect(paper).not.toContain(word);
    }
    const length = folded([...blocks].join('')).length;
    // facts and glosses are a small part: the page's own text would double it
    expect(paper.length).toBeLessThan(1.25 * length);
    if (sample().driver.name === 'chromium') {
      for (const [index, text] of pages.entries()) {
        expect(text).toContain(`${index + 1}/${pages.length}`);
      }
    }
    expect(await serialised(page)).toBe(before);
    expect(await reader.blocks()).toEqual(blocks);
    await page.close();
  });
});
