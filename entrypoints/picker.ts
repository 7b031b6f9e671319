import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { blockPath } from '../src/page/block-path.ts';
import { providePart } from '../src/session/page-parts.ts';
import { pickBlock } from '../src/ui/picker/pick-block.ts';

/** Injected when the user wants to point at a block of the page themselves. */
export default defineUnlistedScript(() => providePart('picker', { pickBlock, blockPath }));
