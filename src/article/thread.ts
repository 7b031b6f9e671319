import type { Line } from './lines.ts';
import { boxAround, containsNode, namesOf, type PageElement, walkPage } from './page-tree.ts';
import { readDate } from './publish-date.ts';
import { type Steps, Turn } from './steps.ts';
import { isProse } from './trim-edges.ts';

/** One answer, still on the inert copy. */
export interface ThreadPost {
  readonly author: string;
  readonly publishedAt: string;
  readonly content: PageElement;
  readonly lines: readonly Line[];
}

/** A page of a forum: the first post and the answers. */
export interface Thread {
  readonly first: { readonly box: PageElement; readonly lines: readonly Line[] };
  readonly replies: readonly ThreadPost[];
}

/** Names of the boxes of posts. */
const POST = /post|reply|replies|floor|comment|answer|message|thread|topic|\bcell\b|\btie\b/u;
/** Boxes looked at around a line. */
const LEVELS = 12;
/** Letters of an answer that says something; 頂 and 謝謝分享 do not. */
const MIN_REPLY = 12;
/** Letters of all answers together that are worth a section. */
const MIN_REPLIES = 60;
/** Answers shown at most; a page of a forum has 10 to 100. */
const MAX_REPLIES = 200;
const MAX_NAME = 30;

/** Posts and answers of a forum page whose article was found; `undefined` where there are none. */
export function* findThread(
  lines: readonly Line[],
  body: { readonly box: PageElement; readonly lines: readonly Line[] },
): Steps<Thread | undefined> {
  const shown = lines.filter(({ hidden }) => !hidden);
  const posts = yield* findPosts(shown);
  const [top] = posts;
  if (!top) return undefined;
  const opens = body.lines.find(isProse);
  if (!opens) return undefined;
  // Either the first post is one of the row, or it stands before the row in a box of its own.
  const start = posts.findIndex((post) => containsNode(post, opens.block));
  const replies: ThreadPost[] = [];
  const turn = new Turn();
  const linesOf = yield* linesByPost(posts, shown);
  for (const post of posts.slice(start + 1)) {
    if (turn.isOver()) yield;
    if (replies.length === MAX_REPLIES) break;
    const reply = readPost(post, linesOf.get(post) ?? []);
    if (reply) replies.push(reply);
  }
  const letters = replies.reduce((sum, reply) => sum + lengthOf(reply.lines), 0);
  if (replies.length === 0 || letters < MIN_REPLIES) return undefined;
  const first = start >= 0 ? posts[start] : undefined;
  const own = first ? contentOf(first, shown) : withoutPosts(body, posts);
  return own && { first: own, replies };
}

/** The lines of each post, found once for all: a page of a forum may have thousands of both. */
function* linesByPost(
  posts: readonly PageElement[],
  lines: readonly Line[],
): Steps<ReadonlyMap<PageElement, readonly Line[]>> {
  const turn = new Turn();
  const found = new Map<PageElement, Line[]>(posts.map((post) => [post, []]));
  for (const line of lines) {
    if (turn.isOver()) yield;
    for (let box: PageElement | null = line.block; box; box = box.parent) {
      found.get(box)?.push(line);
    }
  }
  return found;
}

/** The row of boxes that look alike, each with text and with something about it. */
function* findPosts(lines: readonly Line[]): Steps<readonly PageElement[]> {
  const turn = new Turn();
  const weights = new Map<PageElement, { prose: number; about: number }>();
  for (const line of lines) {
    if (turn.isOver()) yield;
    const isText = isProse(line) || (line.marks > 0 && line.linkLength === 0);
    let box: PageElement | null = line.block;
    for (let level = 0; box && level < LEVELS; level++, box = box.parent) {
      const weight = weights.get(box) ?? { prose: 0, about: 0 };
      weights.set(box, weight);
      if (isText) weight.prose += line.length;
      else weight.about++;
    }
  }
  const rows = new Map<PageElement, Map<string, PageElement[]>>();
  for (const [box, { prose, about }] of weights) {
    if (turn.isOver()) yield;
    const look = lookOf(box);
    if (!box.parent || about === 0 || prose === 0 || !look) continue;
    const row = rows.get(box.parent) ?? new Map<string, PageElement[]>();
    rows.set(box.parent, row);
    const members = row.get(look);
    if (members) members.push(box);
    else row.set(look, [box]);
  }
  const found = [...rows.values()].flatMap((row) =>
    [...row.values()].flatMap((members) => {
      const weight = members.reduce((sum, box) => sum + (weights.get(box)?.prose ?? 0), 0);
      return members.length > 1 ? [{ members, weight }] : [];
    }),
  );
  // The first post and the box of all answers may look alike: the longer row is the row of posts.
  const most = found.reduce((sum, { weight }) => Math.max(sum, weight), 0);
  const rowsOfPosts = found.filter(({ weight }) => weight >= MIN_ROW_SHARE * most);
  rowsOfPosts.sort((a, b) => b.members.length - a.members.length || b.weight - a.weight);
  return rowsOfPosts[0]?.members ?? [];
}

