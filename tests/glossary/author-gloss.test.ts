import { describe, expect, it } from 'vitest';
import { matchGlosses } from '../../src/glossary/match.ts';
import { SMALL_GLOSSARY } from './small-glossary.ts';

/** The author's glosses of a page as `span=gloss`, all texts in one line. */
function authored(...texts: string[]): string {
  return matchGlosses(texts, { glossary: SMALL_GLOSSARY, script: 'Hant' })
    .flat()
    .filter((match) => match.kind === 'author')
    .map((match) => `${match.text}=${match.gloss}`)
    .join(' ');
}

describe('findAuthorGlosses', () => {
  it.each([
    // Latin(漢字)
    ['這叫slow travel(慢遊)', 'slow travel=慢遊'],
    ['这叫slow travel （慢游）', 'slow travel=慢游'],
    ['講究tone of voice(說話的口氣)，很重要', 'tone of voice=說話的口氣'],
    ['談AIoT（人工智慧物聯網）', 'AIoT=人工智慧物聯網'],
    ['在外商BOT（建設—移交）專案', 'BOT=建設—移交'],
    ['得了MVP（最有價值球員）', 'MVP=最有價值球員'],
    ['一個Party（派對）', 'Party=派對'],
    ['做Big Data（大資料）', 'Big Data=大資料'],
    // 漢字(Latin)
    ['先做最小可行產品(MVP)', 'MVP=最小可行產品'],
    ['但慢食運動(SFM)', 'SFM=慢食運動'],
    ['他提出零工經濟（gig economy）', 'gig economy=零工經濟'],
    ['所謂“先睡後付”(SNPL)', 'SNPL=先睡後付'],
    ['聽電子音樂(EDM,Electronic Dance Music)', 'EDM=電子音樂 Electronic Dance Music=電子音樂'],
    ['學深度學習（英文：Deep Learning，簡稱DL）', 'Deep Learning=深度學習 DL=深度學習'],
    ['據世界貿易組織(WTO)稱', 'WTO=世界貿易組織'],
    ['据联合国贸易与发展会议(UNCTAD)说', 'UNCTAD=联合国贸易与发展会议'],
    ['用軟體開發工具包(SDK)', 'SDK=軟體開發工具包'],
    ['影響居民消費價格指數（CPI）', 'CPI=居民消費價格指數'],
    ['在森湖大學（Lake Forest University）', 'Lake Forest University=森湖大學'],
    ['積分制（NEV制）', 'NEV=積分'],
    // Latin 即…
    ['MCN，即多頻道網路，很紅', 'MCN=多頻道網路'],
    ['怕FOMO也就是錯失恐懼。', 'FOMO=錯失恐懼'],
    ['CSA，意思是「社群支持農業」', 'CSA=社群支持農業'],
    ['AI，也就是我們常說的人工智慧，', 'AI=人工智慧'],
    ['徵收“property tax”,即房產稅。', 'property tax=房產稅'],
    ['即 HI「高強度」和 IT「間歇訓練」', 'HI=高強度 IT=間歇訓練'],
  ])('%s → %s', (text, expected) => {
    expect(authored(text)).toBe(expected);
  });

  it.each([
    ['用英文討論AI,即使大家都會中文'],
    ['推出EVX，即將上市。'],
    ['打開APP即可使用。'],
    ['責編：Kim Xu(綜合整理自通訊社)'],
    ['買Zed 11（國行）各款'],
    ['聽Moonlight（作曲）'],
    ['走惠民大道（S260）和G312（東段）'],
    ['請到Ella Brook（林小溪）'],
    ['首相約翰森(Boris Blake)回國'],
    ['茉莉·西爾（Jasmine Seal）說'],
    ['買蘋果（Orchard）手機'],
    ['圖片來源(NASA)'],
    ['泪痕 (Acoustic)'],
    ['灩澦(yàn yù)是地名'],
    ['總統先生（Nice to meet you here）'],
    ['研究5G網路(NRN)'],
    ['掃描二維碼關注（somename）'],
    ['城市漫步(\nCWK)'],
    ['城市漫步\n(CWK)'],
    ['用A(甲)和B(乙)'],
    ['Wei Cen（中央研究院）'],
  ])('takes no gloss from: %s', (text) => {
    expect(authored(text)).toBe('');
  });

  it('counts on the whole page, before the explanation as well, and beats the list', () => {
    expect(authored('這個MVP要快', '做最小可行產品(MVP)', 'MVPs很多')).toBe(
      'MVP=最小可行產品 MVP=最小可行產品 MVPs=最小可行產品',
    );
  });

  it('keeps the case of an abbreviation, so that it does not take over a word', () => {
    expect(authored('即 IT「間歇訓練」', 'it不算')).toBe('IT=間歇訓練');
  });

  it('keeps the first of two explanations', () => {
    expect(authored('慢食運動(SFM)', '零碎時間管理(SFM)')).toBe('SFM=慢食運動 SFM=慢食運動');
  });

  it('returns the gloss in the script of the page', () => {
    const options = { glossary: SMALL_GLOSSARY, script: 'Hans' } as const;
    expect(matchGlosses(['聽電子音樂(EDM)'], options)[0]?.[0]?.gloss).toBe('電子音樂');
  });
});
