import type { Extraction } from '../article/article.ts';
import type { ExtractAids, ExtractOptions } from '../article/extract.ts';
import type { UnusualPages } from '../article/unusual-pages.ts';
import { loadPart } from './load-part.ts';
import { NodeChanges } from './node-changes.ts';
import { type PageParts, pagePart } from './page-parts.ts';
import type { PageServices } from './page-services.ts';
import { type Outcome, runSteps } from './run-steps.ts';

/**
 * The article of a page: at once where the page is short and our own scores decide; else in slices,
 * and after what unusual pages need has been loaded. A page that breaks the extraction, or takes
 * longer than {@link BUDGET_MS}, gets a sentence in the reader instead of nothing at all. Never
 * rejects and never throws; what failed is reported. After an abort the answer means nothing.
 */
export function extractPage(
  document: Document,
  options: ExtractOptions,
  {
    extractSteps,
    languageOf,
  }: Pick<PageParts['reader'], 'extractSteps'> & Pick<ExtractAids, 'languageOf'>,
  services: Pick<PageServices, 'loadPart' | 'report'>,
  signal: AbortSignal,
): Extraction | Promise<Extraction> {
  /** Undefined where that is needed and not there. */
  const extract = (unusual: UnusualPages | undefined) => {
    const changes = new NodeChanges(document);
    const fail = (failure: unknown): Extraction => {
      changes.stop();
      services.report(failure);
      return BROKEN;
    };
    const settle = (outcome: Outcome<Extraction | undefined>): Extraction | undefined => {
      changes.stop();
      if (outcome.kind === 'done') return outcome.value;
      return outcome.kind === 'out-of-time' ? TOO_LARGE : BROKEN;
    };
    try {
      const steps = extractSteps({ languageOf, unusual }, document, {
        ...options,
        hasChanged: changes.since,
      });
      const outcome = runSteps(steps, { signal, budgetMs: BUDGET_MS });
      if (!(outcome instanceof Promise)) return settle(outcome);
      return outcome.then(settle).catch(fail);
    } catch (failure) {
      return fail(failure);
    }
  };
  const withAll = (): Promise<Extraction> =>
    loadPart('unusual', services)
      .catch((error: unknown) => {
        services.report(error);
        return NOTHING_MORE;
      })
      .then((unusual) => (signal.aborted ? BROKEN : extract(unusual)))
      .then((extraction) => extraction ?? BROKEN);
  const here = extract(pagePart('unusual'));
  if (here instanceof Promise) return here.then((extraction) => extraction ?? withAll());
  return here ?? withAll();
}

/**
 * Milliseconds of work on one page. The pages at the limits of the copy take under two seconds on an
 * idle desktop; a telephone has four times as long, with a sign that something is going on.
 */
const BUDGET_MS = 8_000;

const BROKEN: Extraction = { ok: false, reason: 'broken' };
const TOO_LARGE: Extraction = { ok: false, reason: 'too-large' };

/** Where the part can not be loaded, our own choice holds, and a forum is a page like others. */
const NOTHING_MORE: UnusualPages = {
  vote: () => new Set(),
  *findThread() {
    yield; // a generator has to; this page waits anyway
    return undefined;
  },
};
