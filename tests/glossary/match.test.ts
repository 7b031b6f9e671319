import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MatchOptions, matchGlosses } from '../../src/glossary/match.ts';
import { processorTime } from '../processor-time.ts';
import { SMALL_GLOSSARY } from './small-glossary.ts';

const BASE: MatchOptions = { glossary: SMALL_GLOSSARY, script: 'Hant', repeat: 'all' };

/** The matches of one text as `span=gloss`, in order. */
function glossed(text: string, options: Partial<MatchOptions> = {}): string {
  const [matches] = matchGlosses([text], { ...BASE, ...options });
  return (matches ?? []).map((match) => `${match.text}=${match.gloss}`).join(' ');
}

describe('matchGlosses', () => {
  it.each([
    // Spans end where the letters end.
    ['為了social,大家都去', 'social=社交'],
    ['一群couple們在跳舞', 'couple=情侶／夫妻'],
    ['行業+AI,再談', 'AI=人工智慧'],
    ['談AI+的戰略', 'AI=人工智慧'],
    ['party/social都好', 'party=派對／聚會 social=社交'],
    // Keys: no spaces, hyphens, dots, apostrophes; case.
    ['看fashionweek和Fashion-Week', 'fashionweek=時裝週 Fashion-Week=時裝週'],
    ['做ToB業務，to b也行', 'ToB=面向企業 to b=面向企業'],
    ['寄email或E-mail給他', 'email=電子郵件 E-mail=電子郵件'],
    ['他dont care，我don’t care', 'dont care=不在乎 don’t care=不在乎'],
    ['開A.I.課', 'A.I=人工智慧'],
    // The longest phrase wins; & and / only where the list has them.
    ['讓人feel at home的店', 'feel at home=賓至如歸'],
    ['我miss you，miss you', 'miss you=我想你'],
    ['在party & meet up之間', 'party=派對／聚會 meet up=聚會'],
    ['Q&A時間，Q 和 A', 'Q&A=問答'],
    ['I/O很慢', 'I/O=輸入輸出'],
    ['用C++寫，不用C', 'C++=一種程式語言'],
    // Capitals.
    ['在IT業，it不算', 'IT=資訊科技'],
    ['去US，告訴us', 'US=美國'],
    ['用ai和Vip身分', 'ai=人工智慧 Vip=貴賓'],
    ['一副vr眼鏡', ''],
    ['當KoL，不是Kol', 'KoL=意見領袖'],
    ['很safe，據SAFE公布', 'safe=安全 SAFE=外匯管理局'],
    ['用saas和SAAS', 'saas=軟體即服務 SAAS=軟體即服務'],
    // Short capitals that only spell a word are an abbreviation; well-known or long ones are not.
    ['在CHIC上展出', ''],
    ['開PARTY，看FASHION', 'PARTY=派對／聚會 FASHION=時尚'],
    // Inflection.
    ['那些KOLs和VIPs', 'KOLs=意見領袖 VIPs=貴賓'],
    ['常去parties', 'parties=派對／聚會'],
    ['在shopping，已經scheduled', 'shopping=逛街 scheduled=安排'],
    ['那個couple’s的家', 'couple’s=情侶／夫妻'],
    ['這裡太daaaark，sooo cool', 'daaaark=黑暗 cool=酷'],
    ['開meeting', 'meeting=會議'],
    ['比昨天cooler', ''],
    ['那些darks，darking和his', 'darks=黑暗'],
    // Letter+Han words before all others, a space between allowed.
    ['周末去K歌', 'K歌=唱歌'],
    ['周末去K 歌', 'K 歌=唱歌'],
    ['看k線，也看K线', 'k線=股價走勢圖 K线=股價走勢圖'],
    ['塗BB霜，抱BB', 'BB霜=遮瑕粉底 BB=寶寶'],
    ['卡拉OK大賽，OK嗎', '卡拉OK=伴唱 OK=可以'],
    ['為他打call，hold住', '打call=應援 hold住=掌控'],
    ['做A/B测试', 'A/B测试=對照測試'],
    // Full width.
    ['ＡＩ時代，ｐａｒｔｙ　見', 'ＡＩ=人工智慧 ｐａｒｔｙ=派對／聚會'],
    // A key with digits matches whole, other letters with digits never.
    ['得了COVID-19', 'COVID-19=新冠肺炎'],
    ['走AI8路，128OK', ''],
    // Units after large numbers, exclamations where only a noun can stand.
    ['產量2222萬GJ，GJ！', 'GJ=幹得好'],
    ['OMG太好了，代幣的OMG', 'OMG=我的天'],
    // A unit needs no gloss beside its number; a word that is no number lets it be read.
    ['存16 GB，跑5km和5 km，再存幾GB', 'GB=吉字節'],
  ])('%s → %s', (text, expected) => {
    expect(glossed(text)).toBe(expected);
  });

  it.each([
    ['見 https://example.org/party/social 一文'],
    ['寫信到party@example.org即可'],
    ['檔案party.png在此'],
    ['找@party這個帳號'],
    ['變數party_social在此'],
    ['聽《Social Party》一曲'],
    ['執行`call party`這行'],
    ['標籤<party>要關'],
    ['party on, social butterfly'],
    ['責編_OK'],
    ['話題#party刷屏'],
  ])('leaves alone what is no running text: %s', (text) => {
    expect(glossed(text)).toBe('');
  });

  it('leaves alone lines without Han, not their neighbours', () => {
    expect(glossed('social party\n去party玩\nsocial')).toBe('party=派對／聚會');
  });

  it('leaves alone whole English sentences, not short ones', () => {
    expect(glossed('他說：We all went to a cool party and met the couple.')).toBe('');
    expect(glossed('他說：This is too cool。')).toBe('cool=酷');
  });

  it('gives the gloss in the script and region asked for', () => {
    expect(glossed('VR', { script: 'Hans' })).toBe('');
    expect(glossed('戴VR', { script: 'Hans' })).toBe('VR=虚拟现实');
    expect(glossed('戴VR', { script: 'Hant' })).toBe('VR=虛擬實境');
    expect(glossed('戴VR', { script: 'Hant', region: 'HK' })).toBe('VR=虛擬現實');
    expect(glossed('開party', { script: 'Hant', region: 'HK' })).toBe('party=派對／聚會');
  });

  it('tells key, kind, level and part of speech', () => {
    expect(matchGlosses(['一場Parties'], BASE)[0]).toEqual([
      {
        start: 2,
        end: 9,
        text: 'Parties',
        key: 'party',
        gloss: '派對／聚會',
        kind: 'word',
        level: 'everyday',
        partOfSpeech: 'n',
      },
    ]);
  });

  it('marks everyday abbreviations once a section unless all are asked for', () => {
    const texts = ['談AI', '再談AI和VR', '又談AI和VR、party', '開party'];
    const count = (options: Partial<MatchOptions>): number[] =>
      matchGlosses(texts, { glossary: SMALL_GLOSSARY, script: 'Hant', ...options }).map(
        (matches) => matches.length,
      );
    expect(count({ repeat: 'all' })).toEqual([1, 2, 3, 1]);
    expect(count({})).toEqual([1, 1, 2, 1]);
    expect(count({ sectionStarts: new Set([2]) })).toEqual([1, 1, 3, 1]);
  });

  it('filters by level and by what the reader knows, without letting parts through', () => {
    expect(glossed('戴VR開party', { levels: new Set(['general']) })).toBe('VR=虛擬實境');
    expect(glossed('戴VR開party', { known: new Set(['vr']) })).toBe('party=派對／聚會');
    expect(glossed('唱卡拉OK', { known: new Set(['卡拉ok']) })).toBe('');
  });

  it('prefers author to own to letter+Han to phrase to word', () => {
    const own = [
      { term: 'Fashion Week', gloss: '我的一週' },
      { term: 'K歌', gloss: '我的歌' },
    ];
    expect(glossed('看fashion week再K歌')).toBe('fashion week=時裝週 K歌=唱歌');
    expect(glossed('去K歌', { own })).toBe('K歌=我的歌');
    expect(glossed('看Fashion Week', { own })).toBe('Fashion Week=我的一週');
    expect(glossed('看Fashion Week(大秀)和Fashion Week', { own })).toBe(
      'Fashion Week=大秀 Fashion Week=大秀',
    );
  });
});

