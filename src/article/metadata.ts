import type { HeadFacts } from './head-facts.ts';
import type { Line } from './lines.ts';
import type { PageElement } from './page-tree.ts';
import { findDate } from './publish-date.ts';
import { chooseTitle } from './title.ts';

/** What the page says about the article; '' where it says nothing. */
export interface Metadata {
  readonly title: string;
  readonly byline: string;
  readonly source: string;
  readonly siteName: string;
  readonly publishedAt: string;
}

/** Names longer than this are sentences. */
const MAX_NAME = 40;

/** The title, without the site's suffix. */
export function readTitle(facts: HeadFacts, body: PageElement): string {
  const { meta } = facts;
  const metaTitles = [
    facts.jsonTitle,
    meta.get('og:title') ?? '',
    meta.get('twitter:title') ?? '',
    meta.get('weibo:article:title') ?? '',
  ].filter((title) => title !== '');
  const siteName = siteNameOf(facts);
  return chooseTitle(body, { documentTitle: facts.documentTitle, metaTitles, siteName });
}

/**
 * Author, source, site and date; `near` are the lines around and in the article, `pictures` the
 * addresses of what it shows. A declared author who is the title or the site is none.
 */
export function readMetadata(
  facts: HeadFacts,
  near: readonly Line[],
  url: string,
  title = '',
  pictures: Iterable<string> = [],
): Omit<Metadata, 'title'> {
  const { meta } = facts;
  const texts = near.map(({ text }) => text);
  const declared = [facts.jsonAuthor, ...AUTHOR_NAMES.map((name) => meta.get(name) ?? '')]
    .map((name) => tidyName(name, true))
    .find((name) => name !== '' && name !== title && name !== siteNameOf(facts));
  return {
    byline: findName(texts, BYLINES) || declared || '',
    source: findName(texts, SOURCES) || tidyName(meta.get('source') ?? meta.get('mediaid') ?? ''),
    siteName: siteNameOf(facts),
    publishedAt: findDate(
      [facts.jsonDate, ...DATE_NAMES.map((name) => meta.get(name) ?? '')],
      texts,
      url,
      pictures,
    ),
  };
}

function siteNameOf({ meta, jsonPublisher }: HeadFacts): string {
  return tidyName(meta.get('og:site_name') || jsonPublisher || meta.get('application-name') || '');
}

const DATE_NAMES =
  'article:published_time og:published_time og:release_date pubdate publishdate publish-date publish_date datepublished weibo:article:create_at dc.date.issued parsely-pub-date date'.split(
    ' ',
  );
const AUTHOR_NAMES =
  'author article:author byl dc.creator dable:author sailthru.author parsely-author'.split(' ');

/** Lines are read in half width: ｜ is |, ： is :, （ is (. */
const BAR = '\\s*[:|/丨︱│╱]\\s*';
/** [美] in front of a foreign name. */
const LAND = '(?:[\\[(〔【]H{1,3}[\\])〕】]\\s?)?';
const LATIN = "[A-Z][\\p{L}.'’-]*(?: [A-Z][\\p{L}.'’-]*){0,4}";
const NAME = `${LAND}(${LATIN}(?=\\s|$)|(?:[HA-Za-z·•.\\- 、/&]|,(?= )){2,40}?)`;
const NAME_END =
  '(?=$|[\\s)】\\]〕/|;。]|\\d|[来來]源|[编編][辑輯]|[责責][编編]|[摄攝]影|[发發][表布])';
/** A person's name without spaces, and several of them. */
const PERSON = '(?!通[讯訊][员員]|[摄攝]影|[编編][辑輯]|H{0,2}[报報][道導])H{2,4}(?<![摄攝])';
const PERSONS = `${PERSON}(?:[、, ]${PERSON}){0,4}`;
const REPORTER = '[记記]者';
/** What papers, sites and agencies are called at the end. */
const MEDIUM = '[网網報报社刊台]';
const OPEN = '[“”"「『《【\\[(]?';
const START = '(?:^|[\\s(【\\[〔|])';

