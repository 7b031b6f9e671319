import type { HeadFacts } from './head-facts.ts';
import type { Line } from './lines.ts';
import { type PageElement, walkPage } from './page-tree.ts';
import { findIn, type LinePattern } from './rule-match.ts';

/** UTF-16 units (article.ts). */
const MAX_LICENCE = 200;
/** Longer lines are prose about licences. */
const MAX_LINE = 160;
/** Links looked at; real pages have fewer than 5,000. */
const MAX_LINKS = 20_000;
const CREATIVE_COMMONS =
  /creativecommons\.org\/(licenses|publicdomain)\/([a-z-]{1,16})(?:\/(\d\.\d))?/iu;
/** A licence by its name. */
export const NAMED: LinePattern = {
  needs: 'C知創创',
  pattern:
    /\bCC[ -](?:BY(?:-(?:NC|ND|SA)){0,2}|0)(?:[ -]?\d\.\d)?|(?:知识共享|知識共享|創用\s?CC|创用\s?CC|Creative Commons)[^，。；！!|【】]{0,40}/u,
};
/** What a page allows or forbids, in so many words; a clause of it is enough. */
export const TERMS: LinePattern = {
  needs: '未载載版著',
  pattern:
    /(?:未经|未經|未获|未獲)[^，。；！!|【】]{0,20}(?:授权|授權|许可|許可|允许|允許|同意|书面|書面)[^。；！!|【】]{0,30}(?:转载|轉載|使用|复制|複製|摘编|刊登)[^。；！!|【】]{0,20}|(?:禁止|谢绝|謝絕|严禁|嚴禁|不得|请勿|請勿|欢迎|歡迎)(?:擅自|任意|随意|隨意|商业|商業|网络|網路)?(?:转载|轉載)[^。；！!|【】]{0,40}|(?:转载|轉載)(?:时|時|本文)?(?:请|請|须|須|需|务必|務必|应|應)[^。；！!|【】]{2,50}|(?:本文|文章|作品)?(?:版权|版權|著作权|著作權)(?:归|歸|属|屬)[^。；！!|【】]{2,40}/u,
};

/**
 * The terms of use that the page names: a declared licence, a link to one, or a sentence in or right
 * behind the article; `undefined` when it names none. `near` are those lines, in document order.
 */
export function findLicence(
  facts: HeadFacts,
  body: PageElement,
  near: readonly Line[],
): string | undefined {
  const declared = facts.licences.map((value) => nameOf(value) ?? nameless(value));
  const said = near.map(({ text }) => termsIn(text));
  const found = [...declared, linkedLicence(body), ...said].find((value) => value);
  return found?.replace(/\s+/gu, ' ').trim().slice(0, MAX_LICENCE) || undefined;
}

/** `CC BY-SA 4.0` for an address of Creative Commons. */
function nameOf(address: string): string | undefined {
  const [, kind, code, version = ''] = CREATIVE_COMMONS.exec(address) ?? [];
  if (!kind || !code) return undefined;
  if (kind === 'publicdomain') return code === 'zero' ? `CC0 ${version}` : 'Public Domain';
  return `CC ${code.toUpperCase()} ${version}`;
}

/** An address alone says nothing to a reader. */
function nameless(value: string): string | undefined {
  return /^(?:https?:|\/)/iu.test(value.trim()) ? undefined : value;
}

/** A link that says it is the licence, or leads to one of Creative Commons. */
function linkedLicence(body: PageElement): string | undefined {
  let links = 0;
  for (const node of walkPage(body, ({ removal }) => removal === 0)) {
    if (node.kind === 'text' || node.tag !== 'a') continue;
    if (++links > MAX_LINKS) return undefined;
    const name = nameOf(node.attributes.get('href') ?? '');
    if (name) return name;
  }
  return undefined;
}

function termsIn(text: string): string | undefined {
  if (text.length > MAX_LINE) return undefined;
  return (findIn(NAMED, text) ?? findIn(TERMS, text))?.[0];
}
