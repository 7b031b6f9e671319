import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIMPLIFIED_CHARACTERS } from './page-converter.ts';
import { PAGE_FIXTURES, type PageFixture } from './page-fixtures.ts';
import { type PageHarness, startPageHarness } from './page-harness.ts';
import { pageState } from './page-state.ts';
import { shareOf } from './share-of.ts';

let harness: PageHarness;
beforeAll(async () => {
  harness = await startPageHarness();
});
afterAll(() => harness?.close());

describe('on → off → on → other variant → off leaves the page as its twin', () => {
  it.each(shareOf(PAGE_FIXTURES))('$name', async (fixture) => {
    await open(fixture);
    const found = await stateOf(fixture);

    await harness.ask('set', 'zh-Hant-TW');
    const converted = await unconverted();
    expect(fixture.leavesSome ? [] : converted).toEqual([]);
    await harness.ask('set', 'original');
    expect(await stateOf(fixture)).toEqual(found);

    await harness.ask('set', 'zh-Hant-TW');
    await act();
    const late = await unconverted();
    expect(fixture.leavesSome ? [] : late).toEqual([]);
    await harness.ask('set', 'zh-Hant-HK');
    await harness.ask('set', 'original');
    await afterwards();
    const end = await stateOf(fixture);

    await open(fixture);
    await act();
    await afterwards();
    expect(end).toEqual(await stateOf(fixture));
  });
});

describe('interrupted at any time', () => {
  const long = PAGE_FIXTURES.filter(({ name }) => /thousands|article|splits|frames$/.test(name));
  it.each(shareOf(long))('$name', async (fixture) => {
    await open(fixture);
    const found = await state();
    await harness.ask('slow', 3);
    const order = [
      'zh-Hant-TW',
      'original',
      'zh-Hant-HK',
      'zh-Hans-CN',
      'zh-Hant-TW',
      'zh-Hant-HK',
    ];
    await harness.ask('hurry', order);
    expect(await unconverted()).toEqual([]);
    await harness.ask('hurry', ['original', 'zh-Hant-TW', 'original']);
    expect(await state()).toEqual(found);
    await harness.ask('fail', 2);
    await harness.ask('set', 'zh-Hant-TW');
    expect(await unconverted()).toEqual([]);
    await harness.ask('destroy');
    expect(await state()).toEqual(found);
  });

  it('puts the page back when the converter stays dead', async () => {
    await open({ name: '', body: '<p>头发</p>', root: 'lang="zh-CN"' });
    const found = await state();
    await harness.ask('fail', 3);
    await expect(harness.ask('set', 'zh-Hant-TW')).rejects.toThrow('the worker died');
    expect(await state()).toEqual(found);
  });
});

async function open({ head = '', root = '', body, script = '' }: PageFixture): Promise<void> {
  await harness.show(
    `<!doctype html><html ${root}><head><meta charset="utf-8">${head}</head><body>${body}<script data-keep>
const later = (ms = 120) => new Promise((resolve) => setTimeout(resolve, ms));
${script}
</script></body></html>`,
  );
  await harness.page.evaluate(() => (window as Hooks).prepare?.());
  await harness.page.evaluate(() => {
    const walker = Document.prototype.createTreeWalker.call(
      document,
      document,
      NodeFilter.SHOW_ALL,
    );
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    (window as Hooks).foundNodes = nodes;
  });
}

const state = () => harness.page.evaluate(pageState);

/** A page that answers to our writes with its own nodes is compared without identities. */
async function stateOf({ leavesSome = false }: PageFixture): Promise<Record<string, unknown>> {
  const all = await state();
  return leavesSome ? { ...all, identities: '' } : all;
}

async function act(): Promise<void> {
  await harness.page.evaluate(async () => {
    await (window as Hooks).act?.();
    await new Promise((resolve) => setTimeout(resolve, 150));
  });
}

async function afterwards(): Promise<void> {
  await harness.page.evaluate(() => (window as Hooks).after?.());
}

/** Texts outside of `data-keep` that still have a character to convert. */
function unconverted(): Promise<string[]> {
  return harness.page.evaluate((characters) => {
    const left: string[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    const skipped = 'script, style, template, noscript, textarea, [data-keep], [data-keep] *';
    for (const root of roots) {
      const walker = Document.prototype.createTreeWalker.call(document, root, 5);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.nodeType === 1) {
          const element = node as Element;
          if (element.matches(skipped)) continue;
          const shadow = Reflect.get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;
          if (shadow) roots.push(shadow);
          const inner =
            element.localName === 'iframe' && (element as HTMLIFrameElement).contentDocument;
          if (inner) roots.push(inner);
        } else {
          const text = node.nodeValue ?? '';
          if (
            !node.parentElement?.matches(skipped) &&
            [...text].some((c) => characters.includes(c))
          ) {
            left.push(text);
          }
        }
      }
    }
    return left;
  }, SIMPLIFIED_CHARACTERS);
}

interface Hooks extends Window {
  prepare?: () => void;
  act?: () => void | Promise<void>;
  after?: () => void;
  foundNodes?: Node[];
}
