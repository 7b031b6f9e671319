import type { NodeAccess } from './node-access.ts';

/** Attributes are cut here (Readability runs quadratic expressions over them); data: images apart. */
export const MAX_ATTRIBUTE = 2000;
/**
 * Attributes read of one element; the busiest lazy loaders write 30. Browsers look a name up by
 * trying one after the other: 100,000 on one element took 17 s.
 */
const MAX_ATTRIBUTES = 100;
/** A data: image of at most 2 MB, in base64. */
const MAX_DATA_IMAGE = 2_800_000;

/** Attributes that some later step reads; everything else stays behind, `on*` and `name` first of all. */
const KEPT_ATTRIBUTES = new Set(
  (
    'class id role rel itemprop style hidden aria-hidden src srcset sizes width height alt title href colspan rowspan ' +
    'scope span start reversed value datetime open dir lang content property type poster alttext encoding media referrerpolicy'
  ).split(' '),
);

/** The attributes of an element that later steps read, cut to a bounded length. */
export function copyAttributes(node: Node, tag: string, access: NodeAccess): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const name of access.attributeNames(node).slice(0, MAX_ATTRIBUTES)) {
    const isImageData = tag === 'img' || tag === 'figure' || tag === 'picture' || tag === 'source';
    if (!KEPT_ATTRIBUTES.has(name) && !(isImageData && isLazyName(name))) continue;
    const value = access.attribute(node, name);
    if (value === null) continue;
    const isDataImage = value.length > MAX_ATTRIBUTE && value.startsWith('data:image/');
    if (value.length <= MAX_ATTRIBUTE || (isDataImage && value.length <= MAX_DATA_IMAGE)) {
      attributes.set(name, value);
    } else if (name === 'srcset' || name.endsWith('srcset')) {
      attributes.set(name, value.slice(0, MAX_ATTRIBUTE));
    } else if (name === 'class' || name === 'alt' || name === 'title' || name === 'style') {
      attributes.set(name, value.slice(0, MAX_ATTRIBUTE));
    }
  }
  // <a name=…> is how old pages and Word mark the places that notes are linked to
  const named = tag === 'a' && !attributes.has('id') ? access.attribute(node, 'name') : null;
  if (named !== null && named.length <= MAX_ATTRIBUTE) attributes.set('id', named);
  return attributes;
}

/** `data-src`, `data-original`, `_src`, `original`, `zoomfile`: where lazy loaders keep the address. */
function isLazyName(name: string): boolean {
  return name.startsWith('data-') || /src|original|file|lazy|real/u.test(name);
}

/** Whether the element is out of sight by markup, inline style or the live page's style sheets. */
export function isHidden(
  node: Node,
  attributes: ReadonlyMap<string, string>,
  access: NodeAccess,
): boolean {
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  if (style && isHiddenByStyle(style)) return true;
  return access.isShown ? !access.isShown(node) : false;
}

/** Whether an inline style takes the element out of sight (not: off-screen by a scroller). */
export function isHiddenByStyle(style: string): boolean {
  const folded = style.replace(/\s+/gu, '').toLowerCase();
  return (
    folded.includes('display:none') ||
    folded.includes('visibility:hidden') ||
    /(?:left|top|text-indent|margin-left):-\d{4,}/u.test(folded) ||
    /(?:^|;)font-size:0(?:px)?(?:;|!|$)/u.test(folded)
  );
}
