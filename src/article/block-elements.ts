const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul caption'
  ).split(' '),
);

/** Whether elements of this name (lower case) start a line of their own. */
export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}
