import { randomSource } from '../safety/random-source.ts';

/** Something that storage may hold instead of what was written, and what was done to it. */
export interface CorruptedBlob {
  readonly name: string;
  readonly stored: unknown;
}

/**
 * `count` ways in which stored data can be damaged, the same for the same seed: flipped bits,
 * truncations, wrong types at every depth, older and newer versions.
 */
export function corruptedBlobs(
  good: Readonly<Record<string, unknown>>,
  count: number,
  seed: number,
): CorruptedBlob[] {
  const random = randomSource(seed);
  const text = JSON.stringify(good);
  const copy = (): unknown => JSON.parse(text);
  const ways: readonly (() => CorruptedBlob)[] = [
    () => {
      const at = random.below(text.length);
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << random.below(16)));
      return parsed(`bit ${at}`, text.slice(0, at) + flipped + text.slice(at + 1));
    },
    () => {
      const end = random.below(text.length);
      return parsed(`cut at ${end}`, text.slice(0, end));
    },
    () => {
      const stored = copy();
      const places = placesIn(stored);
      const [owner, key] = random.pick(places);
      const value = random.pick(NONSENSE);
      Reflect.set(owner, key, value);
      return { name: `${key} = ${JSON.stringify(value)}`, stored };
    },
    () => {
      const stored = copy();
      const [owner, key] = random.pick(placesIn(stored));
      Reflect.deleteProperty(owner, key);
      return { name: `no ${key}`, stored };
    },
    () => {
      const version = random.pick([0, 2, 3, 99, -1, 1.5, '1', null, true, [1]]);
      return { name: `version ${JSON.stringify(version)}`, stored: { ...good, version } };
    },
    () => {
      const name = random.pick(['later', '__proto__', 'constructor', 'toString', '']);
      const stored = JSON.parse(`{${JSON.stringify(name)}:{"polluted":true},${text.slice(1)}`);
      return { name: `with ${name}`, stored: { ...stored, version: 2 } };
    },
    () => {
      const stored = random.pick([...NONSENSE, [good], { data: good }]);
      return { name: `all of it ${JSON.stringify(stored)?.slice(0, 40)}`, stored };
    },
  ];
  return Array.from({ length: count }, (_, index) => {
    const way = ways[index % ways.length];
    if (way === undefined) throw new RangeError('there are no ways');
    const { name, stored } = way();
    return { name: `${index}: ${name}`, stored };
  });
}

/** What a bit or a cut leaves: other data where it can still be parsed, the bare text where not. */
function parsed(name: string, text: string): CorruptedBlob {
  try {
    return { name, stored: JSON.parse(text) };
  } catch {
    return { name, stored: text };
  }
}

/** Every field and element at any depth, with what it stands in. */
function placesIn(value: unknown): [object, string][] {
  const places: [object, string][] = [];
  const open = [value];
  for (const each of open) {
    if (typeof each !== 'object' || each === null) continue;
    for (const [key, inner] of Object.entries(each)) {
      places.push([each, key]);
      open.push(inner);
    }
  }
  return places;
}

const NONSENSE: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  '',
  'pink',
  '\ud800',
  '<img src=x onerror=alert(1)>',
  true,
  [],
  [[]],
  [null, 1],
  {},
  { length: 3 },
];
