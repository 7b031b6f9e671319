import type { Article, Removal } from '../../src/article/article.ts';
import type { GlossaryMatch } from '../../src/glossary/entry.ts';

/**
 * Articles of our own writing for the tests and screenshots of the interface. They have what the
 * styles must handle: a long title, headings, quotes, a list, a table, code, ruby, a picture, a
 * poem with line breaks, Latin words with glosses, and text without any break.
 */
export function traditionalArticle(document: Document): Article {
  const body = parse(document, TRADITIONAL);
  return {
    url: 'https://example.org/market?from=list',
    title: '凌晨四點的果菜市場，有人在用 AI 算明天的香菜',
    byline: '林晚、陳知微',
    source: '島嶼慢報',
    siteName: '巷口新聞網',
    publishedAt: '2026-03-21T08:15:00+08:00',
    lang: 'zh-Hant',
    body,
    characterCount: 3597,
    copies: 2,
    removals: removals(document, body),
  };
}

/** The same kind of text in Simplified characters, shorter, with nothing removed. */
export function simplifiedArticle(document: Document): Article {
  return {
    url: 'https://example.org/bookshop',
    title: '关掉朋友圈的第三十天，我在旧书店学会了发呆',
    byline: '周小满',
    source: '',
    siteName: '南方纸张',
    publishedAt: '2026-05-06',
    lang: 'zh-Hans',
    body: parse(document, SIMPLIFIED),
    characterCount: 812,
    copies: 1,
    removals: [],
  };
}

/** An article with notes, pseudo-headings and two pictures; its links lead into itself. */
export function annotatedArticle(document: Document): Article {
  const body = parse(document, ANNOTATED);
  const anchors = new Map<string, Element>();
  for (const element of body.querySelectorAll('[id]')) {
    anchors.set(element.id, element);
    element.removeAttribute('id');
  }
  return {
    ...simplifiedArticle(document),
    url: ANNOTATED_URL,
    title: '一本沒有人借的書，在圖書館裡等了四十年，等到的是一個來找停車位的人',
    lang: 'zh-Hant',
    characterCount: 1240,
    body,
    anchors,
  };
}

/** The first page of a thread: two replies, a licence, a way on, a picture that nobody has. */
export function threadArticle(document: Document): Article {
  return {
    ...simplifiedArticle(document),
    licence: 'CC BY-SA 4.0',
    nextPage: { url: 'https://example.org/bookshop?page=2', text: '下一页' },
    body: parse(document, `${SIMPLIFIED}<p><img src="/lost.jpg" alt="书店的门口"></p>`),
    replies: [
      {
        author: '楼下的猫',
        publishedAt: '2026-05-07T09:00:00+08:00',
        body: parse(document, '<p>我也去过这家店，老板说 deadline 的时候在笑。</p>'),
        characterCount: 18,
      },
      {
        author: '',
        publishedAt: '',
        body: parse(document, '<p>后来呢？猫还在吗？</p><p>求第二篇。</p>'),
        characterCount: 11,
      },
    ],
  };
}

/** Glosses for both articles, by term. */
const GLOSSES: readonly Omit<GlossaryMatch, 'start' | 'end' | 'text'>[] = [
  { key: 'AI', gloss: '人工智慧', kind: 'abbreviation', level: 'everyday' },
  { key: 'app', gloss: '應用程式', kind: 'word', level: 'everyday', partOfSpeech: 'n' },
  { key: 'deadline', gloss: '截止時間', kind: 'word', level: 'general', partOfSpeech: 'n' },
  { key: 'dashboard', gloss: '數據儀表板', kind: 'word', level: 'general', partOfSpeech: 'n' },
  { key: 'feel at home', gloss: '像回到家一樣', kind: 'author', level: 'general' },
  { key: 'vibe', gloss: '氛圍／感覺', kind: 'word', level: 'general', partOfSpeech: 'n' },
  { key: 'MVP', gloss: '最小可行產品', kind: 'own', level: 'specialist' },
  { key: 'social', gloss: '社交', kind: 'word', level: 'everyday', partOfSpeech: 'v' },
];

/** Matches of the sample's terms in one text: what the background would answer. */
export function matchesIn(text: string): GlossaryMatch[] {
  const matches: GlossaryMatch[] = [];
  for (const gloss of GLOSSES) {
    for (let start = text.indexOf(gloss.key); start >= 0; ) {
      const end = start + gloss.key.length;
      matches.push({ ...gloss, start, end, text: gloss.key });
      start = text.indexOf(gloss.key, end);
    }
  }
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  return matches.filter((match, index) => match.start >= (matches[index - 1]?.end ?? 0));
}

