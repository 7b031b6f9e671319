import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';

/** What the built packages can do at all, whichever of our files or dependencies it came from. */

const ROOT = join(import.meta.dirname, '../..');

/** Ways to the network. `fetch` is looked at by its argument. */
const NETWORK = new Set([
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'Worker',
  'SharedWorker',
  'Image',
  'Audio',
]);
/** Ways from text to markup or code. */
const MARKUP = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'srcdoc',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'parseFromString',
  'writeln',
]);
const CODE = new Set(['eval', 'Function']);

/**
 * What dependencies bring along, `file what`, and why it can not happen:
 * - Preact assigns innerHTML for `dangerouslySetInnerHTML` (and clears what it set). None of our
 *   components has that property (tests/architecture.test.ts).
 * - Readability rewrites its own copy: an inert document that we made from allowed attributes; of
 *   the result only the question "which text nodes are kept" is used (src/article/readability-vote.ts).
 * - Turndown parses text when it is given text; it is given the nodes of our own article. It also
 *   looks once whether the browser can parse, and brings a parser for those that cannot.
 */
const KNOWN = [
  /^(?:controls|chunks\/[\w-]+)\.js \w+\.innerHTML = \w+\.__html$/,
  /^unusual\.js \w+\.innerHTML = \w+(?:\.innerHTML)?$/,
  /^takeaway\.js new \w+\(\)\.parseFromString\(``,`text\/html`\)$/,
  /^takeaway\.js \w+\.prototype\.parseFromString = function/,
  /^takeaway\.js \w+\(\)\.parseFromString\(`<x-turndown id=/,
];

/** XML's name spaces, and the host that src/sites/site-rule.ts puts before a path to parse it. */
const NAMES_ONLY = new Set([
  'http://www.w3.org',
  'http://www.idpf.org',
  'http://purl.org',
  'http://host',
]);

interface Use {
  readonly file: string;
  readonly text: string;
}

/** Every use of a name on the lists in the program texts of a build. */
function usesIn(folder: string): {
  readonly dangers: readonly Use[];
  readonly fetches: readonly Use[];
} {
  const dangers: Use[] = [];
  const fetches: Use[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    const textOf = ({ start, end }: { start: number; end: number }) =>
      code.slice(start, Math.min(end, start + 200));
    const nameOf = (node: { type: string; start: number; end: number }): string => {
      if (node.type === 'Identifier') return textOf(node);
      if (node.type !== 'MemberExpression' || !('property' in node)) return '';
      const { property } = node as { property: { start: number; end: number } };
      return textOf(property).replace(/^['"`]|['"`]$/g, '');
    };
    const call = (
      callee: { type: string; start: number; end: number },
      whole: { start: number; end: number },
    ) => {
      const name = nameOf(callee);
      if (name === 'fetch') fetches.push({ file, text: textOf(whole) });
      const isWrite = /\bdocument\.write$/.test(textOf(callee));
      if (isWrite || NETWORK.has(name) || CODE.has(name) || MARKUP.has(name)) {
        dangers.push({ file, text: textOf(whole) });
      }
    };
    new Visitor({
      CallExpression: (node) => call(node.callee, node),
      NewExpression: (node) => call(node.callee, node),
      ImportExpression: (node) => void dangers.push({ file, text: textOf(node) }),
      AssignmentExpression: ({ left, right }) => {
        if (MARKUP.has(nameOf(left))) {
          dangers.push({ file, text: `${textOf(left)} = ${textOf(right)}` });
        }
      },
    }).visit(parseSync(file, code).program);
  }
  return { dangers, fetches };
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the build in .output/%s', (build) => {
  const folder = join(ROOT, '.output', build);
  const isBuilt = existsSync(folder);

  test.skipIf(!isBuilt)(
    'asks for files of its own package, and for nothing that would need the network',
    () => {
      const { fetches } = usesIn(folder);
      const asked = fetches.map(({ file, text }) => `${file} ${text}`).sort();
      expect(asked).toHaveLength(2);
      expect(asked[0]).toMatch(/^background\.js fetch\([\w.]+\.runtime\.getURL\(\w+\)\)$/);
      // pictures for a book: what the browser has already, or nothing
      expect(asked[1]).toMatch(
        /^takeaway\.js fetch\(\w+,\{mode:.same-origin.,cache:.only-if-cached.\}\)$/,
      );
    },
  );

  test.skipIf(!isBuilt)('has no other way to the network, to markup or to code', () => {
    const { dangers } = usesIn(folder);
    const lines = dangers.map(({ file, text }) => `${file} ${text}`);
    expect(lines.filter((line) => !KNOWN.some((known) => known.test(line)))).toEqual([]);
  });

  test.skipIf(!isBuilt)('names no address of the web but name spaces', () => {
    const addresses = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:js|css|html|json)$/.test(file))
      .flatMap((file) =>
        [...readFileSync(join(folder, file), 'utf8').matchAll(/https?:\/\/[\w.-]+/g)].map(
          ([address]) => address,
        ),
      );
    expect(addresses.filter((address) => !NAMES_ONLY.has(address))).toEqual([]);
  });

  test.skipIf(!isBuilt)('asks for these permissions and for nothing else', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
      host_permissions: ['http://*/*', 'https://*/*'],
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    });
    const names = Object.keys(Object(manifest));
    for (const name of [
      'web_accessible_resources',
      'externally_connectable',
      'optional_permissions',
    ]) {
      expect(names).not.toContain(name);
    }
    const [script] = Object(manifest).content_scripts;
    expect(script).toEqual({
      matches: ['http://*/*', 'https://*/*'],
      js: ['detector.js'],
      run_at: 'document_idle',
    });
  });
});
