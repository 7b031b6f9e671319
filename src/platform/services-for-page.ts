import type { PageServices } from '../session/page-services.ts';
import { callBackground } from './call-background.ts';
import { isExtensionGone } from './extension-life.ts';
import { type Templates, translateBy } from './i18n.ts';
import { reportError } from './report-error.ts';

/** What a page's session asks for, asked of the background; `words` are messages that it has already. */
export function pageServices(words: Templates): PageServices {
  return {
    convert: (texts, to, verdict) => callBackground({ kind: 'convert', texts, to, verdict }),
    simplify: (texts, verdict) =>
      callBackground({ kind: 'convert', texts, to: 'zh-Hans-CN', verdict, exact: true }),
    gloss: (texts, variant, repeat, sectionStarts) =>
      callBackground({ kind: 'gloss', texts, variant, repeat, sectionStarts }),
    setStyle: async (style, on) => void (await callBackground({ kind: 'style', style, on })),
    loadPart: async (part) => void (await callBackground({ kind: 'loadPart', part })),
    changeSettings: (change) => callBackground({ kind: 'changeSettings', change }),
    openOptions: async () => void (await callBackground({ kind: 'openOptions' })),
    addWord: async (word) => void (await callBackground({ kind: 'addWord', word })),
    rememberBlock: async (block) => void (await callBackground({ kind: 'rememberBlock', block })),
    readOn: async (reading) => void (await callBackground({ kind: 'readOn', reading })),
    readingPlace: () => callBackground({ kind: 'readingPlace' }),
    keepPlace: async (place) => void (await callBackground({ kind: 'keepPlace', place })),
    // Of a script that steps aside nobody wants to hear that it can reach nobody.
    report: (error) => {
      if (!isExtensionGone()) reportError(error);
    },
    translate: translateBy(words),
  };
}