/** Share of the text that a row of posts has, at least, of the wordiest row. */
const MIN_ROW_SHARE = 0.2;

/** Tag and names without their numbers; `undefined` for boxes that are not named like posts. */
function lookOf(box: PageElement): string | undefined {
  if (box.tag === 'p' || box.tag === 'body') return undefined;
  const own = namesOf(box).replace(/\d+/gu, '#');
  if (POST.test(own)) return `${box.tag} ${own}`;
  // Old forums name only what is in the post.
  for (const child of walkPage(box)) {
    if (child.kind === 'element' && child !== box && POST.test(namesOf(child))) {
      return `${box.tag} ${own} ${child.tag}`;
    }
  }
  return undefined;
}

function readPost(post: PageElement, lines: readonly Line[]): ThreadPost | undefined {
  const content = contentOf(post, lines);
  if (!content || lengthOf(content.lines) < MIN_REPLY) return undefined;
  const about = lines.filter(
    (line) => containsNode(post, line.block) && !containsNode(content.box, line.block),
  );
  let publishedAt = '';
  for (const { text } of about) publishedAt ||= text.length < 80 ? readDate(text) : '';
  return {
    author: authorOf(post, content.box),
    publishedAt,
    content: content.box,
    lines: content.lines,
  };
}

/** Share of a post's text that its box has; signatures stand beside it. */
const MOST = 0.9;

/** The smallest box with nearly all the text of a post. */
function contentOf(post: PageElement, lines: readonly Line[]): Thread['first'] | undefined {
  const inside = lines.filter((line) => containsNode(post, line.block));
  const text = inside.filter(
    (line) =>
      line.marks > 0 && line.linkLength * 2 < line.length && !readDate(line.text.slice(0, 60)),
  );
  const total = lengthOf(text);
  let box = post;
  for (;;) {
    const next = box.children.find((child) => {
      if (child.kind !== 'element') return false;
      const share = lengthOf(text.filter((line) => containsNode(child, line.block))) / total;
      return share >= (child.tag === 'p' ? 1 : MOST);
    });
    if (total === 0 || next?.kind !== 'element') break;
    box = next;
  }
  const own = inside.filter((line) => containsNode(box, line.block));
  return own.length > 0 && total > 0 ? { box, lines: own } : undefined;
}

/** The article's lines when the answers are taken off, and the box around them. */
function withoutPosts(
  body: Thread['first'],
  posts: readonly PageElement[],
): Thread['first'] | undefined {
  const all = new Set(posts);
  const isInPost = (block: PageElement) => {
    for (let box: PageElement | null = block; box; box = box.parent) if (all.has(box)) return true;
    return false;
  };
  const lines = body.lines.filter(({ block }) => !isInPost(block));
  if (lines.length === body.lines.length) return body;
  const box = boxAround(lines.map(({ block }) => block));
  return box && { box, lines };
}

const AUTHOR = /author|user|nick|poster|\bauthi\b|\bname\b|\bxw?1\b/u;

/** The first short text in a box that is named like an author's. */
function authorOf(post: PageElement, content: PageElement): string {
  for (const box of walkPage(post, (node) => node !== content)) {
    if (box.kind === 'text' || !AUTHOR.test(namesOf(box))) continue;
    let text = '';
    for (const node of walkPage(box)) {
      if (node.kind === 'text') text += node.text;
      if (text.length > 4 * MAX_NAME) break;
    }
    text = text.replace(/\s+/gu, ' ').trim();
    if (text !== '' && text.length <= MAX_NAME) return text;
  }
  return '';
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}
