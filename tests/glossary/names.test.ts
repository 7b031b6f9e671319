import { describe, expect, it } from 'vitest';
import { matchGlosses } from '../../src/glossary/match.ts';
import { isAllCaps, isTitle } from '../../src/glossary/name-runs.ts';
import { SMALL_GLOSSARY } from './small-glossary.ts';

function glossed(...texts: string[]): string[] {
  const options = { glossary: SMALL_GLOSSARY, script: 'Hant', repeat: 'all' } as const;
  return matchGlosses(texts, options).map((matches) => matches.map(({ text }) => text).join(' '));
}

describe('findNames', () => {
  it.each([
    // Runs of capitalised words that are no term.
    ['住在Soho House附近', ''],
    ['買Couple Fashion的衣服', ''],
    ['Xylo AI在融資', ''],
    ['讀Game of House一書', ''],
    ['看Fashion Week的秀', 'Fashion Week'],
    ['去Fashion Week Tokyo看秀', ''],
    // A capital alone makes a name likely, unless the word is used as one.
    ['Party獨自一個詞', ''],
    ['經理讓Party去接人', ''],
    ['Chic的面膜', ''],
    ['開Party', 'Party'],
    ['一場Party', 'Party'],
    ['很Chic', 'Chic'],
    ['Chic風', 'Chic'],
    ['Schedule了一下', 'Schedule'],
    // A word that is no name is believed with a capital, runs of such where two stand alone.
    ['全新Fashion登場', 'Fashion'],
    ['Teams和Fashion', 'Fashion'],
    ['全新Couple House', ''],
    ['全新Fashion登場，Meeting在Couple House', 'Fashion Meeting Couple House'],
    ['全新Fashion登場，Meeting在Party House', 'Fashion Meeting'],
    // A listed name at the head of a phrase does not silence the phrase.
    ['去Joy Ride，不是Joy', 'Joy Ride'],
    ['FASHIONWEEK出道十年', ''],
    ['看Fashion Week', 'Fashion Week'],
    // Abbreviations and one listed word beside them are no name, a company's officer neither.
    ['做AI Agent的人', 'AI Agent'],
    ['談AI VR', 'AI VR'],
    ['Xylo CEO來了', 'CEO'],
    ['做ToB SaaS', 'ToB SaaS'],
    // Cues before and after.
    ['選手Party上場', ''],
    ['老板Party來了', ''],
    ['阿May和阿party', ''],
    ['Party說他不去', ''],
    ['Party音樂節開始', ''],
    ['老闆VIP', 'VIP'],
    ['AI表示擔憂', 'AI'],
    ['party說走就走', 'party'],
    // Models.
    ['買Zed 15 Pro手機', ''],
    ['搭載855 Pro晶片', ''],
    ['升到Pro級', 'Pro'],
    ['用Team 3手機', ''],
    ['進入Round 2', 'Round'],
    ['裝Wi-Fi 6', 'Wi-Fi'],
    ['看Fashion Week 2，也看fashion week 2', 'fashion week'],
    ['試AI-4o和VR-5', ''],
    ['得COVID-19，見AI-5', 'COVID-19'],
    ['進入Round-2', 'Round'],
    // Initials belong to the name behind them.
    ['讀A.I. Xylo的書', ''],
    ['讀A. I. Xylo的書', ''],
    // Listed names, in just that writing, and their neighbours in a list.
    ['用Teams開會', ''],
    ['兩個teams開會', 'teams'],
    ['比如Party,Zeta Meet', ''],
    ['比如Party、Teams', ''],
    ['比如party、Teams', 'party'],
  ])('%s → %s', (text, expected) => {
    expect(glossed(text)).toEqual([expected]);
  });

  it('keeps a name quiet all over the page, in the writing of the name only', () => {
    expect(glossed('歌手Joyce和選手Party', '開Party', '去party', '去PARTY')).toEqual([
      '',
      '',
      'party',
      'PARTY',
    ]);
  });

  it('believes capitals of a word that the page uses as a word, or writes small', () => {
    expect(glossed('開Party', 'Party結束')).toEqual(['Party', 'Party']);
    expect(glossed('去party', 'Party結束')).toEqual(['party', 'Party']);
    expect(glossed('開Party', 'Chic的人')).toEqual(['Party', '']);
  });

  it('believes all capitals of words where an author has the habit', () => {
    expect(glossed('開Party，很Cool', 'Dark的人')).toEqual(['Party Cool', '']);
    expect(glossed('開Party，很Cool，超Chic', 'Dark的人')).toEqual(['Party Cool Chic', 'Dark']);
    expect(glossed('開Party，很Cool，超Chic', 'Joy的人')).toEqual(['Party Cool Chic', '']);
  });

  it('does not spread from abbreviations in a name, nor from a listed phrase', () => {
    expect(glossed('Xylo AI公司', '談AI')).toEqual(['', 'AI']);
    expect(glossed('選手Week', '看Fashion Week')).toEqual(['', 'Fashion Week']);
  });
});

it.each([
  ['Party', true, false],
  ['iPad', true, false],
  ['SaaS', true, false],
  ['party', false, false],
  ['EDM', false, true],
  ['KOLs', false, true],
  ["KOL's", false, true],
  ['A', true, false],
  ['3D', true, false],
  ['123', false, false],
])('isTitle and isAllCaps of %s', (written, title, caps) => {
  expect([isTitle(written), isAllCaps(written)]).toEqual([title, caps]);
});
