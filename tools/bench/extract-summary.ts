import { median, quantile } from './extract-score.ts';
import type { DetectionFigures, PageFigures } from './extract-worker.ts';

/** Means over the pages of a group for one engine; times are ratios to Readability's default. */
export interface EngineSummary {
  readonly group: string;
  readonly engine: string;
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly f1Median: number;
  readonly atLeast95: number;
  readonly below80: number;
  /** Share of the pages with a gold title whose title is exactly that; null where none has one. */
  readonly titles: number | null;
  readonly copies: number;
  readonly msMedian: number;
  /** null where Readability was not run. */
  readonly timeMedian: number | null;
  readonly timeP95: number | null;
  readonly timeSum: number | null;
  readonly errors: number;
}

/** The engine that times are compared with. */
const BASE = 'readability';

/** One summary for each engine that ran. */
export function summarise(group: string, figures: readonly PageFigures[]): EngineSummary[] {
  const base = new Map(
    figures.filter(({ engine }) => engine === BASE).map(({ id, ms }) => [id, ms]),
  );
  return [...groupBy(figures, ({ engine }) => engine)].map(([engine, pages]) => {
    const mean = (of: (page: PageFigures) => number) => round(sum(pages.map(of)) / pages.length);
    const share = (holds: (page: PageFigures) => boolean) =>
      round(pages.filter(holds).length / pages.length);
    const ratios = pages.flatMap(({ id, ms }) => {
      const other = base.get(id);
      return other === undefined ? [] : [ms / other];
    });
    const titled = pages.filter(({ titleFits }) => titleFits !== undefined);
    const orNull = (value: number) => (ratios.length > 0 ? round(value) : null);
    return {
      group,
      engine,
      pages: pages.length,
      precision: mean(({ precision }) => precision),
      recall: mean(({ recall }) => recall),
      f1: mean(({ f1 }) => f1),
      f1Median: round(median(pages.map(({ f1 }) => f1))),
      atLeast95: share(({ f1 }) => f1 >= 0.95),
      below80: share(({ f1 }) => f1 < 0.8),
      titles:
        titled.length > 0
          ? round(titled.filter(({ titleFits }) => titleFits).length / titled.length)
          : null,
      copies: round(median(pages.map(({ copies }) => copies))),
      msMedian: round(median(pages.map(({ ms }) => ms))),
      timeMedian: orNull(median(ratios)),
      timeP95: orNull(quantile(ratios, 0.95)),
      timeSum: orNull(sum(pages.map(({ ms }) => ms)) / sum([...base.values()])),
      errors: pages.filter(({ error }) => error !== undefined).length,
    };
  });
}

/** Shares of pages that the detector calls articles. */
export interface DetectionSummary {
  readonly articles: number;
  readonly recall: number;
  /** null without lists. */
  readonly lists: number | null;
  readonly falseOnLists: number | null;
  readonly falseWithoutArticle: number;
  readonly msMedian: number;
}

/** `undefined` where there are no articles to find. */
export function summariseDetection(
  articles: readonly DetectionFigures[],
  lists: readonly DetectionFigures[],
): DetectionSummary | undefined {
  if (articles.length === 0) return undefined;
  const share = (pages: readonly DetectionFigures[], holds: (page: DetectionFigures) => boolean) =>
    round(pages.filter(holds).length / pages.length);
  const hasLists = lists.length > 0;
  return {
    articles: articles.length,
    recall: share(articles, ({ isArticle }) => isArticle),
    lists: hasLists ? lists.length : null,
    falseOnLists: hasLists ? share(lists, ({ isArticle }) => isArticle) : null,
    falseWithoutArticle: share(articles, ({ isArticleWithout }) => isArticleWithout === true),
    msMedian: round(median(articles.map(({ ms }) => ms))),
  };
}

/** How many layouts of a body printed more than once come out as one body. */
export function summariseLayouts(
  figures: readonly PageFigures[],
): { readonly engine: string; readonly layouts: number; readonly oneBody: number }[] {
  return [...groupBy(figures, ({ engine }) => engine)].map(([engine, layouts]) => ({
    engine,
    layouts: layouts.length,
    oneBody: layouts.filter(({ copies, f1 }) => Math.abs(copies - 1) < 0.5 && f1 > 0.95).length,
  }));
}

/** Four decimals. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** The items by key, in the order of their coming. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
