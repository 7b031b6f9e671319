import { LEAF, type Section, TERMINAL, VALUE_ID } from './dictionary-layout.ts';

/**
 * The longest key of a trie in `text` from `from` that ends at `end` or before, as
 * `length << 14 | valueId`; 0 if there is none. `bases` are those of the trie's first level, by
 * unit. Typed arrays are read with `as number`, as in `convert-units.ts`.
 */
export function matchLongest(
  { check, meta, link, tails }: Readonly<Record<Section, Uint16Array>>,
  bases: Uint16Array,
  text: string,
  from: number,
  end: number,
): number {
  let base = bases[text.charCodeAt(from)] as number;
  let best = 0;
  if (base === 0) return best;
  for (let at = from + 1; at < end; ) {
    const unit = text.charCodeAt(at);
    const slot = base + unit;
    if (check[slot] !== unit) return best;
    const nodeMeta = meta[slot] as number;
    base = link[slot] as number;
    at += 1;
    if ((nodeMeta & TERMINAL) !== 0) best = ((at - from) << 14) | (nodeMeta & VALUE_ID);
    if ((nodeMeta & LEAF) === 0) continue;
    if ((nodeMeta & TERMINAL) !== 0) return best;
    const length = tails[base] as number;
    if (at + length > end) return best;
    for (let i = 1; i <= length; i += 1, at += 1) {
      if (text.charCodeAt(at) !== tails[base + i]) return best;
    }
    return ((at - from) << 14) | (nodeMeta & VALUE_ID);
  }
  return best;
}
