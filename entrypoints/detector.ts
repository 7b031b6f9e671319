import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { languageOf } from '../src/article/language.ts';
import { assessReadiness } from '../src/article/readerable.ts';
import { leaveDetection } from '../src/platform/detection.ts';
import { isJustLoaded } from '../src/platform/page-load.ts';
import { tellBackground } from '../src/platform/tell-background.ts';

/**
 * Runs in every page's top frame, once, when the browser is idle: says whether this is a Chinese
 * article, and is finished. The popup runs it again for pages that changed. It reads only, and a
 * page that is not Chinese costs no message.
 */
export default defineUnlistedScript(() => {
  const isFirst = leaveDetection({ assess: assessReadiness, languageOf });
  const readiness = assessReadiness(document);
  // Rules for sites act on a page when it was loaded, and never again.
  const fresh = isFirst && isJustLoaded();
  if (readiness.language === 'zh') {
    const tell = (fresh: boolean) => tellBackground({ kind: 'detected', readiness, fresh });
    // A page that is prepared before anybody goes there must not light the badge of another.
    if (Reflect.get(document, 'prerendering') === true) {
      addEventListener('prerenderingchange', () => tell(fresh), { once: true });
    } else {
      tell(fresh);
    }
    // The badge goes out when the page is left, and a page that comes back is not loaded again.
    if (isFirst) addEventListener('pageshow', (event) => event.persisted && tell(false));
  }
  return readiness;
});
