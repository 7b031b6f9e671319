import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createReadText } from '../src/ruby/readings.ts';
import { providePart } from '../src/session/page-parts.ts';
import { openRubyLayer } from '../src/ui/reader/ruby-layer.ts';

/** Injected when readings are first shown in a page: a dictionary, and the layer that draws them. */
export default defineUnlistedScript(() =>
  providePart('ruby', { openRubyLayer, readText: createReadText() }),
);
