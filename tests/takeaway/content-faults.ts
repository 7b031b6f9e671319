/**
 * HTML's content models for the elements an article may hold, written down anew from the standard
 * (HTML, chapter 4), so that the code under test is not its own judge.
 */
const PHRASING = new Set(
  'code kbd samp var em strong b i u s del ins sub sup small mark q cite abbr dfn ruby bdi bdo img a br wbr span'.split(
    ' ',
  ),
);
const FLOW = new Set([
  ...PHRASING,
  ...'p h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure hr div section details'.split(' '),
]);
const HEADINGS = /^h[1-6]$/u;
const VOID = new Set(['img', 'br', 'hr', 'wbr', 'col']);
/** Elements whose children are one line of text. */
const LINES = new Set([
  ...'p h1 h2 h3 h4 h5 h6 pre summary rt rp code kbd samp var em strong b i u s sub sup small mark q cite'.split(
    ' ',
  ),
  ...'abbr dfn bdi bdo span'.split(' '),
]);

/** Every breach of a content model below `root`, as `parent > child`; [] for a valid tree. */
export function contentFaults(root: Element): readonly string[] {
  const faults: string[] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const fault = faultOf(element, element === root);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

function faultOf(element: Element, isRoot: boolean): string | undefined {
  const name = element.localName;
  const parts = [...element.childNodes].flatMap((node) =>
    node.nodeType === node.TEXT_NODE
      ? (node.nodeValue ?? '').trim() === ''
        ? []
        : ['#text']
      : [(node as Element).localName],
  );
  const shape = `${parts.join(' ')} `.trimStart();
  const bad = (why: string) => `${name}: ${why} (${shape.slice(0, 80)})`;
  const only = (allowed: ReadonlySet<string>) => {
    const stray = parts.find((part) => part !== '#text' && !allowed.has(part));
    return stray === undefined ? undefined : bad(`holds ${stray}`);
  };
  const matches = (pattern: RegExp) => (pattern.test(shape) ? undefined : bad('order'));

  if (element.closest('a') !== null && element.parentElement?.closest('a') && name === 'a') {
    return bad('a link in a link');
  }
  if (element.hasAttribute('xmlns')) return bad('xmlns');
  if (VOID.has(name)) return parts.length > 0 ? bad('is void') : imageFault(element, bad);
  if (LINES.has(name)) return only(PHRASING) ?? transparentFault(element, PHRASING, bad);
  switch (name) {
    case 'ul':
    case 'ol':
      return matches(/^(?:li )*$/u);
    case 'dl':
      return matches(/^(?:(?:dt )+(?:dd )+)*$/u);
    case 'table':
      return matches(/^(?:caption )?(?:colgroup )*(?:thead )?(?:tbody )*(?:tfoot )?$/u);
    case 'colgroup':
      return matches(/^(?:col )*$/u);
    case 'thead':
    case 'tbody':
    case 'tfoot':
      return matches(/^(?:tr )*$/u);
    case 'tr':
      return matches(/^(?:(?:td|th) )*$/u);
    case 'ruby': {
      const ruby = parts.map((part) => (/^r[tp]$/u.test(part) ? `${part} ` : 'x ')).join('');
      return /^(?:(?:x )+(?:rt |rp rt rp )+)+$/u.test(ruby) ? undefined : bad('order');
    }
    case 'figure':
      return (
        only(new Set([...FLOW, 'figcaption'])) ??
        (parts.slice(1, -1).includes('figcaption') ||
        parts.filter((part) => part === 'figcaption').length > 1
          ? bad('caption')
          : undefined)
      );
    case 'details':
      return only(new Set([...FLOW, 'summary'])) ?? matches(/^summary (?!.*summary )/u);
    case 'th':
    case 'dt':
      if ([...element.querySelectorAll('*')].some(({ localName }) => HEADINGS.test(localName))) {
        return bad('heading');
      }
      return only(FLOW);
    case 'caption':
      return element.querySelector('table') === null ? only(FLOW) : bad('table');
    case 'a':
    case 'ins':
    case 'del':
      return undefined; // what the parent may hold: looked at there
    default:
      if (!isRoot && !FLOW.has(name) && !/^(?:li|dd|td|figcaption)$/u.test(name)) {
        return bad('unknown');
      }
      return only(FLOW);
  }
}

/** What stands in transparent elements counts for the parent. */
function transparentFault(
  element: Element,
  allowed: ReadonlySet<string>,
  bad: (why: string) => string,
): string | undefined {
  for (const link of element.querySelectorAll('a, ins, del')) {
    for (const child of link.children) {
      if (!allowed.has(child.localName)) return bad(`${link.localName} holds ${child.localName}`);
    }
  }
  return undefined;
}

function imageFault(element: Element, bad: (why: string) => string): string | undefined {
  if (element.localName !== 'img') return undefined;
  if (!element.hasAttribute('alt')) return bad('no alt');
  return element.getAttribute('src') ? undefined : bad('no src');
}
