/**
 * What a change of script costs on a long page:
 * `node tools/bench-page-toggle.ts [--json] [--runs N] [--storm SECONDS]`.
 *
 * In Chromium, with the test extension's background as converter (opencc-js, so that only the
 * page's part differs), against a content script that converts every text node in one go. Then
 * 10,000 mutations a second, with and without us: three times 6 seconds of each, or once as long as
 * `--storm` says. With `--json` one line {name, figures}. Of the runs the figures are medians where
 * they are not named otherwise; `visible` is the first paint that shows the new text.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { bundle, launch } from '../tests/browser/page-harness.ts';
import { longPage } from './bench/page-text.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    storm: { type: 'string' },
  },
});
/** Toggles of each kind; figures are of this many runs. */
const REPEATS = Number(options.runs);
const STORM_SECONDS = Number(options.storm ?? 6);
const STORMS = options.storm === undefined ? 3 : 1;

const folder = mkdtempSync(join(tmpdir(), 'qingdu-bench-'));
const script = (name: string) => bundle(join(import.meta.dirname, 'bench', name));
writeFileSync(join(folder, 'agent.js'), await script('page-agent.ts'));
writeFileSync(join(folder, 'naive.js'), await script('page-naive.ts'));
writeFileSync(join(folder, 'worker.js'), await script('page-worker.ts'));
const contentScript = (path: string, js: string) => ({
  matches: [`http://127.0.0.1/${path}*`],
  js: [js],
});
writeFileSync(
  join(folder, 'manifest.json'),
  JSON.stringify({
    manifest_version: 3,
    name: 'Page benchmark',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [contentScript('ours', 'agent.js'), contentScript('naive', 'naive.js')],
  }),
);
const long = longPage();
// On a small page layout is cheap, so that what we cost is not hidden by it.
const small = longPage(600);
const server = createServer((request, response) => {
  const found = request.url !== '/favicon.ico';
  response.writeHead(found ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' });
  response.end(found ? (request.url?.includes('small') ? small : long) : undefined);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await launch('chromium');
await browser.installExtension(folder);
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 900 });

interface Toggle {
  readonly longTasks: number;
  readonly longest: number;
  readonly visible: number;
  readonly total: number;
}

/** Dispatches an event and measures until it is done and painted. All in milliseconds. */
function measure(on: Page, event: string, detail: string, paints: boolean): Promise<Toggle> {
  return on.evaluate(
    async (event, detail, paints) => {
      const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      await rest(400);
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(entry.duration);
      });
      observer.observe({ entryTypes: ['longtask'] });
      const first = document.querySelector('p')?.firstChild;
      const before = first?.nodeValue;
      const began = performance.now();
      let visible = Number.NaN;
      const look = () => {
        if (first?.nodeValue === before && paints) requestAnimationFrame(look);
        else visible = performance.now() - began;
      };
      requestAnimationFrame(look);
      const done = new Promise((resolve) => {
        window.addEventListener('bench-done', resolve, { once: true });
      });
      window.dispatchEvent(new CustomEvent(event, { detail }));
      await done;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const total = performance.now() - began;
      await rest(600);
      observer.disconnect();
      return { longTasks: tasks.length, longest: Math.max(0, ...tasks), visible, total };
    },
    event,
    detail,
    paints,
  );
}

/** Main-thread milliseconds in which `perSecond` texts a second are edited, added and removed. */
async function storm(path: string, target: string): Promise<number> {
  await page.goto(`${origin}/${path}`);
  if (target !== '') await measure(page, 'bench-set', target, true);
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskTime = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await taskTime();
  await page.evaluate(async (seconds) => {
    const paragraphs = [...document.querySelectorAll('p')].slice(0, 1000);
    const began = performance.now();
    let count = 0;
    while (performance.now() - began < seconds * 1000) {
      // As many as are due by now at 10,000 a second.
      for (const due = (performance.now() - began) * 10; count < due; count++) {
        const paragraph = paragraphs[(count * 31) % paragraphs.length];
        const text = paragraph?.firstChild;
        if (!paragraph || !text) continue;
        if (count % 4 === 0) paragraph.append(`第${count}条评论的内容`);
        else if (count % 4 === 1 && paragraph.childNodes.length > 3) paragraph.lastChild?.remove();
        else text.nodeValue = `现在是第${count}个问题，后来的发展`;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }, STORM_SECONDS);
  const after = await taskTime();
  await client.detach();
  return (after - before) * 1000;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const figures: Record<string, number> = { runs: REPEATS };
const note = (name: string, toggles: readonly Toggle[]) => {
  const longest = toggles.map((toggle) => toggle.longest);
  const totals = toggles.map((toggle) => toggle.total);
  figures[`${name}.mostTasksOver50Ms`] = Math.max(...toggles.map((toggle) => toggle.longTasks));
  figures[`${name}.runsWithoutTaskOver50Ms`] = toggles.filter(
    (toggle) => toggle.longTasks === 0,
  ).length;
  figures[`${name}.longestTaskMs`] = Math.round(Math.max(...longest));
  figures[`${name}.longestTaskMedianMs`] = Math.round(median(longest));
  figures[`${name}.visibleMs`] = Math.round(median(toggles.map((toggle) => toggle.visible)));
  figures[`${name}.totalMs`] = Math.round(median(totals));
  figures[`${name}.worstTotalMs`] = Math.round(Math.max(...totals));
};

const on: Toggle[] = [];
const across: Toggle[] = [];
const off: Toggle[] = [];
const naive: Toggle[] = [];
for (let repeat = 0; repeat < REPEATS; repeat++) {
  await page.goto(`${origin}/ours`);
  on.push(await measure(page, 'bench-set', 'zh-Hant-TW', true));
  across.push(await measure(page, 'bench-set', 'zh-Hant-HK', false));
  off.push(await measure(page, 'bench-set', 'original', true));
  await page.goto(`${origin}/naive`);
  naive.push(await measure(page, 'bench-naive', '', true));
}
note('convert', on);
note('switchVariant', across);
note('restore', off);
note('inOneGo', naive);
const without: number[] = [];
const withUs: number[] = [];
for (let repeat = 0; repeat < STORMS; repeat++) {
  without.push(await storm('plain-small', ''));
  withUs.push(await storm('ours-small', 'zh-Hant-TW'));
}
figures['storm.mutationsPerSecond'] = 10_000;
figures['storm.seconds'] = STORM_SECONDS;
figures['storm.busyMsPerSecondWithout'] = Math.round(median(without) / STORM_SECONDS);
figures['storm.busyMsPerSecondWith'] = Math.round(median(withUs) / STORM_SECONDS);
figures['storm.costRatio'] = Number((median(withUs) / median(without)).toFixed(2));
await browser.close();
server.closeAllConnections();
server.close();
rmSync(folder, { recursive: true, force: true });

if (options.json) {
  console.log(JSON.stringify({ name: 'page-toggle', figures }));
} else {
  console.table(figures);
}
