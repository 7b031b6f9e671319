import { describe, expect, it } from 'vitest';
import { waitUntil } from './driver/wait-until.ts';
import { openReader } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const sample = useSampleBrowser();

describe('the terms of the article', () => {
  it('are listed once each, in order, with their glosses, and lead to their places', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).includes('party'));
    await reader.click('terms');
    const listed = await page.$$eval('>>> [data-action=terms-entry] b', (all) =>
      all.map((it) => it.textContent),
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed[0]).toBe((await reader.terms())[0]);
    expect(listed).toContain('party');
    const panel = await page.$$eval('>>> .panel.terms li', (all) =>
      all.map((it) => it.textContent),
    );
    expect(panel.join()).toContain('party 派對');
    // by keyboard: the last entry, and into the article
    await page.$$eval('>>> [data-action=terms-entry]', (all) =>
      (all.at(-1) as HTMLElement).focus(),
    );
    await page.keyboard.press('Enter');
    await waitUntil('the place', () =>
      page.evaluate((word) => {
        const active = document.activeElement?.shadowRoot?.activeElement;
        const { top = -1 } = active?.getBoundingClientRect() ?? {};
        return active?.textContent === word && top > 0 && top < innerHeight;
      }, listed.at(-1)),
    );
    expect(await page.$('>>> .panel.terms')).toBeNull();
    await page.close();
  });

  it('are saved by the page itself, with nothing asked of the network', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).includes('party'));
    await page.evaluate(() => {
      const saved: string[] = [];
      Object.assign(window, { saved });
      addEventListener(
        'click',
        (event) => {
          const link = event.composedPath()[0];
          if (!(link instanceof HTMLAnchorElement)) return;
          event.preventDefault();
          const { href, download } = link;
          fetch(href)
            .then((answer) => answer.text())
            .then((text) => saved.push(`${download} ${text}`));
        },
        true,
      );
    });
    await reader.click('terms');
    for (const format of ['csv', 'tsv']) await reader.click(`terms-${format}`);
    const saved = () => page.evaluate(() => Reflect.get(window, 'saved') as string[]);
    await waitUntil('both files', async () => (await saved()).length === 2);
    const [csv = '', tsv = ''] = (await saved()).sort();
    expect(csv).toMatch(/^qingdu-terms\.csv \ufeff?term,gloss\r\n/);
    expect(csv).toContain('\r\nparty,派對');
    expect(tsv).toMatch(/^qingdu-terms\.tsv #separator:tab\n#html:false\n/);
    expect(tsv).toContain('\r\nparty\t派對');
    await page.close();
  });

  it('follow the switch of the glosses', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).includes('party'));
    await reader.click('glosses');
    await waitUntil('no button', async () => (await page.$('>>> [data-action=terms]')) === null);
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
