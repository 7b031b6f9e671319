import type { Readiness } from './article.ts';
import { languageOf } from './language.ts';

/**
 * What is read at most, in UTF-16 units: a bound for endless pages, 30 ms of work, three times the
 * longest article page measured.
 */
const MAX_READ = 1_000_000;
/** What a text node costs besides its letters. */
const NODE = 50;
/** Letters read of one text: more of it says nothing new, and a page can have 20 MB in one. */
const MAX_PIECE = 20_000;
/** Letters of the first look: a page that has no Han among them is not Chinese. */
const FIRST_LOOK = 1500;
/** Letters that the language is read from. */
const SAMPLE = 2000;
/**
 * Running text a page needs, in points: one per piece, one per mark, one per 35 letters. Of 403
 * article pages 98 % have what is asked; with the article taken out 4 %. Less is enough in a box
 * that is named like an article.
 */
const MIN_SCORE = 16;
const MIN_SCORE_NAMED = 9;
/** A piece shorter than this is a label. */
const MIN_PIECE = 14;

/** Words of notices, which are running text too. */
const NOTICE =
  /版权|版權|声明|聲明|转载|轉載|copyright|许可证|許可證|ICP|举报|舉報|热线|熱線|邮箱|郵箱|信箱|电话|電話|客服|本网|本站|浏览器|瀏覽器|客户端|专页|專頁|责任编辑|風險|风险自|仅供参考|僅供參考/iu;
const NAMED = /article|artibody|endtext|content|story|post|detail|main|text|body|entry|news/iu;
const FURNITURE =
  /foot|copyright|statement|recommend|comment|reply|about|related|promo|disclaimer|note\b|marquee|side/iu;

const UNSHOWN = new Set(
  'iframe marquee script style noscript template textarea title option select'.split(' '),
);
const INLINE = new Set('span font b strong em i u a mark small p li dd'.split(' '));
const MARK = /[，。、；：！？,;!?]/gu;
const HAN = /\p{Script=Han}/u;
const WIDGET =
  /(?:扫|掃|长按|長按|识别|識別)[^。]{0,10}(?:码|碼|手机|手機|朋友圈)|^[+＋]?\s*(?:关注|關注|關註|分享到?|转发|轉發|点赞|點讚|打赏|打賞)[:：]?$/u;

const NOTHING = { readable: false, copies: 0, clutter: 0 } as const;

/**
 * Whether the page holds a Chinese article, from one walk over its text nodes. Reads only; asks for
 * no style and no layout. Stops after the first look on pages in other languages.
 */
export function assessReadiness(document: Document): Readiness {
  const walker = walkTexts(document);
  if (!walker) return { ...NOTHING, language: 'other', script: null };
  const boxes = new Map<Node, { score: number; letters: number; linked: number }>();
  const pieces = new Map<string, number>();
  let sample = '';
  let read = 0;
  let clutter = 0;
  for (let node = walker.nextNode(); node && read < MAX_READ; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').slice(0, MAX_PIECE).trim();
    read += NODE + text.length;
    if (text.length < 2) continue;
    const parent = node.parentNode;
    const tag = nameOf(parent);
    if (!parent || UNSHOWN.has(tag)) continue;
    if (sample.length < SAMPLE) {
      sample += `${text}\n`;
      if (sample.length > FIRST_LOOK && !HAN.test(sample))
        return { ...NOTHING, language: 'other', script: null };
    }
    if (text.length < 40 && WIDGET.test(text)) clutter++;
    if (text.length < MIN_PIECE) continue;
    const { box, linked } = boxOf(parent);
    const entry = boxes.get(box) ?? { score: 0, letters: 0, linked: 0 };
    boxes.set(box, entry);
    entry.letters += text.length;
    if (linked) {
      entry.linked += text.length;
      continue;
    }
    const marks = text.match(MARK)?.length ?? 0;
    if (marks === 0 || (text.length < 400 && NOTICE.test(text))) continue;
    entry.score += 1 + marks + Math.min((text.length / 35) | 0, 6);
    const key = text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 24);
    pieces.set(key, (pieces.get(key) ?? 0) + 1);
  }
  const { language, script } = readLanguage(sample);
  if (language !== 'zh') return { ...NOTHING, language, script };
  const isReadable = [...boxes].some(([box, { score, letters, linked }]) => {
    const points = score * (1 - linked / letters);
    return points >= MIN_SCORE_NAMED && points >= pointsNeeded(box);
  });
  if (!isReadable) return { ...NOTHING, language, script };
  return { readable: true, language, script, copies: countCopies(pieces), clutter };
}

/** By the names of the box and the one around it. */
function pointsNeeded(box: Node): number {
  const names = `${namesOf(box)} ${namesOf(box.parentNode)}`;
  if (FURNITURE.test(names)) return 2 * MIN_SCORE;
  return NAMED.test(names) ? MIN_SCORE_NAMED : MIN_SCORE;
}

/** Class and id; '' for anything odd, as with {@link nameOf}. */
function namesOf(node: Node | null): string {
  if (!node || !('className' in node) || !('id' in node)) return '';
  const { className, id } = node;
  return `${typeof className === 'string' ? className : ''} ${typeof id === 'string' ? id : ''}`;
}

/** The commonest number of prints, when at least three pieces of text are printed so often. */
function countCopies(pieces: ReadonlyMap<string, number>): number {
  const repeated = [...pieces.values()].filter((count) => count > 1).sort((a, b) => a - b);
  if (repeated.length < 3 || repeated.length * 3 < pieces.size) return 1;
  return repeated[repeated.length >> 1] ?? 1;
}

/** The box that a piece of text speaks for, and whether the piece is a link. Climbs four levels at most. */
function boxOf(parent: Node): { readonly box: Node; readonly linked: boolean } {
  let box = parent;
  let linked = false;
  for (let level = 0; level < 4; level++) {
    const tag = nameOf(box);
    if (tag === 'a') linked = true;
    if (!INLINE.has(tag) || !box.parentNode) break;
    box = box.parentNode;
  }
  return { box, linked };
}

/** '' for anything odd: a form may have an input called localName. */
function nameOf(node: Node | null): string {
  const name: unknown = node && 'localName' in node ? node.localName : '';
  return typeof name === 'string' ? name : '';
}

/** A walker over the text nodes; taken from the prototypes, where a page's names do not reach. */
function walkTexts(document: Document): TreeWalker | undefined {
  let prototype: object | null = Object.getPrototypeOf(document);
  let root: Node | null = null;
  while (prototype) {
    const get = Object.getOwnPropertyDescriptor(prototype, 'documentElement')?.get;
    if (get) {
      root = get.call(document);
      const create: unknown = Object.getOwnPropertyDescriptor(prototype, 'createTreeWalker')?.value;
      // 4: NodeFilter.SHOW_TEXT
      return root && typeof create === 'function' ? create.call(document, root, 4) : undefined;
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}

function readLanguage(sample: string): Pick<Readiness, 'language' | 'script'> {
  const { tag } = languageOf(sample);
  if (tag === 'ja' || tag === 'ko') return { language: tag, script: null };
  if (tag === 'zh-Hans') return { language: 'zh', script: 'Hans' };
  if (tag === 'zh-Hant') return { language: 'zh', script: 'Hant' };
  if (tag === 'zh') return { language: 'zh', script: 'mixed' };
  return { language: 'other', script: null };
}
