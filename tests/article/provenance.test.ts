// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { copyDocument } from '../../src/article/bounded-copy.ts';
import { readHead } from '../../src/article/head-facts.ts';
import { readLines } from '../../src/article/lines.ts';
import { readMetadata } from '../../src/article/metadata.ts';
import { parsePage } from './parse-page.ts';

/** The facts of a page with `head`, whose article begins with `lines`. */
function factsOf(head: string, lines: readonly string[]) {
  const body = lines.map((line) => `<p>${line}</p>`).join('');
  const copy = copyDocument(parsePage(`<head>${head}</head><body>${body}</body>`));
  if (!copy.ok) throw new Error(copy.reason);
  return readMetadata(readHead(copy.head), readLines(copy.body), '', '海邊小城的書店');
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
    ['撰文 林遠', ''],
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
