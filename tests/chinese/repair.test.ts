import { describe, expect, it } from 'vitest';
import { convertExact } from '../../src/chinese/convert.ts';
import { MACHINE_FAULTS } from '../../src/chinese/machine-faults.ts';
import { MATCHING_FAULTS } from '../../src/chinese/matching-faults.ts';
import { listFaults, prepareRepairs, repair } from '../../src/chinese/repair.ts';
import { loadCompiled } from './compiled-dictionary.ts';
import { hasSharedTexts, readPageTexts, readSentencePairs } from './shared-texts.ts';

const dictionary = loadCompiled('to-traditional');
const matching = prepareRepairs(MATCHING_FAULTS);
const traditional = prepareRepairs([...MATCHING_FAULTS, ...MACHINE_FAULTS]);

describe('repair', () => {
  const table = prepareRepairs([
    {
      reason: 'test',
      words: '甲乙 丙乙 | 子丑寅 子辰寅',
      faults: [
        { wrong: '金', right: '銀', notAfter: '黃', notBefore: '屬' },
        { wrong: '水', right: '冰', onlyAfter: '冷', onlyBefore: '塊' },
      ],
    },
  ]);
  it.each([
    ['甲乙甲乙', '丙乙丙乙'],
    ['甲丁', '甲丁'],
    ['子丑寅', '子辰寅'],
    ['金', '銀'],
    ['黃金', '黃金'],
    ['金屬', '金屬'],
    ['冷水塊', '冷冰塊'],
    ['冷水', '冷水'],
    ['水塊', '水塊'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(repair(table, text)).toBe(expected);
  });

  it('refuses rows that repair nothing or change the length', () => {
    expect(() => prepareRepairs([{ reason: '', words: '甲 甲' }])).toThrow();
    expect(() => prepareRepairs([{ reason: '', words: '甲 甲乙' }])).toThrow();
  });
});

describe('the rows', () => {
  it.each([
    ['matching faults', MATCHING_FAULTS],
    ['machine faults', MACHINE_FAULTS],
  ])('%s: every group has a reason, no row comes twice', (_, groups) => {
    for (const { reason } of groups) expect(reason.length).toBeGreaterThan(5);
    const keys = listFaults(groups).map((fault) => fault.wrong + (fault.onlyAfter ?? ''));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('no repair is a fault again', () => {
    for (const { right, onlyAfter, onlyBefore } of listFaults([
      ...MATCHING_FAULTS,
      ...MACHINE_FAULTS,
    ])) {
      const text = (onlyAfter?.charAt(0) ?? '') + right + (onlyBefore?.charAt(0) ?? '');
      expect(repair(traditional, text)).toBe(text);
    }
  });
});

describe('after our own conversion to Traditional', () => {
  it.each([
    ['爱迪生发明了电灯', '愛迪生發明了電燈'],
    ['展示了如何使用', '展示了如何使用'],
    ['往往一出手就赢', '往往一出手就贏'],
    ['在粉丝发布会上', '在粉絲發佈會上'],
    ['胡润发布的报告', '胡潤發佈的報告'],
    ['大半只能这样', '大半只能這樣'],
    ['后悔没干脆拒绝', '後悔沒乾脆拒絕'],
    ['看表演的时间', '看表演的時間'],
    ['政府干预市场', '政府干預市場'],
    // what must stay
    ['一出戏的头发造型', '一齣戲的頭髮造型'],
    ['简单明了', '簡單明瞭'],
    ['了解情况，了如指掌', '瞭解情況，瞭如指掌'],
    ['一只能飞的鸟', '一隻能飛的鳥'],
    ['头发现在很长', '頭髮現在很長'],
    ['手表示意图', '手錶示意圖'],
    ['干活的人晒干了衣服', '幹活的人曬乾了衣服'],
  ])('%s → %s', (text, expected) => {
    expect(repair(matching, convertExact(dictionary, 's2tw', text))).toBe(expected);
  });
});

describe('Traditional made by machine', () => {
  it.each([
    ['關註', '關注'],
    ['雜志', '雜誌'],
    ['弗洛裡達', '弗洛里達'],
    ['揹包', '背包'],
    ['髮布了新書', '發佈了新書'],
    ['洗頭發', '洗頭髮'],
    ['關系', '關係'],
    ['制作', '製作'],
    // what must stay: words that only look alike
    ['註冊與註釋', '註冊與註釋'],
    ['散開髮絲', '散開髮絲'],
    ['選手表示', '選手表示'],
    ['有關系統', '有關系統'],
    ['農曆年前', '農曆年前'],
    ['辦法製造', '辦法製造'],
    ['一頭發現', '一頭發現'],
    ['皇太后面前', '皇太后面前'],
    ['國王后來', '國王后來'],
    ['茶几', '茶几'],
    ['固定制度', '固定制度'],
    ['方面包括', '方面包括'],
  ])('%s → %s', (text, expected) => {
    expect(repair(traditional, text)).toBe(expected);
  });
});

describe.skipIf(!hasSharedTexts)('on real texts (needs ../shared)', () => {
  it('mends what s2tw gets wrong and spoils nothing', () => {
    let mended = 0;
    const spoilt: string[] = [];
    for (const { direction, src, dst } of readSentencePairs()) {
      if (direction !== 's2tw') continue;
      const converted = convertExact(dictionary, 's2tw', src);
      const repaired = repair(matching, converted);
      for (let i = 0; i < converted.length; i += 1) {
        if (converted[i] === repaired[i]) continue;
        if (repaired[i] === dst[i]) mended += 1;
        else if (converted[i] === dst[i]) spoilt.push(repaired.slice(i - 5, i + 5));
      }
    }
    expect(spoilt).toEqual([]);
    expect(mended).toBeGreaterThanOrEqual(40); // of 947 errors in 320,000 characters
  });

  it('changes next to nothing in texts that people wrote in Traditional', () => {
    let characters = 0;
    let changes = 0;
    for (const { direction, dst } of readSentencePairs()) {
      if (direction !== 's2tw') continue;
      const repaired = repair(traditional, dst);
      characters += dst.length;
      for (let i = 0; i < dst.length; i += 1) if (dst[i] !== repaired[i]) changes += 1;
    }
    // Seven spellings that are faults, or variants of the same word: 關于 聯系 詞匯 恢複 征收.
    expect(changes).toBeLessThanOrEqual(7);
    expect(characters).toBeGreaterThan(300_000);
  });

  it('finds the faults of pages that were converted by machine', () => {
    const changed = readPageTexts().filter(
      ({ lang, text }) => lang === 'zh-Hant' && repair(traditional, text) !== text,
    );
    expect(changed.length).toBeGreaterThan(15); // of 89
  });
});
