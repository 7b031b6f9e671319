// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { extract } from '../../src/article/extract-any-page.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { processorTime } from '../processor-time.ts';
import { inParagraphs, PARAGRAPHS } from './parse-page.ts';

const FIRST = PARAGRAPHS.slice(0, 3);
const REPLIES = [
  ['山貓', '我去年冬天去過那家書店，老闆還記得每個人買過的書，真的很難得。'],
  ['小魚乾', '請問從車站走過去要多久？下個月想帶孩子去看看，聽說後面有個小院子。'],
  ['老周', '大約二十分鐘，沿著海邊走比較好走，雨天記得穿防滑的鞋子。'],
] as const;
const THANKS = ['路人', '頂'] as const;

interface Page {
  readonly head?: string;
  readonly body: string;
  readonly url: string;
}

function articleOf({ head = '', body, url }: Page): Article {
  const { document } = new JSDOM(
    `<head><title>海邊小城的書店 - 晨光論壇</title>${head}</head><body><div class="nav"><a href="/">首頁</a><a href="/b">討論區</a></div>${body}<div class="footer">版權所有 晨光論壇</div></body>`,
    { url },
  ).window;
  const result = extract(document);
  if (!result.ok) throw new Error(result.reason);
  return result.article;
}

const all = [['樓主', inParagraphs(FIRST)], ...REPLIES, THANKS] as const;

const FORUMS: readonly (readonly [string, Page])[] = [
  [
    'tables in a row, the first post among them',
    {
      url: 'https://bbs.example.com/thread-4711-1-1.html',
      head: '<meta name="generator" content="Discuz! X3.4">',
      body: `<h1>海邊小城的書店</h1><div id="postlist">${all
        .map(
          ([name, text], at) =>
            `<div id="post_${100 + at}"><table><tr><td class="pls"><div class="authi"><a href="/u/${at}">${name}</a></div><p>註冊會員</p></td><td class="plc"><div class="pi"><em>發表於 2024-3-${at + 1} 10:0${at}</em> <a href="#">${at + 1}樓</a></div><div class="t_f" id="postmessage_${100 + at}">${text}</div><div class="po"><a href="#">回覆</a> <a href="#">檢舉</a></div></td></tr></table></div>`,
        )
        .join('')}</div>`,
    },
  ],
  [
    'the first post in a box of its own',
    {
      url: 'https://example.com/t/90210',
      body: `<div class="box"><div class="header"><h1>海邊小城的書店</h1><small>山中客 · 2024-03-01</small></div><div class="topic_content">${inParagraphs(FIRST)}</div></div><div class="box">${all
        .slice(1)
        .map(
          ([name, text], at) =>
            `<div class="cell" id="r_${at}"><strong><a class="username" href="/u/${at}">${name}</a></strong> <span class="ago">2024-03-0${at + 2} 11:00</span> <span class="no">${at + 1}</span><div class="reply_content">${text}</div></div>`,
        )
        .join('')}</div>`,
    },
  ],
  [
    'list items of a discussion',
    {
      url: 'https://example.com/d/1',
      head: '<script type="application/ld+json">{"@type":"DiscussionForumPosting","headline":"海邊小城的書店"}</script>',
      body: `<h1>海邊小城的書店</h1><div class="topic-doc"><div class="from">樓主 2024-03-01 09:00</div><div class="rich">${inParagraphs(FIRST)}</div></div><ul class="comments">${all
        .slice(1)
        .map(
          ([name, text]) =>
            `<li class="comment-item"><h4><a class="user-name" href="/p">${name}</a> <span>2024-03-02 12:00:00</span></h4><p class="reply-content">${text}</p><div class="op"><a href="#">回應</a></div></li>`,
        )
        .join('')}</ul>`,
    },
  ],
];

describe('threads', () => {
  it.each(FORUMS)('%s: the first post is the article', (_, page) => {
    expect(plainText(articleOf(page).body).split('\n')).toEqual(FIRST);
  });

  it.each(FORUMS)('%s: what says something is a reply, with author and date', (_, page) => {
    const { replies = [] } = articleOf(page);
    expect(replies.map(({ author, body }) => [author, plainText(body)])).toEqual(REPLIES);
    expect(replies.every(({ publishedAt }) => publishedAt.startsWith('2024-03-0'))).toBe(true);
    expect(replies.every(({ characterCount }) => characterCount > 20)).toBe(true);
  });

  it('comments of a news page are no replies', () => {
    const page = { ...(FORUMS[2]?.[1] ?? { body: '', url: '' }), head: '' };
    const article = articleOf({ ...page, url: 'https://news.example.com/2024/03/01/a.html' });
    expect(article.replies).toBeUndefined();
    expect(plainText(article.body).split('\n')).toEqual(FIRST);
  });

  it('the paragraphs of a forum post are no replies', () => {
    const article = articleOf({
      url: 'https://bbs.example.com/thread-1-1-1.html',
      body: `<h1>海邊小城的書店</h1><div class="post"><div class="post-message">${inParagraphs(PARAGRAPHS)}</div></div>`,
    });
    expect(article.replies).toBeUndefined();
    expect(plainText(article.body).split('\n')).toEqual(PARAGRAPHS);
  });

  it('thanks alone are no section', () => {
    const article = articleOf({
      url: 'https://bbs.example.com/thread-1-1-1.html',
      body: `<h1>海邊小城的書店</h1><div class="post"><b>樓主</b><div>${inParagraphs(FIRST)}</div></div>${['頂', '謝謝分享！', '收藏了。'].map((text) => `<div class="post"><b>某人</b><div>${text}</div></div>`).join('')}`,
    });
    expect(article.replies).toBeUndefined();
  });
});

it('a thread of 6,000 answers takes no longer than a page of that size', () => {
  const posts = Array.from(
    { length: 6_000 },
    (_, at) =>
      `<div class="post"><a class="author" href="/u/${at}">山貓</a><p>第${at}個回答：${REPLIES[at % 3]?.[1]}</p></div>`,
  ).join('');
  const page = {
    url: 'https://bbs.example.com/thread-1-1-1.html',
    body: `<div class="first"><h1>海邊小城的書店</h1>${inParagraphs(FIRST)}</div><div>${posts}</div>`,
  };
  const { document } = new JSDOM(
    `<title>海邊小城的書店 - 晨光論壇</title><body>${page.body}</body>`,
    { url: page.url },
  ).window;
  const took = processorTime(() => {
    const result = extract(document);
    expect(result.ok && result.article.replies).toHaveLength(200);
  });
  expect(took).toBeLessThan(PATIENCE);
});

/** Milliseconds: ten times what it takes, and a fifth of what it took when every answer looked at every line. */
const PATIENCE = 15_000;
