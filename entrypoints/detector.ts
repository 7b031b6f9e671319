import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { assessReadiness } from '../src/article/readerable.ts';
import { tellBackground } from '../src/platform/call-background.ts';
import { isFreshLoad, whenShown } from '../src/platform/page-load.ts';

/**
 * Runs in every page's top frame, once, when the browser is idle: says whether this is a Chinese
 * article, and is finished. The popup runs it again for pages that changed. It reads only, and a
 * page that is not Chinese costs no message.
 */
export default defineUnlistedScript(() => {
  const fresh = isFreshLoad();
  const readiness = assessReadiness(document);
  if (readiness.language === 'zh') {
    // The popup asks anew: a lost message costs a badge.
    whenShown(() => tellBackground({ kind: 'detected', readiness, fresh }));
  }
  return readiness;
});
