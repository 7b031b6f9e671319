import { describe, expect, it } from 'vitest';
import { findClutterRule } from '../../src/article/clutter.ts';
import { CLUTTER_RULES } from '../../src/article/clutter-rules.ts';
import { EDGE_RULES } from '../../src/article/edge-rules.ts';
import { extract } from '../../src/article/extract-any-page.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { matchesRule } from '../../src/article/rule-match.ts';
import { processorTime } from '../processor-time.ts';
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
    ['展开全部', 'expand'],
    ['點擊上方藍字「晨光讀書」關注我們', 'follow-prompt'],
    ['点个“在看”，让更多人看到↓↓↓', 'follow-prompt'],
    ['喜欢此内容的人还喜欢', 'follow-prompt'],
    ['◎加入晨光好友LINE，國內外新聞大小事都在這裡！', 'follow-account'],
    ['►追蹤晨光粉絲專頁', 'follow-account'],
    ['不用抽 不用搶 現在用APP看新聞 保證天天中獎 點我下載APP', 'app-prompt'],
    ['立即下載城市App，睇盡熱爆內容', 'app-prompt'],
    ['打开晨光新闻客户端，查看更多高清图片', 'app-prompt'],
    ['订阅晨光手机报，移动发CG到10650000 联通发CG至10650001', 'follow-message'],
    ['請繼續往下閱讀...', 'read-on'],
    ['（廣告，請繼續閱讀）', 'read-on'],
    ['（廣告後繼續閱讀）', 'read-on'],
    ['Advertisement', 'read-on'],
    ['返回首页，查看更多', 'rest-link'],
    ['阅读原文', 'rest-link'],
    ['本章未完，请点击下一页继续阅读', 'rest-link'],
    ['分享文章 Facebook LINE 複製連結', 'share-bar'],
    ['【一键分享】', 'share-bar'],
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
      '微信與微博',
      'Facebook',
      '如何下載健保App',
      '手機裡的App',
      '他打開手機裡的App，查看更多照片。',
      '民眾可掃描現場的QR Code聽船長說故事。',
      '老師請學生立即下載安裝，回家再看。',
      '追蹤一條河流的人',
      '關注公眾號背後的人',
      '點擊上方按鈕的那一刻，燈全滅了。',
      '廣告公司的下午茶',
      '延伸閱讀：一本書與一座城',
      '分享文章的人說，他只是路過。',
      '原文已經找不到了。',
      '市民可用手机发送“查询”到12345，半小时内会有人回复。',
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

  it.each([
    ['撰文：林遠　攝影：周周', '文字｜林遠'],
    ['採訪・撰文／林遠 攝影／周周', '— END —'],
    ['本文来自微信公众号：夜读（ID：yedu），作者：林远，头图来自：网络', '（晨光日報）'],
    [
      '晨光網綜合（來源：晨光社，摘自：晨光報） 2012-01-17 13:37:02',
      '>>返回频道首页 返回本网站首页',
    ],
    ['晨光书阁 www.example.com，最快更新小城最新章节！', '手机用户请浏览m.example.com阅读'],
    ['字體：大 中 小', '☆晨光報提醒您，飲酒過量有害健康☆'],
  ])('%s … %s', (before, after) => {
    expect(linesWith(before, after)).toEqual(PARAGRAPHS);
  });

  it.each([
    ['本文由三部分组成，先说天气，再说书。', '（他没有再说下去）'],
    ['設計：把一件事想清楚的能力。', '完'],
    ['本文來自一次沒有目的的旅行。', '☆那天晚上，星星真的很多。'],
    ['他的攝影，總是在等。', '請收藏好這封信。'],
  ])('stays: %s … %s', (before, after) => {
    expect(linesWith(before, after)).toEqual([before, ...PARAGRAPHS, after]);
  });

  it('takes a teaser that is cut off, not a sentence said twice', () => {
    const [first = ''] = PARAGRAPHS;
    const teaser = `${first.slice(0, -6)}…`;
    expect(linesWith(teaser, '')).toEqual(PARAGRAPHS);
  });

  it('ends before a call for addresses, where hardly anything follows', () => {
    const call = inParagraphs(['訂閱電子報', '每週把街角的故事寄到你的信箱，隨時可以取消訂閱。']);
    const whole = (text: string) => {
      const result = extract(parsePage(pageAround(`<div class="content">${text}</div>`)));
      return result.ok ? plainText(result.article.body).split('\n') : [];
    };
    expect(whole(inParagraphs(PARAGRAPHS) + call)).toEqual(PARAGRAPHS);
    const chapter = inParagraphs(['訂閱電子報', ...PARAGRAPHS.slice(3)]);
    expect(whole(inParagraphs(PARAGRAPHS.slice(0, 3)) + chapter)).toHaveLength(
      PARAGRAPHS.length + 1,
    );
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

describe('links and labels inside the text', () => {
  const bodyOf = (inner: string): string => {
    const result = extract(parsePage(pageAround(`<div class="content">${inner}</div>`)));
    return result.ok ? plainText(result.article.body) : '';
  };
  const text = inParagraphs(PARAGRAPHS);

  it('takes the link behind the last sentence, not one that is part of it', () => {
    const home = '<p>雨停了，街上又有了人。<a href="/">返回首页，查看更多</a></p>';
    expect(bodyOf(text + home).endsWith('雨停了，街上又有了人。')).toBe(true);
    const part = '<p>雨停了，請<a href="/all">閱讀全文</a></p>';
    expect(bodyOf(`${part}${text}`)).toContain('雨停了，請閱讀全文');
  });

  it('takes a link to another article between paragraphs, not a line of that kind without a link', () => {
    const link = '<p><a href="/2">相關文章：老餅店搬家</a></p>';
    expect(bodyOf(`${text}${link}${text.slice(0, 200)}`)).not.toContain('老餅店搬家');
    const plain = '<p>相關文章：老餅店搬家</p>';
    expect(bodyOf(`${text}${plain}<p>雨停了，街上又有了人，大家都出來了。</p>`)).toContain(
      '老餅店搬家',
    );
  });

  it('takes labels that stand behind every heading, not a word that stands once', () => {
    const label = '<div>编辑</div>';
    const [one = '', two = '', ...rest] = PARAGRAPHS.map((line) => `<p>${line}</p>`);
    const twice = bodyOf(`${one}<h2>一</h2>${label}${two}<h2>二</h2>${label}${rest.join('')}`);
    expect(twice).not.toContain('编辑');
    expect(bodyOf(`${one}${label}${two}${rest.join('')}`)).toContain('编辑');
  });

  it('takes a list of links to its own headings, not one of chapters elsewhere', () => {
    const list = (to: string) =>
      `<h2>目录</h2><ol><li><a href="${to}1">港口的夏天</a></li><li><a href="${to}2">山上的冬天</a></li></ol>`;
    expect(bodyOf(`${list('#')}${text}`)).not.toContain('目录');
    const [one = '', ...rest] = PARAGRAPHS.map((line) => `<p>${line}</p>`);
    expect(bodyOf(`${one}${list('/chapter/')}${rest.join('')}`)).toContain('港口的夏天');
  });

  it('takes the numbers of lines beside code, not a column of words', () => {
    const code = (left: string) =>
      `<table><tr><td class="gutter"><pre>${left}</pre></td><td><pre>print(x)</pre></td></tr></table>`;
    expect(bodyOf(`${text}${code('1\n2')}<p>雨停了，街上又有了人，大家都出來了。</p>`)).not.toMatch(
      /^[12]$/mu,
    );
    expect(bodyOf(`${text}${code('甲')}<p>雨停了，街上又有了人，大家都出來了。</p>`)).toContain(
      '甲',
    );
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
      const took = processorTime(() => {
        for (const piece of pieces) {
          const text = piece.repeat(300).slice(0, 260);
          matchesRule(rule, text);
          matchesRule(rule, `${text}。`);
        }
      });
      expect(took).toBeLessThan(200);
    },
  );
});
