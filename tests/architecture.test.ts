import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImportTable } from './architecture/import-table.ts';
import { type Import, readSourceFiles, type SourceFile } from './architecture/source-file.ts';

/**
 * Rules of the house that would otherwise live in reviews only. A failure names the place, the
 * rule and the way out.
 */

const ROOT = join(import.meta.dirname, '..');
const src = readSourceFiles('src');
const entrypoints = readSourceFiles('entrypoints');
const tools = readSourceFiles('tools');
const tests = readSourceFiles('tests');
const all = [...src, ...entrypoints, ...tools, ...tests];

describe('who may import whom', () => {
  const table = readImportTable();

  test('every folder of src has a row in the table of src/README.md', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...table.keys()].sort(), 'say what the folder holds and may import').toEqual(
      folders.sort(),
    );
  });

  test('src keeps to the table', () => {
    const broken = src.flatMap((file) => file.imports.flatMap((it) => breach(file, it) ?? []));
    expect(broken, 'move the code, or pass what is needed in as an argument').toEqual([]);
  });

  function breach(file: SourceFile, { from, onlyTypes }: Import): string | undefined {
    if (!from.startsWith('.')) return undefined;
    const folder = folderOf(file.path);
    const target = posix.join(posix.dirname(file.path), from);
    if (target.startsWith('assets/')) return undefined; // styles, by the bundler
    if (!target.startsWith('src/')) return `${file.path} imports ${target}: src stands alone`;
    const other = folderOf(target);
    const rule = table.get(folder);
    // Files at the top of src (settings.ts) belong to everybody, so they may hold only strings.
    if (rule === undefined) return other === 'chinese' ? undefined : `${file.path} → ${target}`;
    const contract = posix.basename(target).replace(/\.\w+$/, '');
    const allows = (names: ReadonlySet<string>) =>
      names.has(other) || names.has(contract) || names.has('*');
    if (allows(rule.values) || (onlyTypes && allows(rule.types))) return undefined;
    return allows(rule.types)
      ? `${file.path} → ${target}: only \`import type\` is allowed`
      : `${file.path} → ${target}: ${folder} may not know ${other}`;
  }

  test('nothing imports an entrypoint', () => {
    const broken = all.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => posix.join(posix.dirname(path), from))
        .filter((target) => target.startsWith('entrypoints/'))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken, 'move what both need to src').toEqual([]);
  });

  test.each([
    ['@mozilla/readability', ['src/article/', 'tools/', 'tests/']],
    ['webextension-polyfill', ['src/platform/', 'tests/']],
    ['preact', ['src/ui/', 'entrypoints/', 'tests/']],
    ['preact/hooks', ['src/ui/', 'entrypoints/', 'tests/']],
    ['opencc-js', ['tools/', 'tests/']],
    ['pinyin-pro', ['src/ruby/']],
  ])('%s is imported only where it belongs', (name, places) => {
    const broken = all
      .filter(({ imports }) => imports.some(({ from }) => from === name))
      .filter(({ path }) => !places.some((place) => path.startsWith(place)));
    expect(broken.map(({ path }) => path)).toEqual([]);
  });
});

describe('what code may touch', () => {
  const API =
    /^(browser|chrome)\.(action|alarms|commands|contextMenus|extension|i18n|permissions|runtime|scripting|storage|tabs|windows)$/;
  test('only platform and entrypoints talk to the browser', () => {
    const broken = src
      .filter(({ path }) => !path.startsWith('src/platform/'))
      .flatMap(({ uses }) => uses.filter(({ text }) => API.test(text)));
    expect(broken, 'add a function to src/platform').toEqual([]);
  });

  const MARKUP = new Set([
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'dangerouslySetInnerHTML',
    'srcdoc',
    'setHTMLUnsafe',
    'parseHTMLUnsafe',
    'createContextualFragment',
    'document.write',
    'document.writeln',
    'eval()',
    'new Function()',
    'Function()',
  ]);
  test('no text ever becomes markup or code', () => {
    const broken = [...src, ...entrypoints].flatMap(({ uses }) =>
      uses.filter(({ text }) => MARKUP.has(text)),
    );
    expect(broken, 'build elements one by one (src/article/rebuild.ts, src/ui/element.ts)').toEqual(
      [],
    );
  });
});

