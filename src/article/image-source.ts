import type { PageElement } from './page-tree.ts';
import { toSafeImage } from './safe-url.ts';
import { chooseCandidate, readSrcset } from './srcset.ts';

/** Wider than this is wasted in a column of text, even on a screen with two pixels a point. */
const MAX_WIDTH = 2000;

/** Where loaders keep the real address, the surest first; any other `data-*` that is an image comes last. */
const LAZY_NAMES: readonly string[] = (
  'data-original data-src data-lazy-src data-actualsrc data-original-src data-url data-lazyload data-lazy data-echo ' +
  'data-real-src zoomfile file original real_src _src lazysrc'
).split(' ');

const IMAGE_ADDRESS = /^\S+\.(?:jpe?g|png|webp|gif|avif|bmp)(?:[?#!@_]\S*)?$/iu;
const PLACEHOLDER =
  /(?:blank|spacer|placeholder|loading|lazy|grey|gray|transparent|1x1|pixel)[\w.-]*$/iu;

/** The address that an `<img>` (with its `<picture>` and noscript twin) should load, or `undefined`. */
export function imageSource(image: PageElement, baseUrl: string): string | undefined {
  const { attributes } = image;
  if (isTrackingPixel(attributes)) return undefined;
  const source = attributes.get('src') ?? '';
  const lazy = lazyAddress(attributes);
  const candidates = [
    lazy,
    bestOf(attributes.get('data-srcset')),
    isPlaceholder(source) ? undefined : source,
    bestOf(attributes.get('srcset')),
    pictureSource(image),
    twinSource(image),
    source.startsWith('data:') && source.length < 300 ? undefined : source,
  ];
  for (const candidate of candidates) {
    const safe = candidate ? toSafeImage(candidate, baseUrl) : undefined;
    if (safe) return safe;
  }
  return undefined;
}

/** Whether this is the noscript twin of an image just before it, and so nothing of its own. */
export function isNoscriptTwin(noscript: PageElement): boolean {
  const before = neighbour(noscript, -1);
  return before?.tag === 'img' || before?.tag === 'picture';
}

/** 1 × 1 and the like: counters, not pictures. */
function isTrackingPixel(attributes: ReadonlyMap<string, string>): boolean {
  const width = Number.parseFloat(attributes.get('width') ?? '');
  const height = Number.parseFloat(attributes.get('height') ?? '');
  return width <= 2 || height <= 2;
}

function lazyAddress(attributes: ReadonlyMap<string, string>): string | undefined {
  for (const name of LAZY_NAMES) {
    const value = attributes.get(name)?.trim();
    if (value && !/\s/u.test(value)) return value;
  }
  for (const [name, value] of attributes) {
    if (name.startsWith('data-') && IMAGE_ADDRESS.test(value.trim())) return value.trim();
  }
  return undefined;
}

function isPlaceholder(source: string): boolean {
  if (source === '') return true;
  if (source.startsWith('data:')) return source.length < 300 || source.startsWith('data:image/svg');
  return PLACEHOLDER.test(source.replace(/\.\w+(?:[?#].*)?$/u, ''));
}

function bestOf(srcset: string | undefined): string | undefined {
  return srcset ? chooseCandidate(readSrcset(srcset), MAX_WIDTH)?.url : undefined;
}

function pictureSource(image: PageElement): string | undefined {
  if (image.parent?.tag !== 'picture') return undefined;
  for (const child of image.parent.children) {
    if (child.kind !== 'element' || child.tag !== 'source') continue;
    const best = bestOf(child.attributes.get('srcset') ?? child.attributes.get('data-srcset'));
    if (best) return best;
  }
  return undefined;
}

/** The same image without a script, printed right after the lazy one. */
function twinSource(image: PageElement): string | undefined {
  const after = neighbour(image, 1);
  const twin = after?.tag === 'noscript' ? after.children[0] : undefined;
  return twin?.kind === 'element' ? twin.attributes.get('src') : undefined;
}

function neighbour(element: PageElement, step: 1 | -1): PageElement | undefined {
  const siblings = element.parent?.children ?? [];
  for (let at = siblings.indexOf(element) + step; ; at += step) {
    const sibling = siblings[at];
    if (!sibling) return undefined;
    if (sibling.kind === 'element') return sibling;
    if (sibling.text.trim() !== '') return undefined;
  }
}
