import type { EdgeRule } from './edge-rule.ts';

/** The second part of the table in edge-rules.ts: ways through the site, other articles, readers, terms. */
export const CLOSING_RULES: readonly EdgeRule[] = [
  {
    id: 'breadcrumb',
    place: 'head',
    pattern:
      /^(?:(?:您|你)?(?:现在|当前|目前|所在|的)*位置|首页|正文|内容|新闻)\s*(?:[:：>»＞/-]|$)[^。，！？]*$/u,
    needs: '置页正容闻',
    maximum: 100,
    reason: 'The path to the page.',
    seenOn: 'news portal',
  },
  {
    id: 'pager',
    place: 'end',
    limit: 0.5,
    pattern: /^[\s\d[\]［］()|>»<«.·,]*(?:上一页|下一页)[\s\d[\]［］()|>»<«.·,]*$/u,
    needs: '页',
    maximum: 80,
    reason: 'Page numbers.',
    seenOn: 'news portal with split articles',
  },
  {
    id: 'pager',
    place: 'tail',
    pattern: /\d|[页文]/u,
    pieces:
      /上一页|下一页|首页|尾页|末页|上页|下页|(?:本文)?共\d{1,4}页|全文阅读|余下全文|阅读全文|[\s\d[\]［］()|>»<«.·,]/gu,
    maximum: 80,
    reason: 'Page numbers.',
    seenOn: 'news portal with split articles',
  },
  {
    id: 'neighbours',
    place: 'tail',
    pattern:
      /^(?:上一篇|下一篇|上一则|下一则|上则|下则|前一篇|后一篇|标签|关键词|关键字|Tags?|分类|文章分类)\s*[:：]?/iu,
    needs: '篇则签词键gG类',
    maximum: 120,
    reason: 'Neighbouring articles and tags.',
    seenOn: 'blog',
  },
  {
    id: 'related',
    place: 'end',
    pattern:
      /^[\s>»■▲●◆·◎【[（(－-]*(?:更多)?(?:相关|延伸|推荐|精彩|热门|热点|最新|其他|其它|往期|更多|猜你|您可能|你可能|大家都|今日|本周|编辑|频道|图片|视频)?(?:链接|连结|新闻|报道|报导|阅读|文章|推荐|专题|资讯|内容|喜欢|在看|排行|排行榜|回顾|精选|话题)[\s>»】\]）)：:－-]*(?:更多)?[>»\s]*$/u,
    needs: '链连闻道导阅章荐题讯容喜看排榜顾精话',
    maximum: 24,
    limit: 0.5,
    reason: 'Heading of a list of other articles.',
    seenOn: 'news portal',
  },
  {
    id: 'related',
    place: 'end',
    pattern:
      /^[\s>»■▲●◆【[]*(?:你|您)(?:可能|或许|应该)(?:还|也|会|对)*(?:感兴趣|喜欢|想看)的?(?:内容|文章|新闻)?[\s>»】\]：:]*$/u,
    needs: '趣喜想',
    maximum: 24,
    limit: 0.5,
    reason: 'Heading of a list of other articles.',
    seenOn: 'magazine',
  },
  {
    id: 'newsletter',
    place: 'end',
    pattern:
      /^(?:免费|立即|欢迎)?订阅(?:我们的|本站|免费)?(?:电子报|电子周报|周报|邮件|通讯|Newsletter)[！!]?$/iu,
    needs: '订',
    maximum: 24,
    limit: 0.3,
    slack: 0,
    reason: 'Asks for an address to send letters to.',
    seenOn: 'magazine',
  },
  {
    id: 'comments',
    place: 'end',
    pattern: /^已有.{1,12}(?:条|位|人|用户|网友).{0,8}(?:评论|留言|参与)/u,
    needs: '已',
    maximum: 40,
    limit: 3,
    reason: 'Readers speak from here on.',
    seenOn: 'product news of a portal',
  },
  {
    id: 'comments',
    place: 'end',
    pattern:
      /^[\s>»■▲●【[]*(?:(?:网友|最新|热门|精彩|全部|查看|用户|发表|我要|我来|参与|文章|读者)*(?:评论|回复|留言|跟帖|跟贴|回应)|(?:网友|最新|热门|精彩|全部|查看|发表|我要|我来|参与|读者)+(?:讨论|点评|说两句|发言))(?:区|列表|一下)?\s*(?:[(（【[]?\s*(?:共|已有|有)?\s*\d*\s*(?:条|人|则|篇|位)?\s*(?:评论|参与)?[)）】\]]?)?\s*[:：]?[】\]]?$/u,
    needs: '评复留帖跟应讨句言',
    maximum: 30,
    limit: 3,
    reason: 'Readers speak from here on.',
    seenOn: 'news portal',
  },
  {
    id: 'comments',
    place: 'end',
    pattern: /^[㐀-鿿𠀀-𲎯]{2,6}网友(?:评论|留言)[:：]?$/u,
    needs: '友',
    maximum: 20,
    limit: 3,
    reason: 'Readers speak from here on.',
    seenOn: 'news portal that puts its own name before the heading',
  },
  {
    id: 'disclaimer',
    place: 'end',
    pattern:
      /(?:^(?:Notice|NOTICE): T(?:he|HE) (?:content|CONTENT)|^[\s(（【[*※★●“「"]*(?:特别|免责|版权|郑重|重要|法律)?(?:声明|提示|提醒)\s*[:：】\]]|版权所有|未经(?:授权|许可|书面|本)|未经(?:授权|许可|同意)|转载时?(?:请|须|务必|本文)(?:注明|标明|附上|与|保留)|不得转载|(?:禁止|谢绝|严禁)转载|凡(?:本网|本站|注明)|仅代表作者|不代表本|与本网无关|^[\s*※(（【[]*(?:本(?:网|站|平台|文)|以上|文中|此文|该文|如果您|如有|如涉|若)[^。]{0,60}(?:侵犯[^。]{0,12}权|涉及侵权|信息存储)|(?:[Cc]opyright|COPYRIGHT|©)\s*[©\d(])/u,
    needs: 'nO声示醒版未载止谢禁凡仅代无侵储yY©',
    maximum: 260,
    limit: 0.6,
    reason: 'Legal boilerplate.',
    seenOn: 'news portal',
  },
];
