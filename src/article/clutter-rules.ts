import type { LinePattern } from './rule-match.ts';

/** One kind of furniture. A rule acts only where the line holds little else. */
export interface ClutterRule extends LinePattern {
  /** Stable identifier; the receipt and the tests use it. */
  readonly id: string;
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
      /^(?:[^，。]{0,12})?(?:扫描|扫一扫|长按|识别|微信扫码|扫码|用微信)[^，。！]{0,14}(?:二维码|二维条码|手机|朋友圈|阅读|关注|分享|下载|客户端|公众号)[^。]{0,16}$/u,
    needs: '描扫按识微',
    reason: 'A prompt to scan a QR code; the code is of no use inside the page.',
    seenOn: 'repost of a technology site',
  },
  {
    id: 'follow',
    pattern:
      /^[+＋]?\s*(?:关注|已关注|加关注|订阅|追踪|收藏|点赞|打赏|举报|分享|转发)\s*(?:我们|作者|本文|ta|TA)?\s*[(（]?\d*[)）]?$/u,
    needs: '注已订踪藏赞赏举享转',
    reason: 'The label of a button.',
    seenOn: 'repost of a technology site',
  },
  {
    id: 'follow-prompt',
    pattern:
      /^[^㐀-鿿\w]*(?:(?:点击|点选)(?:上方|下方|文末|左下角|右下角|标题下)[^。]{0,30}(?:关注|订阅|加入|蓝字|原文|名片)[^。]{0,16}|(?:点个|点一下|记得点)[“「"]?(?:在看|赞|好看)[^。]{0,20}|继续滑动看下一个|喜欢此内容的人还(?:喜欢|看了))$/u,
    needs: '击选看赞好滑喜',
    reason: 'Asks to follow the account or to tap a button of the app.',
    seenOn: 'repost of an account of a messenger',
  },
  {
    id: 'follow-account',
    pattern:
      /^[◎●※☆★►▶▼▲👉📢>＞]\s*(?:欢迎|点我|快)?(?:加入|追踪|订阅|关注|按赞)[^。？]{1,24}(?:好友|粉丝团|粉丝专页|公众号|频道|视频号|社群|微博|微信|LINE|Line|Telegram|IG|FB|YouTube)[^。？]{0,30}$/u,
    needs: '加踪订注赞',
    reason:
      'Asks to follow the account; the mark in front says that it is no sentence of the text.',
    seenOn: 'Taiwanese news site',
  },
  {
    id: 'app-prompt',
    pattern:
      /(?:立即|立刻|马上|即刻|点我|点此|按此)(?:下载|安装|打开|开启)[^。？]{0,40}$|^请?(?:下载|打开|开启|安装)[^，。]{1,12}(?:[Aa][Pp]{2}|客户端)[，,、|｜\s]*(?:查看|看|阅读|睇|掌握|获取|发现|更多|随时|即时|体验|参与)[^。]{0,24}$|现在用\s*[Aa][Pp]{2}\s*看|^(?:在|于)?\s*[Aa][Pp]{2}\s*(?:内|中)?(?:打开|开启|阅读)$/u,
    needs: '载装打启看阅',
    // Somebody tells what others say or do.
    unless: /(?:称|表示|说|认为|指出|提示|显示|要求|鼓励)|[。；]/u,
    reason: 'Asks to load the app of the site.',
    seenOn: 'news site with its own app',
  },
  {
    id: 'follow-message',
    pattern:
      /^[^。！？]{0,30}(?:移动|联通|电信|手机|短信|简讯)[^，。]{0,6}发[^，。]{1,8}[到至]\s*\d{5,}[^。！？]{0,50}$/u,
    needs: '到至',
    reason: 'Asks to subscribe by a short message.',
    seenOn: 'regional news portal',
  },
  {
    id: 'read-on',
    pattern:
      /^[\s（(【[—–-]*(?:请?继续往下(?:阅读|看)|广告|广告(?:之?后)?[，,]?请?继续(?:阅读|往下)?|(?:文章|内文)(?:未完)?[，,]?(?:继续|接续)(?:往下|下方|下拉)[^。]{0,8}|Advertisement|Sponsored)[\s.…。）)】\]—–↓▼-]*$/iu,
    needs: '往广继续vVdD',
    reason: 'Says that the text goes on behind an advertisement.',
    seenOn: 'Taiwanese news site',
  },
  {
    id: 'related-link',
    pattern:
      /^[\s【[（(▲►▶●◆■>»→👉※◎☞•·-]*(?:(?:相关|延伸|推荐|更多|同类)(?:文章|新闻|阅读|报导|报道|内容|影片|视频)|同场加映|看更多|看完整文章|往下看更多)\s*[：:｜|】\]）)>»／/]?[^。！？]{2,}$/u,
    needs: '相伸荐更类映看章往',
    linked: true,
    reason: 'A link to another article between the paragraphs.',
    seenOn: 'Hong Kong news site',
  },
  {
    id: 'expand',
    pattern:
      /^(?:点击|点此)?(?:展开|显示|查看|阅读|继续阅读)(?:全文|全部|更多|余下全文|剩余全文|完整内容)?\s*[>»↓∨▼﹀]*$/u,
    needs: '展显查阅继',
    reason: 'The button that unfolds a shortened copy.',
    seenOn: 'mobile twin of a news page',
  },
  {
    id: 'rest-link',
    pattern:
      /^(?:返回[^，。\s]{2,6}[，,\s]*(?:查看|看)更多|(?:点击|轻触)?(?:阅读|查看)原文|[（(]?本章未完[，,]?请?点击下一页.{0,8}[）)]?)[.…。>»\s]*$/u,
    needs: '返原章',
    reason: 'The link to the rest, to the original or to the front page.',
    seenOn: 'portal that ends the last paragraph with it',
  },
  {
    id: 'tools',
    pattern: /[㐀-鿿]/u,
    pieces:
      /推荐给朋友|调整字体|打印本页|关闭窗口|收藏本文|复制链接|复制连结|我要评论|发表评论|我要留言|返回首页|回到顶部|返回顶部|微博推荐|分享到|分享至|字体|字号|打印|列印|关闭|转寄|推文|推荐|A\+|A-|[大中小【】[\]（）():：|｜·、\s]/gu,
    reason: 'Labels of the page tools.',
    seenOn: 'news portal',
  },
  {
    id: 'share-bar',
    pattern: /分享|转发|复制链接|复制连结|复制网址/u,
    needs: '享转链连址',
    pieces:
      /一键|分享(?:文章|此文|本文|这篇)?(?:到|至|给朋友)?|转发到?|追踪我们|复制链接|复制连结|复制网址|微信好友|微信扫一扫|朋友圈|新浪微博|腾讯微博|搜狐微博|网易微博|微博|微信|QQ好友|QQ空间|QQ|豆瓣|人人网|开心网|噗浪|推特|脸书|Facebook|Twitter|Plurk|LINE|WhatsApp|Telegram|Messenger|WeChat|Threads|LinkedIn|Email|[【】[\]（）():：|｜·、,，\s]/giu,
    reason: 'Names of the networks to share to.',
    seenOn: 'magazine',
  },
];
