// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { copyDocument } from '../../src/article/bounded-copy.ts';
import { readHead } from '../../src/article/head-facts.ts';
import { readLines } from '../../src/article/lines.ts';
import { readMetadata } from '../../src/article/metadata.ts';
import { findDate, readDate } from '../../src/article/publish-date.ts';
import { parsePage } from './parse-page.ts';

/** The facts of a page with `head`, whose article begins with `lines`. */
function factsOf(head: string, lines: readonly string[], url = 'https://example.com/') {
  const body = lines.map((line) => `<p>${line}</p>`).join('');
  const copy = copyDocument(parsePage(`<head>${head}</head><body>${body}</body>`, url));
  if (!copy.ok) throw new Error(copy.reason);
  return readMetadata(readHead(copy.head), readLines(copy.body), url, '海邊小城的書店');
}

const PROSE = '小城的清晨是從海上來的，漁船靠岸以後，街道兩旁的店鋪才慢慢打開門板。';

describe('a byline in the text', () => {
  it.each([
    ['文|王沁', '王沁'],
    ['文｜陳小書', '陳小書'],
    ['文／林遠', '林遠'],
    ['文丨林遠', '林遠'],
    ['文 | 林遠 編輯 | 周周', '林遠'],
    ['文：林遠', '林遠'],
    ['文/林遠 圖/周周', '林遠'],
    ['圖文｜林遠', '林遠'],
    ['文・林遠', '林遠'],
    ['文字：林遠　攝影：周周', '林遠'],
    ['文、圖／林遠', '林遠'],
    ['文·圖/林遠', '林遠'],
    ['撰文：林遠', '林遠'],
    ['撰文／林遠 攝影／周周', '林遠'],
    ['撰稿｜林遠', '林遠'],
    ['撰文 林遠', '林遠'],
    ['作者：葉先生', '葉先生'],
    ['作者: 林遠 來源: 晨光網', '林遠'],
    ['作者｜林遠', '林遠'],
    ['作者 | Lin Yuan', 'Lin Yuan'],
    ['本文作者：林遠', '林遠'],
    ['作者：林遠、陳小書', '林遠、陳小書'],
    ['作者：林遠 2024-05-06 08:00', '林遠'],
    ['2024-05-06 08:00 作者：林遠', '林遠'],
    ['【作者：林遠】', '林遠'],
    ['（作者：林遠）', '林遠'],
    ['作者：[美] 約翰·史密斯', '約翰·史密斯'],
    ['口述：林遠　整理：周周', ''],
    ['編譯／林遠', '林遠'],
    ['編譯：林遠', '林遠'],
    ['编译 | 林远', '林远'],
    ['翻译：林远', ''],
    ['記者 林遠／台北報導', '林遠'],
    ['記者林遠／台北報導', '林遠'],
    ['〔記者林遠／台北報導〕', '林遠'],
    ['〔記者林遠、陳小書／高雄報導〕', '林遠、陳小書'],
    ['【記者林遠／台北報導】港口的燈亮了。', '林遠'],
    ['【晨光日報記者林遠／東港報導】', '林遠'],
    ['（晨光社記者林遠東港6日電）港口的燈亮了。', ''],
    ['記者林遠／綜合報導', '林遠'],
    ['〔記者林遠台北報導〕', ''],
    ['（記者林遠攝）', ''],
    ['（記者提供）', ''],
    ['【林遠／台北報導】', '林遠'],
    ['〔編譯林遠／綜合報導〕', '林遠'],
    ['［記者林遠／台南報導］', '林遠'],
    ['晨光網 林遠 報導', ''],
    ['晨光日報記者：趙一、錢二', '趙一、錢二'],
    ['本报记者 林远', '林远'],
    ['本报记者 林远 通讯员 周周', '林远'],
    ['本報記者林遠', '林遠'],
    ['本报记者　林远　摄影报道', '林远'],
    ['晨光网记者 林远', '林远'],
    ['新报北京5月6日电（记者林远）', '林远'],
    ['新报北京5月6日电（记者 林远、陈小书）港口的灯亮了。', '林远、陈小书'],
    ['（記者林遠）', '林遠'],
    ['本报记者 林远 北京报道', '林远'],
    ['晨光网记者 林远摄', ''],
    ['記者：林遠', '林遠'],
    ['见习记者：林远', '林远'],
    ['特约撰稿人：林远', '林远'],
    ['实习生 林远', ''],
    ['林遠 2024-05-06 08:00', '林遠'],
    ['By 林遠', '林遠'],
    ['By Lin Yuan', 'Lin Yuan'],
    ['專欄作家：林遠', '林遠'],
    ['責任編輯：林遠', ''],
    ['编辑：林远', ''],
    ['作者：', ''],
    ['作者：佚名', ''],
    ['作者：未知', ''],
    ['作者：匿名', ''],
    ['作者：admin', ''],
    ['作者：https://example.com/', ''],
    ['作者：晨光網', '晨光網'],
    ['作者已死，讀者誕生。', ''],
    ['文化需要時間。', ''],
    ['作者說：這本書寫了十年。', ''],
    ['這本書的作者：一位不肯留下姓名的水手，在港口住了三天。', ''],
    ['他對記者說：我不走。', ''],
    ['記者：您在這裡多久了？', ''],
    ['記者問他還走不走，他搖搖頭。', ''],
    ['記者在現場看到，港口的燈亮了。', ''],
    ['文：這一篇寫得很好，我很喜歡。', ''],
    ['记者了解到，书店今年不会关门。', ''],
    ['日前，记者 走访了港口。', ''],
  ])('%s → %s', (line, expected) => {
    expect(factsOf('', [line, PROSE]).byline).toBe(expected);
  });
});

