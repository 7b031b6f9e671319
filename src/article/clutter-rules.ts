/** One kind of furniture. A rule acts only where the line holds little else. */
export interface ClutterRule {
  /** Stable identifier; the receipt and the tests use it. */
  readonly id: string;
  /** Matched against the whole line with white space folded. */
  readonly pattern: RegExp;
  /** When given, the line must also be made of nothing but these (a global expression). */
  readonly pieces?: RegExp;
  /** The line stays when this matches, too. */
  readonly unless?: RegExp;
  /** The line must be mostly link. */
  readonly linked?: boolean;
  /** Why nobody reads this line. */
  readonly reason: string;
  /** The kind of page it was seen on. */
  readonly seenOn: string;
}

/** Longer lines are never furniture by their words alone. */
export const MAX_CLUTTER_LINE = 80;

/** The rules, in the order in which they are tried. */
export const CLUTTER_RULES: readonly ClutterRule[] = [
  {
    id: 'share-qr',
    pattern:
      /^(?:[^，。]{0,12})?(?:扫描|扫一扫|掃描|掃一掃|长按|長按|识别|識別|微信扫码|扫码|掃碼|用微信)[^，。！]{0,14}(?:二维码|二維碼|二维條碼|手机|手機|朋友圈|阅读|閱讀|关注|關注|關註|分享|下载|下載|客户端|公众号|公眾號)[^。]{0,16}$/u,
    reason: 'A prompt to scan a QR code; the code is of no use inside the page.',
    seenOn: 'repost of a technology site',
  },
  {
    id: 'follow',
    pattern:
      /^[+＋]?\s*(?:关注|關注|關註|已关注|已關注|加关注|订阅|訂閱|追蹤|收藏|点赞|點讚|點贊|打赏|打賞|举报|舉報|分享|转发|轉發)\s*(?:我们|我們|作者|本文|ta|TA)?\s*[(（]?\d*[)）]?$/u,
    reason: 'The label of a button.',
    seenOn: 'repost of a technology site',
  },
  {
    id: 'follow-prompt',
    pattern:
      /^[\p{So}\p{Po}\s【[（(“「]*(?:(?:点击|點擊|点选|點選)(?:上方|下方|文末|左下角|右下角|标题下|標題下)[^。]{0,30}(?:关注|關注|订阅|訂閱|加入|蓝字|藍字|原文|名片)[^。]{0,16}|(?:点个|點個|点一下|點一下|记得点|記得點)[“「"]?(?:在看|赞|讚|好看)[^。]{0,20}|继续滑动看下一个|喜欢此内容的人还(?:喜欢|看了))$/u,
    reason: 'Asks to follow the account or to tap a button of the app.',
    seenOn: 'repost of an account of a messenger',
  },
  {
    id: 'follow-account',
    pattern:
      /^[◎●※☆★►▶▼▲👉📢>＞]\s*(?:歡迎|欢迎|點我|点我|快)?(?:加入|追蹤|追踪|订阅|訂閱|關注|关注|按讚)[^。？]{1,24}(?:好友|粉絲團|粉絲專頁|公众号|公眾號|頻道|频道|視頻號|视频号|社群|微博|微信|LINE|Line|Telegram|IG|FB|YouTube)[^。？]{0,30}$/u,
    reason:
      'Asks to follow the account; the mark in front says that it is no sentence of the text.',
    seenOn: 'Taiwanese news site',
  },
  {
    id: 'app-prompt',
    pattern:
      /(?:立即|立刻|馬上|马上|即刻|點我|点我|點此|点此|按此)(?:下載|下载|安裝|安装|打开|打開|開啟)[^。？]{0,40}$|^(?:請|请)?(?:下載|下载|打开|打開|開啟|安裝|安装)[^，。]{1,12}(?:APP|客户端|客戶端)[，,、|｜\s]*(?:查看|看|阅读|閱讀|睇|掌握|獲取|获取|發現|发现|更多|隨時|随时|即時|体验|體驗|参与|參與)[^。]{0,24}$|(?:現在|现在)用\s*APP\s*看|^(?:在|于)?\s*APP\s*(?:内|內|中)?(?:打开|打開|開啟|阅读|閱讀)$/iu,
    // Somebody tells what others say or do.
    unless: /(?:称|稱|表示|說|说|認為|认为|指出|提示|顯示|显示|要求|鼓励|鼓勵)|[。；]/u,
    reason: 'Asks to load the app of the site.',
    seenOn: 'news site with its own app',
  },
  {
    id: 'follow-message',
    pattern:
      /^[^。！？]{0,30}(?:移动|移動|联通|聯通|电信|電信|手机|手機|短信|簡訊)[^，。]{0,6}[发發][^，。]{1,8}[到至]\s*\d{5,}[^。！？]{0,50}$/u,
    reason: 'Asks to subscribe by a short message.',
    seenOn: 'regional news portal',
  },
  {
    id: 'read-on',
    pattern:
      /^[\s（(【[—–-]*(?:請?繼續往下(?:閱讀|看)|请?继续往下(?:阅读|看)|(?:廣告|广告)|(?:廣告|广告)(?:之?[後后])?[，,]?(?:請|请)?(?:繼續|继续)(?:閱讀|阅读|往下)?|(?:文章|內文|内文)(?:未完)?[，,]?(?:繼續|继续|接續)(?:往下|下方|下拉)[^。]{0,8}|Advertisement|Sponsored)[\s.…。）)】\]—–↓▼-]*$/iu,
    reason: 'Says that the text goes on behind an advertisement.',
    seenOn: 'Taiwanese news site',
  },
  {
    id: 'related-link',
    pattern:
      /^[\s【[（(▲►▶●◆■>»→👉※◎☞•·-]*(?:(?:相關|相关|延伸|推薦|推荐|更多|同類|同类)(?:文章|新聞|新闻|閱讀|阅读|報導|报道|報道|內容|内容|影片|视频|視頻)|同場加映|看更多|看完整文章|往下看更多)\s*[：:｜|】\]）)>»／/]?[^。！？]{2,}$/u,
    linked: true,
    reason: 'A link to another article between the paragraphs.',
    seenOn: 'Hong Kong news site',
  },
  {
    id: 'expand',
    pattern:
      /^(?:点击|點擊|点此|點此)?(?:展开|展開|显示|顯示|查看|阅读|閱讀|继续阅读|繼續閱讀)(?:全文|全部|更多|余下全文|剩余全文|完整内容|完整內容)?\s*[>»↓∨▼﹀]*$/u,
    reason: 'The button that unfolds a shortened copy.',
    seenOn: 'mobile twin of a news page',
  },
  {
    id: 'rest-link',
    pattern:
      /^(?:返回[^，。\s]{2,6}[，,\s]*(?:查看|看)更多|(?:点击|點擊|轻触|輕觸)?(?:阅读|閱讀|查看)原文|[（(]?本章未完[，,]?(?:请)?(?:点击|點擊)下一[页頁].{0,8}[）)]?)[.…。>»\s]*$/u,
    reason: 'The link to the rest, to the original or to the front page.',
    seenOn: 'portal that ends the last paragraph with it',
  },
  {
    id: 'tools',
    pattern: /\p{Script=Han}/u,
    pieces:
      /推荐给朋友|调整字体|調整字體|打印本页|关闭窗口|收藏本文|复制链接|複製連結|我要评论|发表评论|我要留言|返回首页|回到頂部|返回顶部|微博推荐|分享到|分享至|字体|字體|字号|字號|打印|列印|关闭|關閉|转寄|轉寄|推文|推荐|A\+|A-|[大中小【】[\]（）():：|｜·、\s]/gu,
    reason: 'Labels of the page tools.',
    seenOn: 'news portal',
  },
  {
    id: 'share-bar',
    pattern: /分享|转发|轉發|复制链接|複製連結|複製網址/u,
    pieces:
      /一键|一鍵|分享(?:文章|此文|本文|这篇|這篇)?(?:到|至|给朋友|給朋友)?|转发(?:到)?|轉發(?:到)?|追蹤我們|复制链接|複製連結|複製網址|微信好友|微信扫一扫|朋友圈|新浪微博|腾讯微博|搜狐微博|网易微博|微博|微信|QQ好友|QQ空间|QQ|豆瓣|人人网|开心网|噗浪|推特|臉書|Facebook|Twitter|Plurk|LINE|WhatsApp|Telegram|Messenger|WeChat|Threads|LinkedIn|Email|[【】[\]（）():：|｜·、,，\s]/giu,
    reason: 'Names of the networks to share to.',
    seenOn: 'magazine',
  },
];