/** Cues in front of names, the surest first. The colon or bar is asked for: 作者 alone is a word. */
const BYLINES: readonly RegExp[] = [
  `^(?:文[、·&/]?[图圖]|[图圖]文|文字|文)(?:${BAR}|\\s*[·・]\\s*)${NAME}${NAME_END}`,
  `${START}(?:[本原]文)?(?:作者|撰[文稿]|[執执][筆笔]|[編编][譯译]|[專专][欄栏]作家)${BAR}${NAME}${NAME_END}`,
  `${START}H{0,8}(?:${REPORTER}|通[讯訊][员員]|特[约約]撰稿人)\\s*:\\s*${NAME}${NAME_END}`,
  `^[【([〔]?H{0,8}(?:${REPORTER}|編譯|特派員)\\s*([H、 ]{2,12}?)\\s*[/╱│|]`,
  `^[【([〔](${PERSONS})\\s*[/╱│|]\\s*H{2,8}[报報][道導][】)\\]〕]`,
  // The dateline of a first paragraph, and lines of names alone: spaces set the name apart.
  `^[(]?(?:H{2,8}${MEDIUM})\\s*(?:H{2})?${REPORTER}\\s+(${PERSON}(?:[、 ]${PERSON}){0,2})(?=[\\s)]|$|[报報][道導])`,
  `^[本H]{1,7}${MEDIUM}H{0,2}${REPORTER}\\s*(${PERSONS})(?=$|\\s)`,
  `\\((?:H{2,6}${MEDIUM})?${REPORTER}\\s*(${PERSONS})\\)`,
  '^(H{2,3})\\s?20\\d\\d-\\d\\d-\\d\\d\\s\\d\\d:\\d\\d$',
  `^By:? (${PERSON}|${LATIN})$`,
].map(toExpression);

/** An interview: what looks like a byline is a question. */
const QUESTION = /^[记記]者\s*[:：]/u;

const ACCOUNT = '\\s*:?\\s*(?:微信)?(?:公[众眾][号號])?\\s*:?\\s*';
const MEDIUM_NAME = `(${LATIN}(?=[\\s|)】\\]]|$)|[^\\s“”"「」『』《》【】()|,，。;:\\]]{2,24})`;
const SOURCES: readonly RegExp[] = [
  `${START}(?:文章|新[闻聞]|消息|信息|[内內]容|稿件|[本原]文)?(?:[来來][源自]|稿源|出[处處])${BAR}${ACCOUNT}${OPEN}${MEDIUM_NAME}`,
  `${START}(?:[本原]文|文章)?[系係为為]?(?:[转轉][载載]?自|摘自|(?:首[发發]|原[载載])[于於])(?:\\s*:${ACCOUNT}${OPEN}|${ACCOUNT}[“”"「『《])${MEDIUM_NAME}`,
].map(toExpression);

/** In a cue, H stands for an ideograph. */
function toExpression(cue: string): RegExp {
  return new RegExp(cue.replaceAll('H', '\\p{Script=Han}'), 'u');
}

function findName(texts: readonly string[], cues: readonly RegExp[]): string {
  const folded = texts.map((text) => text.slice(0, 300).normalize('NFKC'));
  const isInterview = folded.filter((text) => QUESTION.test(text)).length > 1;
  for (const cue of cues) {
    for (const text of folded) {
      if (isInterview && QUESTION.test(text)) continue;
      const found = cue.exec(text)?.[1];
      const name = found && tidyName(found);
      if (name) return name;
    }
  }
  return '';
}

/** Words that stand where a name should. */
const NOBODY =
  /^(?:佚名|匿名|未知|不[详詳]|本[站网網報报]|原[创創]|本站原[创創]|其他|[综綜]合|admin|undefined|null|none|(?:互[联聯])?[网網][络絡路]?|互[联聯][网網]|(?:微信)?公[众眾][号號]|提供|整理|[报報][道導]|.{0,4}[综綜]合[报報][道導])$/iu;
const SITE =
  /admin|editor|\.c(?:om|n)|[网網]|小编|管理员|[综綜]合|[财財][经經]|[频頻]道|新[闻聞]|[编編][辑輯]部|项目贡献者|^[a-z]+$/iu;

function tidyName(value: string, strict = false): string {
  const name = value
    .slice(0, 200)
    .replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?:19|20)\d\d\s*[-/.年].*$/u, '')
    .replace(strict ? /^\s?(?:by\b|作者|[记記]者)[ :：]*/iu : '', '')
    .replace(/^[\s:：,，、|/.[【(（-]+|[\s:：,，、|/.\]】)）-]+$/gu, '');
  if (/[=<>{}@]|^https?\b/iu.test(name) || NOBODY.test(name) || name.length > MAX_NAME) return '';
  return strict && SITE.test(name) ? '' : name;
}
