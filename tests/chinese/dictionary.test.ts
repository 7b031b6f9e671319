import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CONFIGURATIONS, DICTIONARY_FAMILIES, familyOf } from '../../src/chinese/configuration.ts';
import { loadDictionary } from '../../src/chinese/dictionary.ts';
import { compileDictionary } from '../../tools/compile-dictionary.ts';
import { readCompiled } from './compiled-dictionary.ts';

const binary = () => readCompiled('to-simplified').slice(0);

function changed(change: (words: Uint32Array) => void): ArrayBuffer {
  const buffer = binary();
  change(new Uint32Array(buffer));
  return buffer;
}

describe('loadDictionary', () => {
  it.each(DICTIONARY_FAMILIES)('%s has the configurations of its family', (family) => {
    const dictionary = loadDictionary(readCompiled(family));
    const expected = CONFIGURATIONS.filter((name) => familyOf(name) === family);
    expect(new Set(dictionary.configurations)).toEqual(new Set(expected));
  });

  it('says so when it lacks a configuration', () => {
    expect(() => loadDictionary(binary()).plan('s2tw')).toThrow(RangeError);
  });

  it.each([
    ['nothing', new ArrayBuffer(0), /not a dictionary: 0 bytes/],
    ['an odd length', new ArrayBuffer(1001), /not a dictionary: 1001 bytes/],
    ['another file', new ArrayBuffer(4096), /wrong first word/],
    ['a later version', changed((words) => words.fill(99, 1, 2)), /layout 99, expected/],
    ['a file cut short', binary().slice(0, -400), /but there are/],
    ['a flipped bit', changed((words) => words.fill(7, 40_000, 40_001)), /wrong checksum/],
  ])('refuses %s', (_, buffer, message) => {
    expect(() => loadDictionary(buffer)).toThrow(message);
  });

  it('views the buffer and copies nothing', () => {
    const buffer = binary();
    const { sections } = loadDictionary(buffer);
    for (const section of Object.values(sections)) expect(section.buffer).toBe(buffer);
  });
});

describe('compileDictionary', () => {
  it('gives the same bytes again', () => {
    const again = compileDictionary('to-simplified');
    expect(Buffer.from(again).equals(Buffer.from(readCompiled('to-simplified')))).toBe(true);
  });

  it('keeps all that is shipped within 400 kB deflated', () => {
    const sizes = DICTIONARY_FAMILIES.map(
      (family) => deflateRawSync(new Uint8Array(readCompiled(family)), { level: 9 }).length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(400_000);
  });
});
