import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';
import type { Configuration } from '../../src/chinese/configuration.ts';

const LOCALES: Readonly<Record<Configuration, readonly [from: string, to: string]>> = {
  s2t: ['cn', 't'],
  s2tw: ['cn', 'tw'],
  s2twp: ['cn', 'twp'],
  s2hk: ['cn', 'hk'],
  s2hkp: ['cn', 'hkp'],
  t2tw: ['t', 'tw'],
  t2hk: ['t', 'hk'],
  tw2t: ['tw', 't'],
  hk2t: ['hk', 't'],
  t2s: ['t', 'cn'],
  tw2s: ['tw', 'cn'],
  tw2sp: ['twp', 'cn'],
  hk2s: ['hk', 'cn'],
  hk2sp: ['hkp', 'cn'],
};

/** opencc-js itself, the oracle of our conversion. */
export function createOracle(configuration: Configuration): (text: string) => string {
  const [from, to] = LOCALES[configuration];
  return Converter({ from, to });
}

/** Numbers below `limit`, the same for the same seed (mulberry32). */
export function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit);
  };
}

/** What no dictionary expects: descriptions, surrogates, compatibility ideographs, controls. */
const STRANGERS = [
  ...[
    '⿰',
    '⿱',
    '⿲',
    '⿻',
    '\u2fff',
    '\ud840',
    '\udc00',
    '\u0000',
    '\uffff',
    '\u{2f80c}',
    '豈',
    '😀',
  ],
  ...['，', '。', '·', '\n', ' ', 'a', 'U', 'PN', '1', '\u{20000}', '\u{2a600}', '々'],
];

/** Keys and values of every dictionary of opencc-js but the Japanese ones. */
function readPieces(): readonly (readonly string[])[] {
  const folder = fileURLToPath(import.meta.resolve('opencc-js/dict/STCharacters')).replace(
    /[^/]*$/,
    '',
  );
  return readdirSync(folder)
    .filter((name) => !name.startsWith('JP'))
    .sort()
    .map((name) => {
      const [, data = ''] = readFileSync(folder + name, 'utf8').split('"');
      return data.split(/[| ]/);
    });
}

/**
 * Texts that provoke every boundary: whole and cut keys and values, with strangers between, and
 * pieces that begin with the last character of the one before, where only one can be found.
 */
export function createAdversary(seed: number): () => string {
  const pieces = readPieces();
  const byFirst = new Map<string, string[]>();
  for (const piece of pieces.flat()) {
    const others = byFirst.get(piece.charAt(0));
    if (others) others.push(piece);
    else byFirst.set(piece.charAt(0), [piece]);
  }
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[], other: Item): Item =>
    items[random(items.length)] ?? other;
  return () => {
    let text = '';
    const strange = random(4) === 0;
    for (let count = 1 + random(7); count > 0; count -= 1) {
      const overlapping = random(3) === 0 && byFirst.get(text.slice(-1));
      if (overlapping) {
        text += pick(overlapping, '').slice(1);
        continue;
      }
      const piece = pick(pick(pieces, []), '');
      if (strange && random(3) === 0) text += pick(STRANGERS, '');
      if (random(6) === 0) text += String.fromCharCode(0x4e00 + random(0x5200));
      const cut = random(5);
      if (cut === 0) text += piece.slice(0, 1 + random(piece.length));
      else text += cut === 1 ? piece.slice(random(piece.length)) : piece;
    }
    return text;
  };
}
