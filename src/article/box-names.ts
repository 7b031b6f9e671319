import { namesOf, type PageElement } from './page-tree.ts';

/** Names of boxes that are never the article. */
export const UNLIKELY =
  /comment|pinglun|reply|replies|footer|sidebar|side-bar|related|recommend|tuijian|xiangguan|hot-?(?:news|list|rank)|ranking|breadcrumb|copyright|navbar|nav-|topbar|login|popup|dialog|disqus|share|advert|\bad-|banner/u;
/** Names that speak for a box. */
export const LIKELY =
  /article|content|artibody|main|post|entry|story|news-?(?:text|body|con)|detail|zhengwen|\btext\b/u;
/** What pages call the box of a body, and no other. */
const BODY_NAME =
  /(?:^|[\s_-])(?:js_content|trs_editor|artibody|zhengwen|end-?text|rich-?text|(?:article|arti|art|post|entry|story|news|main|text)[-_]*(?:body|content|text|con|detail))/u;

/** Whether the page itself calls the box the body of an article. */
export function isBodyNamed(box: PageElement): boolean {
  return box.attributes.get('itemprop') === 'articleBody' || BODY_NAME.test(namesOf(box));
}
