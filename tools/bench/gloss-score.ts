/*
 * Labelled spans and what glosses are worth on them: the parts of bench-gloss that need no files.
 */

/** A labelled span of a text. */
export interface GoldSpan {
  readonly span: string;
  readonly text: string;
  /** UTF-16 units into the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** As the labeller calls it; '' where it is not said. */
  readonly type: string;
  readonly shouldGloss: boolean;
  readonly optional: boolean;
  /** Glosses that are right when they are part of ours. */
  readonly accept: readonly string[];
  /** The page that it is from, or the text. */
  readonly source: string;
}

/** A text with the right glosses of its spans, null for a span that must stay quiet. */
export interface EdgeCase {
  readonly text: string;
  readonly expect: ReadonlyMap<string, readonly string[] | null>;
}

/** What a gold file holds; a file may hold both kinds of lines. */
export interface GoldFile {
  readonly spans: readonly GoldSpan[];
  readonly edges: readonly EdgeCase[];
}

/** A gloss that is shown, in any script. */
export interface ShownGloss {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly gloss: string;
}

/** Finds what is glossed in a text, in both scripts: labels accept glosses of either. */
export type GlossText = (text: string) => readonly ShownGloss[];

/** Figures by name; a share of nothing is left out. */
export type Figures = Readonly<Record<string, number>>;

/**
 * Reads a gold file: one JSON object a line or an array of them. An object with `text` and `expect`
 * is an edge case, one with `span` and `context` (the span in 【】 there, or plain) a span; unknown
 * fields are passed over. Throws an Error that names the line which is neither.
 */
export function readGold(file: string): GoldFile {
  const spans: GoldSpan[] = [];
  const edges: EdgeCase[] = [];
  for (const [number, value] of goldValues(file)) {
    const fields = isObject(value) ? value : {};
    const edge = edgeOf(fields);
    const span = edge === undefined ? spanOf(fields) : undefined;
    if (edge !== undefined) edges.push(edge);
    else if (span !== undefined) spans.push(span);
    else throw new Error(`Line ${number} of the gold file is neither a span nor an edge case`);
  }
  return { spans, edges };
}

/** Types of labels that are names; the rest of the quiet ones are codes, units, single letters. */
const NAME_TYPES = /person|brand|name|organi[sz]ation|title|product|work|team|place|song|film/i;

/** Recall, precision and names that got a gloss; `onWrong` is told of what is not as labelled. */
export function scoreSpans(
  golds: readonly GoldSpan[],
  glossText: GlossText,
  onWrong?: (gold: GoldSpan, shown: readonly ShownGloss[]) => void,
): Figures {
  let must = 0;
  let mustRight = 0;
  let may = 0;
  let mayRight = 0;
  let shownCount = 0;
  let names = 0;
  let namesGlossed = 0;
  for (const gold of golds) {
    const shown = glossText(gold.text).filter(
      ({ start, end }) => start < gold.end && end > gold.start,
    );
    const isShown = shown.length > 0;
    const isRight =
      gold.shouldGloss &&
      shown.some(({ gloss }) => gold.accept.some((accepted) => gloss.includes(accepted)));
    if (gold.shouldGloss && gold.optional) {
      may += 1;
      if (isRight) mayRight += 1;
    } else if (gold.shouldGloss) {
      must += 1;
      if (isRight) mustRight += 1;
    } else if (NAME_TYPES.test(gold.type)) {
      names += 1;
      if (isShown) namesGlossed += 1;
    }
    if (isShown) shownCount += 1;
    if (gold.shouldGloss ? !isRight : isShown) onWrong?.(gold, shown);
  }
  const right = mustRight + mayRight;
  return {
    spans: golds.length,
    must,
    ...share('recall', mustRight, must),
    ...share('recallWithOptional', right, must + may),
    ...share('precision', right, shownCount),
    names,
    namesGlossed,
  };
}

/** How many edge cases are wholly right. */
export function scoreEdges(
  cases: readonly EdgeCase[],
  glossText: GlossText,
  onWrong?: (edge: EdgeCase, spans: readonly string[]) => void,
): Figures {
  let right = 0;
  for (const edge of cases) {
    const shown = glossText(edge.text);
    const wrong = [...edge.expect].flatMap(([span, glosses]) =>
      isAsExpected(edge.text, span, glosses, shown) ? [] : [span],
    );
    if (wrong.length === 0) right += 1;
    else onWrong?.(edge, wrong);
  }
  return { cases: cases.length, right };
}

function isAsExpected(
  text: string,
  span: string,
  glosses: readonly string[] | null,
  shown: readonly ShownGloss[],
): boolean {
  if (glosses !== null) {
    return shown.some(
      (one) => one.text === span && glosses.some((gloss) => one.gloss.includes(gloss)),
    );
  }
  const at = text.indexOf(span);
  // A longer gloss around a quiet span is its own case: OK in 卡拉OK.
  return !shown.some(
    (one) =>
      at !== -1 && one.start < at + span.length && one.end > at && one.text.length <= span.length,
  );
}

function share(name: string, part: number, whole: number): Figures {
  return whole === 0 ? {} : { [name]: part / whole };
}

/** Line numbers (from 1) and values; an array counts its members. */
function goldValues(file: string): (readonly [number, unknown])[] {
  const text = file.replace(/^\ufeff/, '').trim();
  if (text.startsWith('[')) {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map((value: unknown, index) => [index + 1, value]) : [];
  }
  return text.split(/\r?\n/).flatMap((line, index): (readonly [number, unknown])[] => {
    if (line.trim() === '') return [];
    try {
      return [[index + 1, JSON.parse(line)]];
    } catch {
      throw new Error(`Line ${index + 1} of the gold file is no JSON`);
    }
  });
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function edgeOf({ text, expect }: Fields): EdgeCase | undefined {
  if (typeof text !== 'string' || !isObject(expect)) return undefined;
  const expected = Object.entries(expect).map(
    ([span, glosses]) => [span, typeof glosses === 'string' ? partsOf(glosses) : null] as const,
  );
  return { text, expect: new Map(expected) };
}

function spanOf(fields: Fields): GoldSpan | undefined {
  const { span, context } = fields;
  if (typeof span !== 'string' || typeof context !== 'string' || span === '') return undefined;
  const place = placeOf(span, context);
  if (place === undefined) return undefined;
  const accept = [fields.accept, fields.glossHans, fields.glossHant, fields.authorGloss]
    .flat()
    .flatMap((gloss) => (typeof gloss === 'string' ? [gloss, ...partsOf(gloss)] : []))
    .filter((gloss) => gloss !== '');
  return {
    span,
    ...place,
    type: typeof fields.type === 'string' ? fields.type : '',
    shouldGloss: fields.shouldGloss === undefined ? accept.length > 0 : fields.shouldGloss === true,
    optional: fields.optional === true,
    accept: [...new Set(accept)],
    source: typeof fields.source === 'string' ? fields.source : context,
  };
}

/** The text without the marks around the span. */
function placeOf(
  span: string,
  context: string,
): { text: string; start: number; end: number } | undefined {
  const marked = context.indexOf(`【${span}】`);
  if (marked !== -1) {
    const text = context.slice(0, marked) + span + context.slice(marked + span.length + 2);
    return { text, start: marked, end: marked + span.length };
  }
  const plain = context.indexOf(span);
  return plain === -1 ? undefined : { text: context, start: plain, end: plain + span.length };
}

/** 人工智慧|人工智能, 人工智慧(人工智能): each of them is right. */
function partsOf(gloss: string): string[] {
  return gloss
    .split(/[|/／、;；,，()（）]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
