import { describe, expect, it } from 'vitest';
import { findClutterRule } from '../../src/article/clutter.ts';
import { CLUTTER_RULES } from '../../src/article/clutter-rules.ts';
import { EDGE_RULES } from '../../src/article/edge-rules.ts';
import { extract } from '../../src/article/extract-with-readability.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { matchesRule } from '../../src/article/rule-match.ts';
import { inParagraphs, PARAGRAPHS, pageAround, parsePage } from './parse-page.ts';

describe('furniture anywhere in the article', () => {
  it.each([
    ['掃描二維碼分享到手機', 'share-qr'],
    ['扫描二维码关注我们', 'share-qr'],
    ['长按识别二维码，关注公众号', 'share-qr'],
    ['用微信扫码二维码', 'share-qr'],
    ['+關註', 'follow'],
    ['+ 关注', 'follow'],
    ['点赞(12)', 'follow'],
    ['展開全文', 'expand'],
    ['點擊閱讀全文 >>', 'expand'],
    ['字号：大 中 小', 'tools'],
    ['分享到：', 'tools'],
  ])('%s', (text, rule) => {
    expect(findClutterRule({ text })?.id).toBe(rule);
  });

  it.each(
    [
      '他掃描二維碼付款，轉身走進雨裡。',
      '顧客只要拿出手機掃描二維碼，就能看到這本書的來歷。',
      '這件事引起許多人關注。',
      '關注',
      '分享是快樂的開始。',
      '大小',
      '閱讀',
      '請注意，展開全文以後頁面會變長。',
      '他把全文打印出來，貼在牆上。',
    ].filter((text) => text.length > 4),
  )('stays: %s', (text) => {
    expect(findClutterRule({ text })).toBeUndefined();
  });
});

/** The article with one line before and one after its body. */
function linesWith(before: string, after: string): string[] {
  const body = `<div class="content"><p>${before}</p>${inParagraphs(PARAGRAPHS)}<p>${after}</p></div>`;
  const result = extract(parsePage(pageAround(body)));
  return result.ok ? plainText(result.article.body).split('\n') : [];
}

describe('lines at the ends', () => {
  it.each([
    ['2024-05-06 10:20', '責任編輯：林遠'],
    ['2024年05月06日 10:20　來源：晨光網', '(編輯：周周)'],
    ['作者：林遠', '版權所有，未經授權不得轉載。'],
    ['文｜林遠', '本文來源：晨光網　作者：林遠'],
    ['您現在的位置：首頁 > 文化 > 正文', '上一頁 1 2 3 下一頁'],
    ['字體：大 中 小', '更多新聞請下載晨光客戶端'],
    ['海邊小城的書店', '標籤：書店 旅行'],
  ])('%s … %s', (before, after) => {
    expect(linesWith(before, after)).toEqual(PARAGRAPHS);
  });

  it.each([
    ['二〇二四年的夏天來得很早。', '編輯部的燈還亮著，沒有人說話。'],
    ['來源不明的信，寫著我的名字。', '這就是全部的來源。'],
    ['作者不在，信留給了店員。', '轉載這個故事的人，後來也去了海邊。'],
  ])('stays: %s … %s', (before, after) => {
    expect(linesWith(before, after)).toEqual([before, ...PARAGRAPHS, after]);
  });

  it('ends where the readers begin to speak', () => {
    const comments =
      '<p>網友評論(3)</p><p>甲：寫得真好，我也想去那家書店看看，請問在哪裡呢？</p><p>乙：同問，地址能不能說一下。</p>';
    const body = `<div class="content">${inParagraphs(PARAGRAPHS)}${comments}</div>`;
    const result = extract(parsePage(pageAround(body)));
    expect(result.ok && plainText(result.article.body).split('\n')).toEqual(PARAGRAPHS);
  });

  it('ends before a list of other articles, not before a chapter of that name', () => {
    const list =
      '<h3>相關閱讀</h3><ul><li><a href="/1">港口的最後一班船</a></li><li><a href="/2">咖啡館與書</a></li></ul>';
    const chapter = inParagraphs(['相關閱讀', ...PARAGRAPHS.slice(4)]);
    const cut = extract(
      parsePage(pageAround(`<div class="content">${inParagraphs(PARAGRAPHS)}${list}</div>`)),
    );
    expect(cut.ok && plainText(cut.article.body).split('\n')).toEqual(PARAGRAPHS);
    const whole = extract(
      parsePage(
        pageAround(`<div class="content">${inParagraphs(PARAGRAPHS.slice(0, 4))}${chapter}</div>`),
      ),
    );
    expect(whole.ok && plainText(whole.article.body).split('\n')).toHaveLength(9);
  });
});

describe('the rules', () => {
  it('say why, and have names of their own', () => {
    for (const { id, reason, seenOn } of [...CLUTTER_RULES, ...EDGE_RULES]) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(reason.length).toBeGreaterThan(10);
      expect(seenOn).not.toBe('');
    }
    const ids = CLUTTER_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([...CLUTTER_RULES, ...EDGE_RULES].map((rule) => [rule.id, rule] as const))(
    '%s reads hostile lines in no time',
    (_, rule) => {
      const pieces = [
        '，',
        '大 ',
        '評論',
        '[1] ',
        '2024-',
        '關注',
        ':',
        '作者',
        'A',
        '（',
        '分享到 ',
        '相關',
      ];
      const start = performance.now();
      for (const piece of pieces) {
        const text = piece.repeat(300).slice(0, 260);
        matchesRule(rule, text);
        matchesRule(rule, `${text}。`);
      }
      expect(performance.now() - start).toBeLessThan(200);
    },
  );
});