function removals(document: Document, body: DocumentFragment): Removal[] {
  const paragraphs = [...body.querySelectorAll('p')];
  const after = (index: number): Text => {
    const placeholder = document.createTextNode('');
    paragraphs[index]?.after(placeholder);
    return placeholder;
  };
  const block = (html: string) => parse(document, html);
  return [
    {
      step: 'metadata',
      rule: 'byline',
      text: '文|林晚、陳知微',
      block: block('<p>文|林晚、陳知微</p>'),
      placeholder: after(0),
    },
    {
      step: 'clutter',
      rule: 'share-qr',
      text: '掃描二維碼分享到手機',
      block: block('<p>掃描二維碼分享到手機</p>'),
      placeholder: after(3),
    },
    {
      step: 'clutter',
      rule: 'follow',
      text: '+關註',
      block: block('<p>+關註</p>'),
      placeholder: after(3),
    },
    {
      step: 'clutter',
      rule: 'share-image',
      text: '',
      block: block('<p><img src="/figure.svg" width="60" height="40" alt=""></p>'),
      placeholder: after(4),
    },
    {
      step: 'duplicates',
      rule: 'copy',
      text: paragraphs
        .slice(0, 3)
        .map((paragraph) => paragraph.textContent)
        .join(''),
      block: block('<p>凌晨四點,台北第一果菜市場的燈比便利商店還亮。</p><p>第二段重複的文字。</p>'),
      placeholder: after(paragraphs.length - 1),
    },
  ];
}

function parse(document: Document, html: string): DocumentFragment {
  const range = document.createRange();
  range.selectNode(document.documentElement);
  return range.createContextualFragment(html);
}

const ANNOTATED_URL = 'https://example.org/library';

const ANNOTATED = `
<p>01</p><p><b>書架最下面一層</b></p>
<p>「這本書上一次被借走，是1984年。」館員把借書卡翻過來給我看<sup id="mark-1"><a href="${ANNOTATED_URL}#note-1">[1]</a></sup>，卡片上只有3個名字，最後1個是他自己。</p>
<p>“你可以借14天。”他說，好像這件事每天都在發生<sup id="mark-2"><a href="${ANNOTATED_URL}#note-2">[2]</a></sup>。我其實只是進來問附近哪裡可以停車。</p>
<figure><img src="/figure.svg" width="1200" height="640" alt="黃昏的圖書館"><figcaption>閉館前的十分鐘。</figcaption></figure>
<p>02</p><p><b>借書卡</b></p>
<p>卡片的背面有一行鉛筆字：第12頁有錯字，第13頁沒有。我翻到第12頁，錯字真的在那裡，被人用很輕的筆圈了起來。</p>
<figure><img src="/figure.svg?2" width="1200" height="640" alt="借書卡"><figcaption>鉛筆字已經很淡了，要斜著看。</figcaption></figure>
<p>03</p><p><b>十四天</b></p>
<p>後來我續借了兩次。更多細節在<a href="${ANNOTATED_URL}#list">文末的清單</a>裡，也可以看<a href="https://example.org/other">另一篇文章</a>。</p>
<pre><code>borrow(book, days=14)
    .then(read)
    .catch(forget)</code></pre>
<p>註釋</p>
<ol id="list"><li id="note-1">借書卡在2003年以後就停用了，館裡留下的大約還有四百張，存放在地下室。<a href="${ANNOTATED_URL}#mark-1">↩</a></li><li id="note-2">圖書館的規定是14天，可以續借2次，見 <a href="https://example.org/rules">借閱規則</a>。<a href="${ANNOTATED_URL}#mark-2">↩</a></li></ol>
`;