const ld = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (fields: object) => ({ '@type': 'NewsArticle', headline: '書店', ...fields });

describe('a byline in the head', () => {
  it.each([
    ['<meta name="author" content="林遠">', '林遠'],
    ['<meta name="Author" content=" 林遠 ">', '林遠'],
    ['<meta property="article:author" content="林遠">', '林遠'],
    ['<meta property="article:author" content="https://www.facebook.com/lin">', ''],
    ['<meta name="byl" content="By 林遠">', '林遠'],
    ['<meta name="dable:author" content="林遠">', '林遠'],
    ['<meta name="sailthru.author" content="林遠">', '林遠'],
    ['<meta name="twitter:creator" content="@lin">', ''],
    ['<meta name="author" content="晨光網"><meta property="og:site_name" content="晨光網">', ''],
    ['<meta name="author" content="晨光新聞網"><meta property="og:site_name" content="晨光">', ''],
    ['<meta name="author" content="admin">', ''],
    ['<meta name="author" content="www.example.com">', ''],
    ['<meta name="author" content="林遠, 陳小書">', '林遠, 陳小書'],
    ['<meta name="author" content="作者：林遠">', '林遠'],
    ['<meta name="author" content="記者林遠">', '林遠'],
    ['<meta name="author" content="晨光日報編輯部">', ''],
    ['<meta name="author" content="海邊小城的書店">', ''],
    ['<meta name="author" content="undefined">', ''],
    ['<meta name="author" content="null">', ''],
    ['<meta name="author" content="佚名">', ''],
    ['<meta name="author" content="{{author}}">', ''],
    ['<meta name="author" content="Lin Yuan">', 'Lin Yuan'],
    [ld(article({ author: { '@type': 'Person', name: '林遠' } })), '林遠'],
    [ld(article({ author: [{ name: '林遠' }, { name: '陳小書' }] })), '林遠、陳小書'],
    [ld(article({ author: ['林遠', '陳小書'] })), '林遠、陳小書'],
    [ld(article({ author: { name: ['林遠', '陳小書'] } })), '林遠、陳小書'],
    [ld(article({ author: '林遠' })), '林遠'],
    [ld({ '@type': 'WebPage', mainEntity: article({ author: '林遠' }) }), '林遠'],
    [ld({ '@graph': [{ '@type': 'WebSite' }, article({ author: '林遠' })] }), '林遠'],
    [
      ld({
        '@graph': [
          article({ author: { '@id': '#p' } }),
          { '@id': '#p', '@type': 'Person', name: '林遠' },
        ],
      }),
      '林遠',
    ],
    [ld([article({ author: '林遠' })]), '林遠'],
    [ld({ '@type': ['Article', 'NewsArticle'], author: '林遠' }), '林遠'],
    [ld(article({ author: { '@type': 'Organization', name: '晨光網' } })), ''],
    [ld(article({ author: '晨光', publisher: { name: '晨光' } })), ''],
    [ld(article({ author: '林遠', creator: '陳小書' })), '林遠'],
    [ld(article({ creator: '林遠' })), '林遠'],
    [ld(article({ author: 7 })), ''],
    [ld({ '@type': 'Product', author: '林遠' }), ''],
    [
      '<script type="application/ld+json">/*<![CDATA[*/{"@type":"Article","author":"林遠"}/*]]>*/</script>',
      '林遠',
    ],
    [
      '<script type="application/ld+json">{"@type":"Article","headline":"書\n店","author":"林遠"}</script>',
      '林遠',
    ],
    ['<script type="application/ld+json">{"@type":"Article","author":"林遠",}</script>', '林遠'],
  ])('%s → %s', (head, expected) => {
    expect(factsOf(head, [PROSE]).byline).toBe(expected);
  });
});

