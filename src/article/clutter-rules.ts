/** One kind of furniture. A rule acts only where the line holds little else. */
export interface ClutterRule {
  /** Stable identifier; the receipt and the tests use it. */
  readonly id: string;
  /** Matched against the whole line with white space folded. */
  readonly pattern: RegExp;
  /** When given, the line must also be made of nothing but these (a global expression). */
  readonly pieces?: RegExp;
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
    id: 'expand',
    pattern:
      /^(?:点击|點擊)?(?:展开|展開|查看|阅读|閱讀|继续阅读|繼續閱讀)(?:全文|更多|余下全文|剩余全文)?\s*[>»↓∨]*$/u,
    reason: 'The button that unfolds a shortened copy.',
    seenOn: 'mobile twin of a news page',
  },
  {
    id: 'tools',
    pattern: /\p{Script=Han}/u,
    pieces:
      /推荐给朋友|调整字体|調整字體|打印本页|关闭窗口|收藏本文|复制链接|複製連結|我要评论|发表评论|我要留言|返回首页|回到頂部|返回顶部|微博推荐|分享到|分享至|字体|字體|字号|字號|打印|列印|关闭|關閉|转寄|轉寄|推文|推荐|A\+|A-|[大中小【】[\]（）():：|｜·、\s]/gu,
    reason: 'Labels of the page tools.',
    seenOn: 'news portal',
  },
];
