import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { initialView, step } from '../src/page/view.ts';
import { answerPage } from '../src/platform/answer-page.ts';
import { findDetection } from '../src/platform/detection.ts';
import { onExtensionGone } from '../src/platform/extension-life.ts';
import {
  type Arrived,
  askForStart,
  isPageType,
  takePageStart,
} from '../src/platform/page-start.ts';
import { pageServices } from '../src/platform/services-for-page.ts';
import { removeLeftOvers } from '../src/session/left-overs.ts';
import { partOnItsWay } from '../src/session/page-parts.ts';
import { PageSession } from '../src/session/page-session.ts';
import { verdictOf } from '../src/session/page-verdict.ts';
import { becomeSoleSession } from '../src/session/sole-session.ts';

/** Injected on a user's act, once in a page; owns all that is on in it. */
export default defineUnlistedScript(async (): Promise<Arrived> => {
  if (!isPageType(document.contentType)) return 'no-page';
  const detection = findDetection();
  if (detection === undefined) return 'not-detected';
  const given = takePageStart();
  const lifetime = becomeSoleSession();
  removeLeftOvers(document);
  const { settings, block, words, command } = given ?? (await askForStart());
  const services = pageServices(words);
  if (lifetime.aborted) return 'there';
  const { assess, languageOf } = detection;
  const verdict = verdictOf(assess(document));
  const session = new PageSession(document, services, { settings, block, verdict, languageOf });
  lifetime.addEventListener('abort', () => session.destroy());
  onExtensionGone(() => session.destroy(), lifetime);
  const isTold = answerPage(session, services.report, lifetime);
  if (command === undefined) return 'there';
  if (step(initialView, command).reader) await partOnItsWay('reader');
  // the user may have asked for something else meanwhile
  if (lifetime.aborted || isTold()) return 'done';
  try {
    session.run(command);
  } catch (error) {
    services.report(error);
  }
  return 'done';
});
