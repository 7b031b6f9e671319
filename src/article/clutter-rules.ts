/** Where a rule may act. */
export type ClutterScope =
  /** Any line. */
  | 'line'
  /** Only lines before the first or after the last paragraph of the article. */
  | 'edge'
  /** A heading and the links under it. */
  | 'list';

/** One kind of furniture. A rule acts only where the line holds little else. */
export interface ClutterRule {
  /** Stable identifier; the receipt and the tests use it. */
  readonly id: string;
  /** Matched against the whole line with white space folded. */
  readonly pattern: RegExp;
  readonly scope: ClutterScope;
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
    scope: 'line',
    reason: 'A prompt to scan a QR code; the code is of no use inside the page.',
    seenOn: 'repost of a technology site',
  },
  {
    id: 'follow',
    pattern:
      /^[+＋]?\s*(?:关注|關注|關註|已关注|已關注|加关注|订阅|訂閱|追蹤|收藏|点赞|點讚|點贊|打赏|打賞|举报|舉報|分享|转发|轉發)\s*(?:我们|我們|作者|本文|ta|TA)?\s*[(（]?\d*[)）]?$/u,
    scope: 'line',
    reason: 'The label of a button.',
    seenOn: 'repost of a technology site',
  },
  {
    id: 'follow-account',
    pattern:
      /^(?:[【[(（]?\s*)?(?:欢迎|歡迎|敬请|敬請|请|請|快来|点击|點擊|点|點|更多)[^。]{0,24}(?:关注|關注|订阅|訂閱|蓝字|藍字|公众号|公眾號|微信号|微信號|客户端|客戶端|官方微博|粉絲團|粉丝团)[^。]{0,24}$/u,
    scope: 'edge',
    reason: 'Asks to follow an account.',
    seenOn: 'news site with its own account',
  },
  {
    id: 'expand',
    pattern:
      /^(?:点击|點擊)?(?:展开|展開|查看|阅读|閱讀|继续阅读|繼續閱讀)(?:全文|更多|余下全文|剩余全文)?\s*[>»↓∨]*$/u,
    scope: 'line',
    reason: 'The button that unfolds a shortened copy.',
    seenOn: 'mobile twin of a news page',
  },
  {
    id: 'editor',
    pattern:
      /^[\s(（【[〔]*(?:本文|本报|本文來源|网站|網站)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|主编|主編|校对|校對|审核|審核|值班编辑|新闻编辑|值班主任|实习编辑|見習編輯|原标题责编)\s*[:：/／|丨][^。！？]{0,40}$/u,
    scope: 'edge',
    reason: 'Who edited the page; kept on the provenance card where it carries facts.',
    seenOn: 'news portal',
  },
  {
    id: 'source',
    pattern:
      /^[\s(（【[〔*]*(?:文章|新闻|資料|资料|稿件|本文)?(?:来源|來源|稿源|出处|出處|转自|轉自|转载自|轉載自)\s*(?:于)?[:：|｜]\s*[^。！？]{1,40}$/u,
    scope: 'edge',
    reason: 'Where a repost comes from; shown on the provenance card.',
    seenOn: 'repost of a technology site',
  },
  {
    id: 'byline',
    pattern: /^(?:文|撰文|作者|图文|圖文|撰稿)\s*[|｜丨︱/／:：]\s*[^，。！？:：]{2,24}$/u,
    scope: 'edge',
    reason: 'The author; shown on the provenance card.',
    seenOn: 'repost of a technology site',
  },
  {
    id: 'copyright',
    pattern:
      /^.{0,30}(?:版权所有|版權所有|未经授权|未經授權|不得转载|不得轉載|禁止转载|禁止轉載|转载请注明|轉載請註明|轉載請注明|all rights reserved|copyright\s*(?:©|\(c\))|免责声明|免責聲明|版权声明|版權聲明).{0,60}$/iu,
    scope: 'edge',
    reason: 'Copyright boilerplate.',
    seenOn: 'news portal',
  },
  {
    id: 'tools',
    pattern:
      /^(?:[【[(（]?\s*(?:字体|字體|字号|字號|调整字体|調整字體|大中小|打印|列印|打印本页|关闭|關閉|关闭窗口|收藏本文|转寄|轉寄|推荐给朋友|复制链接|複製連結|我要评论|发表评论|我要留言|返回首页|回到頂部|返回顶部|推文|推荐|微博推荐|分享到|分享至|A\+|A-|大|中|小)\s*[】\])）:：|｜·、]*\s*)+$/u,
    scope: 'line',
    reason: 'Labels of the page tools.',
    seenOn: 'news portal',
  },
];