describe('words of the interface come from the locales', () => {
  const HAN = /\p{Script=Han}/u;
  const DATA = ['src/chinese/', 'src/glossary/', 'src/article/', 'src/aloud/', 'src/ruby/'];

  test('no Chinese in code outside the folders that work on Chinese', () => {
    const broken = [...src, ...entrypoints]
      .filter(({ path }) => !DATA.some((folder) => path.startsWith(folder)))
      .flatMap(({ texts }) => texts.filter(({ text }) => HAN.test(text)));
    expect(broken, 'add a message to assets/public/_locales and translate(key)').toEqual([]);
  });

  test('no words in markup, and none in attributes that are shown or spoken', () => {
    const broken = [...src, ...entrypoints].flatMap(({ shownTexts }) =>
      shownTexts.filter(({ text }) => /\p{L}{2}/u.test(text)),
    );
    expect(broken, 'add a message to assets/public/_locales and translate(key)').toEqual([]);
  });
});

describe('files', () => {
  test('are named in kebab-case', () => {
    const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.content)?(\.(test|bench))?(\.d)?\.\w+$/;
    const broken = all.filter(({ path }) => !NAME.test(posix.basename(path)));
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  test('say in their name what they hold', () => {
    const VAGUE = /(^|[/-])(utils?|helpers?|common|misc|shared|lib|tools?-?box)([/.-]|$)/;
    const broken = [...src, ...entrypoints, ...tools].filter(({ path }) => VAGUE.test(path));
    expect(
      broken.map(({ path }) => path),
      'name it like what it exports',
    ).toEqual([]);
  });

  test('have at most 300 lines (tests 400); tables have their own file', () => {
    const limit = (path: string) => (path.startsWith('tests/') ? 400 : 300);
    const broken = all.filter(({ path, lines }) => lines > limit(path));
    expect(
      broken.map(({ path, lines }) => `${path}: ${lines}`),
      'split by idea',
    ).toEqual([]);
  });

  test('entrypoints only connect: at most 60 lines', () => {
    const broken = entrypoints.filter(({ lines }) => lines > 60);
    expect(
      broken.map(({ path, lines }) => `${path}: ${lines}`),
      'move decisions to src',
    ).toEqual([]);
  });

  test('document every export', () => {
    const broken = [...src, ...entrypoints, ...tools].flatMap((it) => it.undocumentedExports);
    expect(broken, 'say result, units, errors, limits, source in a /** comment */').toEqual([]);
  });

  test('are imported from where things are: no barrels', () => {
    expect([...src, ...entrypoints].flatMap(({ reexports }) => reexports)).toEqual([]);
  });
});

describe('packages', () => {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');

  test('the lock file names no host', () => {
    expect(lock).not.toMatch(/"resolved"/);
  });

  test('every version is exact', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const ranges = JSON.stringify(manifest).match(/"[^"]+":"[~^][^"]*"/g);
    expect(ranges).toBeNull();
  });
});

describe.each(['chrome-mv3', 'firefox-mv3'])('the build in .output/%s', (build) => {
  const folder = join(ROOT, '.output', build);

  /**
   * Bytes, unpacked: what every page pays (detector), what is loaded before a reader is painted
   * (page and reader together, issue 6), and what follows when it has been.
   */
  test.skipIf(!existsSync(folder)).each([
    [['detector.js'], 8_000],
    [['page.js', 'reader.js'], 150_000],
    [['controls.js'], 100_000],
  ])('%s stay within %d bytes', (files, budget) => {
    const sizes = files.map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
  });

  test.skipIf(!existsSync(folder))('exposes no file to pages', () => {
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
    expect(manifest).not.toMatch(/web_accessible_resources|externally_connectable/);
  });
});

/** `src/article/extract.ts` → `article`; `src/settings.ts` → `settings`. */
function folderOf(path: string): string {
  const [, name = ''] = path.split('/');
  return name.replace(/\.\w+$/, '');
}
