import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addedWord } from '../src/session/added-word.ts';
import { providePart } from '../src/session/page-parts.ts';
import { placeGlosses, textSteps } from '../src/session/place-glosses.ts';
import { addControls } from '../src/ui/reader/reader-controls.tsx';

/** Injected when the first reader of a page has been painted. */
export default defineUnlistedScript(() =>
  providePart('controls', { addControls, addedWord, placeGlosses, textSteps }),
);