const TRADITIONAL = `
<p>凌晨四點，果菜市場的燈比便利商店還亮。阿宏把最後一箱香菜推上磅秤，順手點開手機裡的 app，螢幕上跳出一行字：「明日建議進貨 62 公斤。」他哼了一聲，抬頭看看天色，最後還是寫了 70。</p>
<p>「機器不知道明天是清明。」他說。</p>
<p>這套系統是隔壁巷子兩個剛畢業的工程師做的。他們沒有投資人，也沒有 deadline，只有一個信念：<strong>市場裡的經驗，應該留得下來</strong>。於是每天收攤以後，他們就拉一張塑膠凳坐在攤子旁邊，把老闆們說的話一句一句記下來。</p>
<h2>經驗是一種很安靜的東西</h2>
<p>賣了三十年菜的人，判斷一把蔥新不新鮮，只需要半秒。問他怎麼看的，他會愣住，然後說：「就是這樣看啊。」工程師小薇後來想了一個辦法：不問「怎麼看」，而是讓老闆從兩把蔥裡挑一把，再問「為什麼不要另外那把」。答案忽然變得很具體，<em>根鬚太乾</em>、葉尖捲了、綁繩勒過的地方發黃。</p>
<blockquote><p>人說不出自己知道什麼，但很清楚自己不要什麼。</p></blockquote>
<p>她把這些「不要」整理成一張表，再交給 AI 去學。三個月以後，攤子旁邊多了一塊小小的 dashboard，上面只有三個數字：今天該進多少、昨天剩了多少、哪一樣賣得比平常快。</p>
<figure><img src="/figure.svg" width="1200" height="640" alt="清晨的市場"><figcaption>收攤以前的十分鐘，是一天裡最適合聊天的時候。</figcaption></figure>
<h2>一張不太準的表</h2>
<p>第一版 MVP 並不準。小薇很坦白地把誤差貼在攤子上，讓大家取笑：</p>
<table><caption>第一週的建議與實際（公斤）</caption><thead><tr><th>品項</th><th>建議</th><th>實際賣出</th><th>老闆的評語</th></tr></thead><tbody><tr><td>香菜</td><td>62</td><td>68</td><td>忘了清明</td></tr><tr><td>青蔥</td><td>120</td><td>97</td><td>下雨天誰買蔥</td></tr><tr><td>高麗菜</td><td>300</td><td>304</td><td>這次可以</td></tr></tbody></table>
<p>公式其實簡單得讓人不好意思，小薇把它寫在紙箱背面：</p>
<pre><code>def tomorrow(last_week, rain, festival):
    base = sum(last_week) / 7
    return base * (0.8 if rain else 1.0) * festival</code></pre>
<p>真正難的是 <code>festival</code> 這個係數。它不在任何資料庫裡，只在阿宏的腦子裡：清明前一天要多備<ruby>香菜<rt>ㄒㄧㄤ ㄘㄞˋ</rt></ruby>，因為家家戶戶要包潤餅；颱風前兩天葉菜會被搶光；學校考試那一週，宵夜攤的蔥會忽然少掉三成。</p>
<h2>回家的感覺</h2>
<p>收攤以後，大家習慣在攤子後面坐一下。有人泡茶，有人把賣相不好的芭樂切成塊，沾一點梅粉。從南部上來的實習生說，她在這座城市換過四間公司，只有這裡讓她 feel at home（像回到家一樣）。有人笑她文青，有人問她這句英文怎麼唸，於是一整桌的人，就在凌晨五點半，很認真地練習了起來。</p>
<p>問小薇這算不算 social，她想了想，說算是一種 vibe。阿宏聽不懂，但他同意。</p>
<p>他們後來列過一張清單，寫下「不要變成的樣子」：</p>
<ul><li>不要讓機器替老闆決定，只讓它提醒。</li><li>不要蒐集客人的名字和電話。</li><li>不要為了好看，把數字藏起來。</li></ul>
<p>牆上還貼著一首不知道誰寫的短詩：</p>
<p>菜葉上的水<br>是凌晨的字<br>天亮以前<br>請你先讀完</p>
<p>六點整，鐵捲門拉下一半。明天的香菜，阿宏最後訂了七十公斤。至於對不對，後天的凌晨四點就會知道。更多市場的故事，可以在<a href="https://example.org/stories">慢報的專題頁</a>讀到。</p>
`;

const SIMPLIFIED = `
<p>关掉朋友圈的第三十天，我在城南一家旧书店里坐了一个下午，什么也没有做。老板放着一张听不出年代的唱片，窗外的梧桐把光剪成碎片，落在一排没人翻过的词典上。</p>
<p>“你不看书吗？”老板问。</p>
<p>我说我在想一个 deadline。他点点头，给我续了一杯茶，说：“那你先想，书不着急。”</p>
<h2>书不着急</h2>
<p>这句话后来成了我们几个人之间的暗号。做产品的朋友说，他每天要看四块 dashboard，回到家连菜单都不想读；教书的朋友说，学生写作文先问 AI，再问她。我们约好每个周六到这里来，手机放进门口的饼干盒，谁先伸手谁洗杯子。</p>
<blockquote><p>发呆不是浪费时间，是把时间还给时间。</p></blockquote>
<p>三个月过去，饼干盒换了一个大的。老板说，这里终于有了一点图书馆的 vibe，就是还差一只猫。</p>
<h3>后来</h3>
<p>后来真的来了一只猫。它不怕人，也不看书，只在下午四点准时躺到那一排词典上，把光睡成一个圆。</p>
`;
