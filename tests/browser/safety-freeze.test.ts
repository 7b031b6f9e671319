import { afterAll, describe, expect, it } from 'vitest';
import { FREEZE_PAGES, type FreezePage } from '../safety/freeze-pages.ts';
import { useSampleBrowser } from './sample-browser.ts';
import { traceTasks } from './task-times.ts';

/**
 * Every page made to hang a reader gets one, or a sentence, soon. `npm run torture` takes them all
 * and prints the figures; `npm test` takes the quick ones.
 */

/** The promise of a reader or a refusal, in milliseconds. */
const SOON_MS = 3000;
/** Processor time of one task at most, in milliseconds, from the key to the settled reader. */
const LONGEST_TASK_MS = 200;
/** How long after the reader is there its controls, glosses and conversion are waited for. */
const SETTLE_MS = torture() ? 2_000 : 300;
/** Another program may have the processor meanwhile. */
const BUSY_MACHINE = 2;

function torture(): boolean {
  return process.env.QINGDU_TORTURE !== undefined;
}

const PROSE = '夜市的燈一盞一盞亮起來,攤主們不看天氣預報,只看雲;雲低了就收,雲散了再擺出來。';
const BLANK = '<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>夜市</title><body>';
const sample = useSampleBrowser(new Map([['/blank.html', BLANK]]));
const figures: string[] = [];

/**
 * Builds the page and leaves a heart beating in it, which notes how long the page could not run, now
 * and after, and when a reader with something in it stood there. Whatever it needs is taken before the page's
 * elements stand in for it.
 */
const BUILD = (script: string) => `(() => {
  const { body, documentElement: root } = document;
  const prose = () => { const p = document.createElement('p'); p.append(${JSON.stringify(PROSE)}); return p; };
  const english = (length = 300, number = 0) => { const p = document.createElement('p'); p.append(('Night ' + number + ', the stalls, the lamps and (some say) the rain. ').repeat(length / 50)); return p; };
  const { setTimeout: later, Date: { now } } = window;
  const settled = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => later(done, 100))));
  const state = { longest: 0, opened: 0 };
  const isOpen = () => [...root.children].some((child) => child.shadowRoot?.querySelector('dialog[open] .body > *, dialog[open] .no-article'));
  const beat = (last) => {
    const at = now();
    state.longest = Math.max(state.longest, at - last);
    if (state.opened === 0 && isOpen()) state.opened = at;
    later(beat, 1, at);
  };
  Object.defineProperty(window, Symbol.for('heart'), { value: { state, beat: () => beat(now()) } });
  ${script};
  return settled;
})()`;

interface Measured {
  readonly opened: number;
  /** Longest time without an answer, whatever the reason: until it is open, in Firefox settled. */
  readonly longest: number;
  /** Longest task by the processor's clock; undefined in Firefox, and where it was lost. */
  readonly task: number | undefined;
}

/** Measures anew where the times of the tasks were lost: what was not timed has not passed. */
async function measure(page: FreezePage): Promise<Measured> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const measured = await measureOnce(page);
    if (measured.task !== undefined || sample().driver.name === 'firefox') return measured;
  }
  throw new Error(`Chromium told no times in ${MOST_ATTEMPTS} traces.`);
}

/** The times of six in a row were never lost. */
const MOST_ATTEMPTS = 6;

async function measureOnce({ script }: FreezePage): Promise<Measured> {
  const page = await sample().open('/blank.html');
  await page.evaluate(BUILD(script));
  await page.evaluate('window[Symbol.for("heart")].beat()');
  const tasks = sample().driver.name === 'chromium' ? await traceTasks(page) : undefined;
  const began = Date.now();
  await sample().driver.pressCommand('toggle-reader');
  const state: unknown = await page.evaluate(`new Promise((done) => {
    const { state } = window[Symbol.for('heart')];
    const look = () => state.opened > 0 ? done(state) : setInterval.call(window, () => state.opened > 0 && done(state), 20);
    look();
  })`);
  await new Promise((later) => setTimeout(later, SETTLE_MS));
  // the page is there and answers: a browser can end a tab under a reader that has opened
  const settled: unknown = await page.evaluate('window[Symbol.for("heart")].state');
  // where no task can be timed, the heart has to tell of what came after
  const [{ opened }, { longest }] = [Object(state), Object(tasks === undefined ? settled : state)];
  const task = await tasks?.stop();
  await page.close();
  return { opened: Number(opened) - began, longest: Number(longest), task };
}

describe('pages made to hang a reader', () => {
  it.each(FREEZE_PAGES.filter(({ quick }) => torture() || quick))(
    '$name',
    { timeout: 60_000 },
    async (page) => {
      const { opened, longest, task } = await measure(page);
      const cpu = task === undefined ? '' : `, ${task} ms by the processor`;
      figures.push(`${opened} ms, longest task ${longest} ms${cpu}: ${page.name}`);
      expect(opened).toBeLessThan(SOON_MS * BUSY_MACHINE);
      expect(task ?? 0, 'longest task').toBeLessThanOrEqual(LONGEST_TASK_MS);
    },
  );
});

afterAll(() => {
  if (torture()) console.log(`${sample().driver.name}\n${figures.join('\n')}`);
});
