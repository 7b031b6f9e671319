/**
 * An address as RFC 3986 writes it: browsers leave `|`, `[`, `^`, lone `%` and the like in paths
 * and queries, which checkers of books refuse. An address that fits is given back as it is.
 */
export function toUri(address: string): string {
  const [, head = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)?(.*)$/isu.exec(address) ?? [];
  const fragment = rest.indexOf('#');
  const encoded =
    fragment < 0
      ? encode(rest)
      : `${encode(rest.slice(0, fragment))}#${encode(rest.slice(fragment + 1))}`;
  return head + encoded;
}

function encode(part: string): string {
  return part
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(/%(?![0-9a-f]{2})/giu, '%25')
    .replaceAll(/[^\w\-.~:/?@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character));
}