describe('a source', () => {
  it.each([
    ['來源:“虎鯨APP“微信公眾號', '虎鯨APP'],
    ['来源：“海边书店”微信公众号', '海边书店'],
    ['來源：「晨光日報」', '晨光日報'],
    ['來源：『晨光日報“', '晨光日報'],
    ['来源：新港社', '新港社'],
    ['来源:新港社', '新港社'],
    ['来源 ：新港社', '新港社'],
    ['来源｜新港社', '新港社'],
    ['来源 | 新港社', '新港社'],
    ['来源丨新港社', '新港社'],
    ['来源/新港社', '新港社'],
    ['來源／晨光網', '晨光網'],
    ['文章来源：新港社', '新港社'],
    ['新闻来源：新港社', '新港社'],
    ['消息来源：新港社', '新港社'],
    ['信息来源：新港社', '新港社'],
    ['資料來源：晨光網', ''],
    ['内容来源：新港社', '新港社'],
    ['稿件来源：新港社', '新港社'],
    ['稿源：新港社', '新港社'],
    ['原文来源：新港社', '新港社'],
    ['2012-01-12 18:49 来源: 晨光网 作者: 林远', '晨光网'],
    ['2012年01月12日 来源：晨光网', '晨光网'],
    ['来源：晨光网 2012-01-12 18:49', '晨光网'],
    ['来源：晨光网2012-01-12 18:49', '晨光网'],
    ['来源：晨光网 我要评论', '晨光网'],
    ['来源：晨光网 | 编辑：林远', '晨光网'],
    ['来源：晨光网（编辑：林远）', '晨光网'],
    ['来源：晨光网 点击：123', '晨光网'],
    ['来源：晨光网-文化频道', '晨光网-文化频道'],
    ['来源： <a href="https://example.com/">晨光网</a>', '晨光网'],
    ['来源：微信公众号“海边书店”', '海边书店'],
    ['来源：微信公众号：海边书店', '海边书店'],
    ['来源：公众号 海边书店', '海边书店'],
    ['来源：公众号「海边书店」（ID：seaside）', '海边书店'],
    ['來源：微信公眾號「海邊書店」', '海邊書店'],
    ['（來源：晨光網）', '晨光網'],
    ['（文章來源：《晨光日報》）', '晨光日報'],
    ['[来源：晨光网]', '晨光网'],
    ['【来源：晨光网】', '晨光网'],
    ['转自：晨光网', '晨光网'],
    ['轉自：晨光網', '晨光網'],
    ['转载自：晨光网', '晨光网'],
    ['本文转载自：晨光网', '晨光网'],
    ['本文转自微信公众号“海边书店”', '海边书店'],
    ['本文轉載自「晨光網」', '晨光網'],
    ['本文来源：晨光网', '晨光网'],
    ['出处：晨光网', '晨光网'],
    ['摘自：《晨光日报》', '晨光日报'],
    ['本文首發於「晨光網」', '晨光網'],
    ['原标题：书店 来源：晨光网', '晨光网'],
    ['来源：The Seaside Times', 'The Seaside Times'],
    ['来源：BBC中文网', 'BBC中文网'],
    ['来源：36号', '36号'],
    ['来源：', ''],
    ['来源：网络', ''],
    ['来源：互联网', ''],
    ['来源：本站', ''],
    ['来源：本站原创', ''],
    ['来源：原创', ''],
    ['来源：未知', ''],
    ['來源：網路', ''],
    ['来源：https://example.com/', ''],
    ['生命的來源是海洋。', ''],
    ['水的来源：高山上的雪，化了以后流到港口。', ''],
    ['图片来源：视觉库', ''],
    ['圖片來源：晨光圖庫', ''],
    ['图源：视觉库', ''],
    ['数据来源：统计局', ''],
  ])('%s → %s', (line, expected) => {
    expect(factsOf('', [PROSE, line]).source).toBe(expected);
  });

  it.each([
    ['<meta name="source" content="晨光网">', '晨光网'],
    ['<meta name="mediaid" content="晨光网">', '晨光网'],
    ['<meta name="source" content="网络">', ''],
    ['<meta name="source" content="undefined">', ''],
  ])('%s → %s', (head, expected) => {
    expect(factsOf(head, [PROSE]).source).toBe(expected);
  });
});

