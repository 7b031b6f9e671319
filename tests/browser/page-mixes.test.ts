import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIMPLIFIED_CHARACTERS } from './page-converter.ts';
import { bundle, type PageHarness, startPageHarness } from './page-harness.ts';
import { pageState } from './page-state.ts';

/*
 * Convert, restore and switch at random moments on a page that goes on living: at the end it must
 * be what it would be had we never been there.
 */

const SEEDS = process.env.QINGDU_TORTURE ? 60 : 4;
const STEPS = 60;

let harness: PageHarness;
let app: string;
beforeAll(async () => {
  harness = await startPageHarness();
  app = await bundle(join(import.meta.dirname, 'page-mixes-app.ts'));
});
afterAll(() => harness?.close());

/** Something the page does (a number), or something that is asked of us; then a pause. */
interface Step {
  readonly act: number;
  readonly ask: string | undefined;
  readonly pause: number;
}

describe('convert, restore and switch while the page lives', () => {
  it.each(Array.from({ length: SEEDS }, (_, seed) => seed + 1))('mix %i', async (seed) => {
    const steps = makeSteps(seed);
    await open();
    await harness.ask('slow', seed % 4);
    await live(steps, true);
    await harness.ask('set', 'zh-Hant-TW');
    await harness.page.waitForFunction(
      (characters) => ![...document.body.innerText].some((it) => characters.includes(it)),
      { timeout: 5000 },
      SIMPLIFIED_CHARACTERS,
    );
    await harness.ask('set', 'original');
    const end = await harness.page.evaluate(pageState);

    await open();
    await live(steps, false);
    expect(end).toEqual(await harness.page.evaluate(pageState));
  });
});

async function open(): Promise<void> {
  const grows = '<p id="grows">头条</p><p id="split">头发里后国经济时个们说话问题</p>';
  const hand = ['头条<b>新闻</b>', '里面', '博客', '后来的事', '关于'].map((it) => `<p>${it}</p>`);
  await harness.show(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>头</title></head><body>
<div id="app"></div><div id="hand">${hand.join('')}</div>${grows}<input value="里"><div style="height:3000px"></div>
<script>${app.replaceAll('</script', '<\\/script')}</script></body></html>`,
  );
  await harness.page.evaluate(() => {
    document.querySelector('input')?.focus();
    document.querySelector('input')?.setSelectionRange(0, 1);
    scrollTo(0, 40);
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    Object.assign(window, { foundNodes: nodes });
  });
}

/** The whole mix in the page, so that its pauses are as short as they say. */
function live(steps: readonly Step[], asks: boolean): Promise<void> {
  return harness.page.evaluate(
    async (all, isAsked) => {
      const operate: unknown = Reflect.get(window, 'operate');
      for (const [index, { act, ask, pause }] of all.entries()) {
        if (ask === undefined && typeof operate === 'function') operate(act);
        if (ask !== undefined && isAsked) {
          const detail = JSON.stringify({ id: `mix-${index}`, command: 'set', argument: ask });
          window.dispatchEvent(new CustomEvent('qingdu-ask', { detail }));
        }
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
    steps.map((step) => ({ ...step, ask: step.ask })),
    asks,
  );
}

function makeSteps(seed: number): Step[] {
  let state = seed * 2_654_435_761;
  const random = (limit: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % limit;
  };
  const targets = ['zh-Hant-TW', 'zh-Hant-HK', 'original', 'zh-Hant-TW'];
  return Array.from({ length: STEPS }, () => ({
    act: random(0x7fffffff),
    ask: random(4) === 0 ? targets[random(targets.length)] : undefined,
    pause: [0, 0, 1, 5, 20, 60][random(6)] ?? 0,
  }));
}