/** Pieces that exercise every rule, to be shuffled. */
const PIECES = [
  'party',
  'AI',
  'Fashion Week',
  'feel at home',
  '卡拉OK',
  'K歌',
  'MVP',
  '(最小可行產品)',
  '電子音樂(EDM, Electronic Dance Music)',
  '，',
  '。',
  ' ',
  '\n',
  '《',
  '》',
  '「',
  '」',
  '(',
  ')',
  '（',
  '）',
  '即',
  '也就是',
  '+',
  '&',
  '/',
  '-',
  '_',
  '@',
  '.',
  "'",
  '’',
  '的',
  '中文',
  '選手',
  '表示',
  '15 Pro',
  'https://a.cn/',
  'daaaark',
  'KOLs',
  'Ａ',
  'é',
  '😀',
  '\u{20000}',
  '\ud800',
  '\u0000',
  '１',
  'İ',
];
const textArbitrary = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4, unit: 'binary' })), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''));

describe('laws of matchGlosses', () => {
  const own = [
    { term: '中文', gloss: '漢語' },
    { term: 'AI party', gloss: '自訂' },
    { term: '__proto__', gloss: '原型' },
  ];

  it('spans are ascending, disjoint, in bounds, and hold the text they say', () => {
    fc.assert(
      fc.property(fc.array(textArbitrary, { maxLength: 3 }), fc.boolean(), (texts, all) => {
        const lists = matchGlosses(texts, { ...BASE, own, repeat: all ? 'all' : 'first' });
        expect(lists.length).toBe(texts.length);
        for (const [index, matches] of lists.entries()) {
          let before = 0;
          for (const { start, end, text, gloss } of matches) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(texts[index]?.slice(start, end)).toBe(text);
            expect(gloss).not.toBe('');
            before = end;
          }
          expect(before).toBeLessThanOrEqual(texts[index]?.length ?? 0);
        }
      }),
      { numRuns: 400, seed: 5 },
    );
  });

  it('full-width letters and digits match as their ASCII forms do', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const wide = text.replace(/[A-Za-z0-9]/g, (one) =>
          String.fromCharCode(one.charCodeAt(0) + 0xfee0),
        );
        const spans = (input: string) =>
          matchGlosses([input], BASE)[0]?.map(({ start, end, key }) => [start, end, key]);
        expect(spans(wide)).toEqual(spans(text));
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it('matching the same page twice gives the same', () => {
    fc.assert(
      fc.property(fc.array(textArbitrary, { maxLength: 3 }), (texts) => {
        expect(matchGlosses(texts, BASE)).toEqual(matchGlosses(texts, BASE));
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it.each([
    ['letters', 'a'],
    ['capitals', 'A'],
    ['open brackets', '('],
    ['open titles', '《'],
    ['terms', 'AI '],
    ['names', 'Soho House '],
    ['definitions', '電子音樂(EDM)、'],
    ['explanations', 'AI即'],
    ['Han', '中'],
    ['marks', '@a.'],
    ['tags', '<'],
  ])('100,000 units of %s take well under 2 s', (_name, piece) => {
    const text = `中${piece.repeat(Math.ceil(100_000 / piece.length))}`;
    expect(processorTime(() => matchGlosses([text], { ...BASE, own }))).toBeLessThan(2000);
  });
});
