import type { HeadFacts } from './head-facts.ts';

/** Software and addresses of forums; elsewhere what follows an article is comments. */
const FORUM_SOFTWARE =
  /discuz|phpbb|phpwind|vbulletin|xenforo|discourse|mybb|flarum|nodebb|dvbbs|esoTalk|punbb|smf/iu;
const FORUM_ADDRESS =
  /^https?:\/\/(?:[^/]*\.)?(?:bbs|forum|forums|club|tieba|discuss)\.|\/(?:thread|viewthread|showthread|topics?|forum|bbs|discussion|questions?)[-/.?_]|\/t\/\d|\/p\/\d{6}/iu;

/** Whether a page may be a row of posts, as its head or its address says. */
export function isForumPage(facts: HeadFacts, url: string): boolean {
  const generator = facts.meta.get('generator') ?? '';
  return facts.isThread || FORUM_SOFTWARE.test(generator) || FORUM_ADDRESS.test(url);
}
