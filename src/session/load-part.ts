import { type PageParts, pagePart } from './page-parts.ts';
import type { PageServices } from './page-services.ts';
import type { PartName } from './part-names.ts';

/** A part's functions, its script loaded at the first call. Rejects where it can not be loaded. */
export async function loadPart<Name extends PartName>(
  name: Name,
  services: Pick<PageServices, 'loadPart'>,
): Promise<PageParts[Name]> {
  const here = pagePart(name);
  if (here !== undefined) return here;
  await services.loadPart(name);
  const loaded = pagePart(name);
  if (loaded === undefined) throw new Error(`The part ${name} was loaded but is not there.`);
  return loaded;
}
