import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { assessReadiness } from '../src/article/readerable.ts';
import { tellBackground } from '../src/platform/tell-background.ts';

/**
 * Runs in every page's top frame, once, when the browser is idle: says whether this is a Chinese
 * article, and is finished. The popup runs it again for pages that changed. It reads only, and a
 * page that is not Chinese costs no message.
 */
export default defineUnlistedScript(() => {
  const readiness = assessReadiness(document);
  if (readiness.language === 'zh') {
    const tell = () => tellBackground({ kind: 'detected', readiness });
    // A page that is prepared before anybody goes there must not light the badge of another.
    if (Reflect.get(document, 'prerendering') === true) {
      addEventListener('prerenderingchange', tell, { capture: true, once: true });
    } else {
      tell();
    }
    // The badge goes out when the page is left, and a page that comes back is not loaded again.
    if (!Reflect.has(globalThis, LISTENS)) {
      Reflect.set(globalThis, LISTENS, true);
      addEventListener('pageshow', (event) => event.persisted && tell());
    }
  }
  return readiness;
});

/** A symbol, because a page's elements can stand in for any name on the global object. */
const LISTENS = Symbol.for('qingdu.detector');
