import type { Configuration } from './configuration.ts';
import { convertAllExact } from './convert.ts';
import type { Dictionary } from './dictionary.ts';
import { detectScript, type ScriptKind } from './script.ts';
import type { Variant } from './variant.ts';
export function createConversion(d: {
  toTraditional: () => Promise<Dictionary>;
  toSimplified: () => Promise<Dictionary>;
}) {
  return {
    async convert(
      texts: readonly string[],
      r: {
        to: Variant;
        pageVerdict?: ScriptKind;
        words?: boolean;
        quotes?: boolean;
        exact?: boolean;
      },
    ) {
      const v = detectScript(texts.join('')).kind;
      const toT: Record<string, Configuration> = {
        'zh-Hant-TW': 's2tw',
        'zh-Hant-HK': 's2hk',
        'zh-Hant': 's2t',
      };
      if (r.to === 'zh-Hans-CN') return convertAllExact(await d.toSimplified(), 'tw2s', texts);
      if (v === 'traditional') return texts;
      return convertAllExact(await d.toTraditional(), toT[r.to] ?? 's2t', texts);
    },
  };
}
