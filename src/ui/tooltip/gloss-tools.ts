import { GlossPointer } from './gloss-pointer.ts';
import { GlossTooltip } from './gloss-tooltip.ts';

/** Makes the tooltips of a surface. The classes, handed over where a script has them already. */
export interface GlossTools {
  readonly tooltip: (...options: ConstructorParameters<typeof GlossTooltip>) => GlossTooltip;
  readonly pointer: (...options: ConstructorParameters<typeof GlossPointer>) => GlossPointer;
}

/**
 * The page script marks terms too and has the classes; the reader's script gets them from there
 * and imports their types only, which keeps 9 kB from being loaded twice.
 */
export const GLOSS_TOOLS: GlossTools = {
  tooltip: (options) => new GlossTooltip(options),
  pointer: (options) => new GlossPointer(options),
};
