import type { TextPatch } from './text-patch.ts';

/**
 * The original of a changed node in which the page has gone on writing, when that can be told: it
 * read our text and added to it (a chat that streams, `node.data += more`; `normalize()`, which
 * joins neighbours), put something before it, or cut it (`splitText`). `known` gives the original
 * of what was added where that was ours, too. Undefined when the text is new: then it is the
 * page's own.
 */
export function derivedOriginal(
  patch: TextPatch,
  value: string,
  known: (added: string) => string = (added) => added,
): string | undefined {
  const { original, converted } = patch;
  if (value === converted || value === original) return original;
  if (converted.length === 0 || value.length === 0) return undefined;
  if (value.startsWith(converted)) return original + known(value.slice(converted.length));
  if (value.endsWith(converted)) return known(value.slice(0, -converted.length)) + original;
  // Cut texts can be lined up only when no character became two.
  if (original.length !== converted.length) return undefined;
  if (converted.startsWith(value)) return original.slice(0, value.length);
  if (converted.endsWith(value)) return original.slice(-value.length);
  return undefined;
}

/** What was cut off behind `value`, converted and original, when that can be told. */
export function piecesBehind(
  patch: TextPatch,
  value: string,
): { readonly converted: string; readonly original: string } | undefined {
  const { original, converted } = patch;
  const isCut = value.length < converted.length && converted.startsWith(value);
  if (!isCut || original.length !== converted.length || value === original) return undefined;
  return { converted: converted.slice(value.length), original: original.slice(value.length) };
}
