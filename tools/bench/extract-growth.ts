import { JSDOM, VirtualConsole } from 'jsdom';
import { extract } from '../../src/article/extract-any-page.ts';
import { processorTime } from '../../tests/processor-time.ts';
import { median } from './extract-score.ts';

/** Paragraphs of the smaller page: an article of 8,000 characters. */
const PARAGRAPHS = 80;
const RUNS = 7;
const CHARACTERS =
  '的一是不了在人有我他這個們中來上大為和地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經去學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實';

/** How many times as long our extraction takes on a page of ten times the text. */
export function measureGrowth(): number {
  const pages = [PARAGRAPHS, 10 * PARAGRAPHS].map(
    (count) => new JSDOM(pageOf(count), { virtualConsole: new VirtualConsole() }).window.document,
  );
  // Both in turn, so that a busy machine is busy for both.
  const times = pages.map((): number[] => []);
  for (let run = -1; run < RUNS; run++) {
    for (const [at, document] of pages.entries()) {
      const took = processorTime(() => extract(document, { url: 'https://example.com/a/1.html' }));
      if (run >= 0) times[at]?.push(took);
    }
  }
  const [small = [], large = []] = times;
  return median(large) / median(small);
}

/** An article of so many paragraphs of running nonsense, none like another, with links around it. */
export function pageOf(paragraphs: number): string {
  let state = 20_240_506;
  const pick = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const clause = () =>
    Array.from({ length: 6 + pick(9) }, () => CHARACTERS[pick(CHARACTERS.length)]).join('');
  const paragraph = () => `<p>${Array.from({ length: 8 }, clause).join('，')}。</p>`;
  const links = Array.from(
    { length: Math.ceil(paragraphs / 2) },
    () => `<li><a href="/a/${pick(10_000)}.html">${clause()}</a></li>`,
  );
  const text = Array.from({ length: paragraphs }, paragraph);
  const title = clause();
  return `<!doctype html><title>${title}_晨光網</title><body><h1>${title}</h1><div class="article">${text.join('\n')}</div><ul class="side">${links.join('')}</ul>`;
}