describe('a date in a text', () => {
  it.each([
    ['2024-05-06', '2024-05-06'],
    ['2024/05/06', '2024-05-06'],
    ['2024.05.06', '2024-05-06'],
    ['2024/5/6', '2024-05-06'],
    ['2024－05－06', '2024-05-06'],
    ['2024年5月6日', '2024-05-06'],
    ['2024年05月06号', '2024-05-06'],
    ['2024 年 5 月 6 日', '2024-05-06'],
    ['2024年5月6日 星期一', '2024-05-06'],
    ['２０２４年５月６日', '2024-05-06'],
    ['二〇二四年五月六日', '2024-05-06'],
    ['二零二四年十二月三十一日', '2024-12-31'],
    ['二○二四年十月二十日', '2024-10-20'],
    ['民國113年5月6日', '2024-05-06'],
    ['民國 113 年 05 月 06 日', '2024-05-06'],
    ['中華民國113年5月6日', '2024-05-06'],
    ['民國一百一十三年五月六日', '2024-05-06'],
    ['中華民國一一三年五月六日', '2024-05-06'],
    ['民國九十九年一月二日', '2010-01-02'],
    ['113年5月6日', ''],
    ['113.05.06', ''],
    ['2024-05-06 08:09', '2024-05-06T08:09'],
    ['2024-05-06 08:09:10', '2024-05-06T08:09:10'],
    ['2024-05-06T08:09:10', '2024-05-06T08:09:10'],
    ['2024-05-06T08:09:10Z', '2024-05-06T08:09:10Z'],
    ['2024-05-06T08:09:10.123Z', '2024-05-06T08:09:10Z'],
    ['2024-05-06T08:09:10.000+08:00', '2024-05-06T08:09:10+08:00'],
    ['2024-05-06T08:09:10+08:00', '2024-05-06T08:09:10+08:00'],
    ['2024-05-06T08:09:10+0800', '2024-05-06T08:09:10+08:00'],
    ['2024-05-06T08:09+08:00', '2024-05-06T08:09+08:00'],
    ['2024-05-06 08:09 +0800', '2024-05-06T08:09+08:00'],
    ['2024-05-06T08:09:10 CST', '2024-05-06T08:09:10'],
    ['2024年5月6日 8:09', '2024-05-06T08:09'],
    ['2024年5月6日8时09分', '2024-05-06T08:09'],
    ['2024年5月6日 08點09分10秒', '2024-05-06T08:09:10'],
    ['2024年5月6日 上午8:09', '2024-05-06T08:09'],
    ['2024年5月6日 下午3:07', '2024-05-06T15:07'],
    ['2024年5月6日 下午 12:07', '2024-05-06T12:07'],
    ['2024年5月6日 上午12:07', '2024-05-06T00:07'],
    ['2024年5月6日 晚上8:09', '2024-05-06T20:09'],
    ['2024年5月6日 凌晨1:09', '2024-05-06T01:09'],
    ['2024年5月6日 中午12:09', '2024-05-06T12:09'],
    ['2024/05/06 8:09 PM', '2024-05-06T20:09'],
    ['2024/05/06 PM 8:09', '2024-05-06T20:09'],
    ['2024/05/06 8:09 am', '2024-05-06T08:09'],
    ['2024/05/06（一）08:09', '2024-05-06T08:09'],
    ['2024年5月6日(星期一) 08:09', '2024-05-06T08:09'],
    ['2024-05-06 星期一 08:09', '2024-05-06T08:09'],
    ['2024-05-06 | 08:09', '2024-05-06T08:09'],
    ['2024-05-06, 08:09', '2024-05-06T08:09'],
    ['發表時間：2012/1/12 18:49:05', '2012-01-12T18:49:05'],
    ['发布于2024-05-06', '2024-05-06'],
    ['更新：2024-05-07 發布：2024-05-06', '2024-05-06'],
    ['最後更新 2024-05-07 08:00，發布時間 2024-05-06 07:00', '2024-05-06T07:00'],
    ['20240506', ''],
    ['2024-13-06', ''],
    ['2024-05-32', ''],
    ['2024-02-30', ''],
    ['2023-02-29', ''],
    ['2024-02-29', '2024-02-29'],
    ['2024-00-06', ''],
    ['2024年5月', ''],
    ['05-06 08:09', ''],
    ['昨天', ''],
    ['編號 12024-05-061', ''],
    ['電話 2024-05-0600', ''],
    ['版本 1.2024.5.6', ''],
    ['2024-05-06-07', ''],
    ['2024-05-06 25:00', '2024-05-06'],
    ['May 6, 2024', '2024-05-06'],
    ['6 May 2024', '2024-05-06'],
    ['Mon, 06 May 2024 08:09:10 GMT', '2024-05-06T08:09:10Z'],
    ['Mon, 06 May 2024 08:09:10 +0800', '2024-05-06T08:09:10+08:00'],
    ['Mon May 06 2024 08:09:10', '2024-05-06T08:09:10'],
  ])('%s → %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });
});

describe('a date of the page', () => {
  it.each([
    ['https://example.com/2024/05/06/12345.html', '2024-05-06'],
    ['https://example.com/2024-05/06/content_1.htm', '2024-05-06'],
    ['https://example.com/202405/06/t1.htm', '2024-05-06'],
    ['https://example.com/202405/t20240506_12345.html', '2024-05-06'],
    ['https://example.com/20240506/12345.html', '2024-05-06'],
    ['https://example.com/a/20240506A01XYZ.html', '2024-05-06'],
    ['https://example.com/n1/2024/0506/c1001-12345.html', '2024-05-06'],
    ['https://example.com/24/0506/07/ABC.html', ''],
    ['https://example.com/a/202405061234.html', '2024-05-06'],
    ['https://example.com/a/120240506.html', ''],
    ['https://example.com/a/2024.html', ''],
    ['https://example.com/20991231/1.html', ''],
  ])('by its address %s → %s', (url, expected) => {
    expect(findDate([], [], url)).toBe(expected);
  });

  it.each([
    [
      '<meta property="article:published_time" content="2024-05-06T08:09:10+08:00">',
      '2024-05-06T08:09:10+08:00',
    ],
    ['<meta name="publishdate" content="2024-05-06">', '2024-05-06'],
    ['<meta name="pubdate" content="2024-05-06 08:09">', '2024-05-06T08:09'],
    ['<meta itemprop="datePublished" content="2024-05-06">', '2024-05-06'],
    ['<meta name="weibo: article:create_at" content="2024-05-06 08:09:10">', '2024-05-06T08:09:10'],
    ['<meta name="DC.date.issued" content="2024-05-06">', '2024-05-06'],
    ['<meta name="parsely-pub-date" content="2024-05-06T00:09:10Z">', '2024-05-06T00:09:10Z'],
    ['<meta name="pubdate" content="1714954150">', ''],
    ['<meta name="publishdate" content="20240506">', '2024-05-06'],
    ['<meta name="publishdate" content="20240506080910">', '2024-05-06T08:09:10'],
    [ld(article({ datePublished: '2024-05-06T08:09:10+08:00' })), '2024-05-06T08:09:10+08:00'],
    [ld(article({ dateCreated: '2024-05-06' })), '2024-05-06'],
    [ld(article({ dateModified: '2024-05-07' })), ''],
    ['<meta name="date" content="0000-00-00">', ''],
    ['<meta name="date" content="1970-01-01">', ''],
  ])('by %s → %s', (head, expected) => {
    expect(factsOf(head, [PROSE]).publishedAt).toBe(expected);
  });

  it('is not one that the article only tells of', () => {
    const told = ['2019年5月6日，颱風把倉庫淹了。', '他說2012年1月2日那天，港口一艘船也沒有。'];
    expect(factsOf('', [PROSE, ...told, PROSE]).publishedAt).toBe('');
  });

  it.each([
    '【晨光網2024年5月6日訊】小城的清晨是從海上來的，漁船靠岸以後，街道兩旁的店鋪才慢慢打開門板。',
    '（晨光社東港2024年5月6日電）二〇一九年四月三日，颱風把倉庫淹了。',
    '晨光網新聞中心　(來源：海訊，摘自：東港時報)　2024-05-06',
    '本文發表於2024年5月6日。',
  ])('%s', (line) => {
    expect(factsOf('', [line, '他說2012年1月2日那天，港口一艘船也沒有。']).publishedAt).toBe(
      '2024-05-06',
    );
  });

  it('is the one that all its pictures are filed under, where nothing else says it', () => {
    const filed = (day: string) => `https://img.example.com/upload/2024/05/${day}/port.jpg`;
    expect(findDate([], [], '', [filed('06'), '/logo.png', filed('06')])).toBe('2024-05-06');
    expect(findDate([], [], 'https://example.com/2024/05/07/1.html', [filed('06')])).toBe(
      '2024-05-07',
    );
    expect(findDate([], [], '', [filed('06'), filed('07')])).toBe('');
  });
});
