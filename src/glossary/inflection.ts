/**
 * The base forms that a key may be an inflection of, likeliest first, the key itself left out:
 * plural, -ing, -ed, doubled consonant, stretched letters. Never -er or -ier: Happier is a song.
 */
export function baseForms(key: string): string[] {
  const forms = [...pluralBases(key), ...verbBases(key), ...unstretched(key)];
  return forms.filter((form) => form.length >= 2);
}

/** Singulars of a plural or possessive key: `kols` → `kol`, `parties` → `party`. */
export function pluralBases(key: string): string[] {
  if (key.length < 3 || !key.endsWith('s') || key.endsWith('ss')) return [];
  const bases = [key.slice(0, -1)];
  if (/(?:s|x|z|ch|sh|o)es$/.test(key)) bases.push(key.slice(0, -2));
  if (key.endsWith('ies')) bases.push(`${key.slice(0, -3)}y`);
  return bases;
}

/** A stem shorter than this is not taken for a verb: `king`, `red`, `bed`. */
const MINIMUM_STEM = 3;

function verbBases(key: string): string[] {
  const suffix = key.endsWith('ing') ? 3 : key.endsWith('ed') ? 2 : 0;
  if (suffix === 0) return [];
  const stem = key.slice(0, -suffix);
  if (stem.length < MINIMUM_STEM) return [];
  // A short stem doubles its consonant: rating is of rate, not of rat.
  const bases = ONE_SYLLABLE.test(stem) ? [`${stem}e`] : [stem, `${stem}e`];
  if (stem.at(-1) === stem.at(-2)) bases.unshift(stem.slice(0, -1));
  if (suffix === 2 && stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`);
  return bases;
}

/** One vowel before one consonant that English doubles. */
const ONE_SYLLABLE = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** `daaaark` → `daark`, `dark`; `cooool` → `cool`, `col`. */
export function unstretched(key: string): string[] {
  if (!/([a-z])\1\1/.test(key)) return [];
  return [key.replace(/([a-z])\1{2,}/g, '$1$1'), key.replace(/([a-z])\1{2,}/g, '$1')];
}
