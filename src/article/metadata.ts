import type { HeadFacts } from './head-facts.ts';
import type { Line } from './lines.ts';
import { BYLINES, SOURCES } from './name-cues.ts';
import type { PageElement } from './page-tree.ts';
import { findDate } from './publish-date.ts';
import { findIn, type LinePattern } from './rule-match.ts';
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

/** An interview: what looks like a byline is a question. */
const QUESTION = /^[记記]者\s*[:：]/u;

function findName(texts: readonly string[], cues: readonly LinePattern[]): string {
  const folded = texts.map((text) => text.slice(0, 300).normalize('NFKC'));
  const isInterview = folded.filter((text) => QUESTION.test(text)).length > 1;
  for (const cue of cues) {
    for (const text of folded) {
      if (isInterview && QUESTION.test(text)) continue;
      const found = findIn(cue, text)?.[1];
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
