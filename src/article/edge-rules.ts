import { CLOSING_RULES } from './closing-rules.ts';
import type { EdgeRule } from './edge-rule.ts';

/** Longer lines are no edge by their words alone. */
export const MAX_EDGE_LINE = 260;

/** A date, alone or with source and author. */
const DATE_LINE =
  /^[^，。！？]{0,40}(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}月\d{1,2}日\s*\d{1,2}[:：]\d{2}|\d{1,2}:\d{2}:\d{2})[^，。！？]{0,60}$/u;

/**
 * Signs of date, source and tool lines. Every line is matched whole or by a word that prose has not,
 * and in Simplified characters, into which fold-script.ts folds it. Han is written as two ranges:
 * the Unicode property has twenty, and takes five times as long to compile. The last character of the
 * second is the last of Unicode 15; Chromium refuses a script that holds a noncharacter like U+2FFFF.
 */
const FACT_AND_TOOL_RULES: readonly EdgeRule[] = [
  {
    id: 'date-line',
    place: 'head',
    pattern: DATE_LINE,
    needs: '-/.月:',
    maximum: 100,
    reason: 'Date of publication, often with source and author; shown on the provenance card.',
    seenOn: 'every news portal',
  },
  {
    id: 'date-line',
    place: 'tail',
    pattern: DATE_LINE,
    needs: '-/.月:',
    // A letter or a notice ends with the day it was written; a page tells the hour, or the words.
    unless: /^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/u,
    maximum: 100,
    reason: 'Date of publication, often with source and author; shown on the provenance card.',
    seenOn: 'every news portal',
  },
  {
    id: 'date-line',
    place: 'head',
    pattern:
      /^[^。！？]{0,60}\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?\s*\d{1,2}:\d{2}(?::\d{2})?$/u,
    needs: ':',
    maximum: 90,
    reason: 'Date and time at the end of source and author; shown on the provenance card.',
    seenOn: 'finance portal',
  },
  {
    id: 'source',
    place: 'both',
    pattern:
      /^[\s(（【[〔*★◎●]*(?:文章|新闻|资料|稿件|本文|信息)?(?:来源|稿源|出处|转自|转载自|摘自)\s*于?\s*[:：|｜][^。！？]{1,60}$/u,
    needs: '源稿处转载摘',
    maximum: 90,
    reason: 'Where a repost comes from; shown on the provenance card.',
    seenOn: 'news portal',
  },
  {
    id: 'source',
    place: 'head',
    pattern:
      /^[\s*※]*本文(?:来自|转自|首发于|授权转载自|由)(?=.*(?:作者|原文|头图|题图|编辑|ID))[^。！？]{4,110}$/u,
    needs: '本',
    maximum: 130,
    reason: 'Where a repost comes from, with author and picture; shown on the provenance card.',
    seenOn: 'technology magazine',
  },
  {
    id: 'source',
    place: 'tail',
    pattern:
      /^[（(【[]\s*(?:来源|据)?[：:]?\s*[㐀-鿿𠀀-𲎯]{2,10}(?:报|网|社|周刊|杂志|新闻|在线|电视台)\s*[)）】\]]$/u,
    needs: '（(【[',
    maximum: 24,
    reason: 'Where a repost comes from, in brackets.',
    seenOn: 'regional news portal',
  },
  {
    id: 'editor',
    place: 'both',
    pattern:
      /^[\s(（【[〔*★]*(?:[㐀-鿿𠀀-𲎯]{0,6})?(?:责任编辑|责编|编辑|主编|校对|审核|审稿|值班编委|值班主任)\s*[:：/／|丨｜︱][^。！？]{0,50}$/u,
    needs: '责辑编校审稿班',
    maximum: 80,
    reason: 'Who edited the page.',
    seenOn: 'news portal',
  },
  {
    id: 'editor',
    place: 'any',
    pattern: /^[\s(（【[]*(?:责任编辑|责编|本文编辑)\s*[:：|｜]\s*[^，。：:]{1,16}[)）】\]]?$/u,
    needs: '责辑',
    maximum: 40,
    reason: 'Who edited the page; these words stand in no sentence.',
    seenOn: 'finance portal with tools behind the line',
  },
  {
    id: 'editor',
    place: 'tail',
    pattern:
      /^(?:责任编辑|责编|编辑|校对|美编)\s+[㐀-鿿𠀀-𲎯]{2,4}(?:\s+(?:责编|编辑|校对|美编)?\s*[㐀-鿿𠀀-𲎯]{2,4}){0,3}$/u,
    needs: '责辑校编',
    maximum: 40,
    reason: 'Who edited the page, without a colon.',
    seenOn: 'finance newspaper',
  },
  {
    id: 'editor',
    place: 'tail',
    pattern:
      /^(?:【作者\s*[:：][^】]{1,40}】.{0,40}|[(（【[][^，。]{1,16}(?:编辑|编译)[)）】\]])$/u,
    needs: '【辑译',
    maximum: 90,
    reason: 'Who wrote or edited the page, in brackets.',
    seenOn: 'finance portal',
  },
  {
    id: 'byline',
    place: 'head',
    pattern:
      /^[\s(（【[〔*]*(?:(?:文|图|撰文|作者|图文|撰稿|文字|摄影|记者|本报记者)\s*[|｜丨︱/／:：]\s*[^，。！？]{1,30}|[㐀-鿿𠀀-𲎯]{0,8}记者[㐀-鿿𠀀-𲎯、 ]{2,12}[／/╱][㐀-鿿𠀀-𲎯]{2,8}(?:报导|报道|电)?[)）】\]〕]?)$/u,
    needs: '文图撰者字摄记',
    maximum: 50,
    reason: 'The author; shown on the provenance card.',
    seenOn: 'repost of a technology site',
  },
  {
    id: 'byline',
    place: 'both',
    pattern:
      /^[\s(（【[〔*]*(?:(?:采访|撰文|文字|文案|作者|采写|摄影|图片|摄像|设计|排版|编辑|主编|责编|监制|策划|翻译|校对|审核|本文作者)[・·、&和/／]?)+\s*[|｜丨︱/／:：]\s*[^，。！？：:]{1,16}(?:\s+(?:(?:文字|撰文|摄影|图片|编辑|设计|监制)[・·、&和/／]?)+\s*[|｜丨︱/／:：]\s*[^，。！？：:]{1,16}){0,4}[)）】\]〕]?$/u,
    needs: '访撰字案者写摄片设排辑编责监划译校审',
    maximum: 90,
    reason: 'Who wrote, pictured and edited the page.',
    seenOn: 'magazine and messenger account',
  },
  {
    id: 'end-mark',
    place: 'tail',
    pattern: /^[\s\p{P}\p{S}]*(?:THE END|END|全文完|本文完|本章完|正文完)[\s\p{P}\p{S}]*$/iu,
    needs: 'HhDd完章',
    maximum: 20,
    reason: 'Says that the text is over; credits and prompts follow.',
    seenOn: 'messenger account',
  },
  {
    id: 'tools',
    place: 'both',
    pattern: /[A-Za-z㐀-鿿]/u,
    pieces:
      /进入论坛|加入收藏|设为首页|手机看新闻|复制链接发给好友|打印本页|打印本稿|友善列印|关闭窗口|关闭本页|收藏本文|我要评论|发表评论|我要留言|网友评论|参与评论|返回(?:本网站|网站|频道|栏目|上级)?首页|返回频道|返回顶部|我要纠错|浏览次数|人参与|查看评论|新浪微博|腾讯微博|QQ空间|人人网|开心网|Facebook|Twitter|Plurk|调整字体|调整字号|阅读数|点击数|分享到|分享至|朋友圈|字体|字号|字级|特大|放大|缩小|打印|列印|推荐|引用|检举|关闭|收藏|转寄|分享|评论|回应|留言|纠错|设置|设定|转发|转播|复制|点击|浏览|人气|阅读|微博|豆瓣|微信|噗浪|LINE|more|print|font|RSS|[大中小次人条AT+>【】[\]（）():：|｜·、/,，.\d\s-]/giu,
    maximum: 120,
    reason: 'Labels of the page tools.',
    seenOn: 'news portal',
  },
  {
    id: 'tools',
    place: 'both',
    pattern:
      /^(?:您?是?本文的?第?\s*\d+\s*(?:个|位)?(?:阅览者|阅读者|读者|访客)|(?:发布于|发表于|来自)\s*[：:]?\s*[㐀-鿿𠀀-𲎯]{2,6}(?:省|市|自治区|特别行政区)|IP\s*(?:属地|归属地)\s*[：:]?\s*[㐀-鿿𠀀-𲎯]{2,8}|(?:播报|朗读|收听|听)本?(?:文章|新闻|文)|(?:阅读|浏览|点击)(?:量|数|次数)?\s*[：:]?\s*[\d,.]+\s*(?:万|次|w)?\+?)$/u,
    needs: '览阅读访布表自属归播朗听浏击',
    maximum: 30,
    reason: 'Counters, a button that reads aloud, the place of the writer.',
    seenOn: 'portal for writers of their own',
  },
  {
    id: 'promotion',
    place: 'tail',
    pattern:
      /(?:扫描|扫码|二维码|公众号|微信号|客户端|粉丝团|粉丝专页|专页|官方微博|官方微信|[Aa][Pp]{2}).{0,60}(?:关注|下载|分享|加入|订阅|扫描|获取)|(?:关注|下载|订阅|欢迎加入|扫描).{0,60}(?:二维码|公众号|微信号|客户端|粉丝团|专页|官方微博|官方微信|[Aa][Pp]{2})|^广告|^(?:更多|想看|更多精彩).{0,20}(?:请|尽在|点击|登[录陆]|进入|关注|下载)|^(?:欢迎|敬请)(?:关注|订阅|投稿|加入).{0,40}$|^(?:转发到|一键分享)|^(?:如果)?(?:你|您)?(?:喜欢|觉得)(?:我的|我们的|这篇|本文|本篇).{0,24}(?:支持|赞赏|打赏|点赞|拍手|分享给)/u,
    needs: '注载享加订描获欢广更想精敬转键喜觉',
    // Prose that reports what an app does quotes somebody, or goes on and on.
    unless: /(?:称|表示|说|认为|指出)[，,：:]|(?:[，；。！？][^，；。！？]*){5}/u,
    maximum: 160,
    reason: 'Asks to follow an account or load an app.',
    seenOn: 'news site with its own account',
  },
  {
    id: 'promotion',
    place: 'both',
    pattern:
      /最快更新.{0,20}章节|请(?:大家)?收藏\s*[：:]|(?:无弹窗|最新章节|手机用户请).{0,16}(?:www|阅读|浏览|访问|小说网)|更新速度最快/u,
    needs: '章藏窗请快',
    maximum: 120,
    reason: 'The site praises itself in the chapter.',
    seenOn: 'site of novels',
  },
  {
    id: 'promotion',
    place: 'tail',
    pattern: /^[☆★※◎●▲].{2,60}(?:提醒您|关心您|提醒你|珍惜生命|请拨打).{0,80}$/u,
    needs: '☆★※◎●▲',
    maximum: 160,
    reason: 'The standing notice of a site under news of a kind.',
    seenOn: 'Taiwanese news site',
  },
];

/** The whole table, in the order in which its rules are tried. */
export const EDGE_RULES: readonly EdgeRule[] = [...FACT_AND_TOOL_RULES, ...CLOSING_RULES];
