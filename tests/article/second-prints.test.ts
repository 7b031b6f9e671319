// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/article/extract-any-page.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { inParagraphs, PARAGRAPHS, pageAround, parsePage, SIMPLIFIED } from './parse-page.ts';

const BODY = inParagraphs(PARAGRAPHS);
/** The print with more pictures is the one that is kept. */
const RICH = `<p><img src="/a.jpg"><img src="/b.jpg"></p>${BODY}`;
const SENTENCES = PARAGRAPHS.flatMap((text) => text.match(/[^，。]+[，。]/gu) ?? []);
const PAIRS = PARAGRAPHS.flatMap((text, at) =>
  at % 2 === 0 ? [`${text}${PARAGRAPHS[at + 1] ?? ''}`] : [],
);
/** Every 30th character is another one: about 3 %. */
const edit = (text: string) =>
  [...text].map((character, at) => (at % 30 === 17 ? '某' : character)).join('');
const EDITED = PARAGRAPHS.map(edit);
const LIST = ['通化', '射陽', '漯河', '貴陽', '昆明', '南雄'].map(
  (town, at) =>
    `第${at + 1}條 同意將關於核准${town}市投資開發有限公司發行公司債券的批覆文件有效期延長十二個月，請遵照執行。`,
);
/** What is said of two people in the same words. */
const FORM = (name: string, place: string) => [
  `一、申請人${name}，於民國一百一十二年三月向本會提出攤位承租之申請，經審查合格。`,
  `二、核准地點為${place}，承租期限自公告日起算兩年，期滿得再申請續約一次，逾期不候。`,
  `三、${name}應於接獲通知後三十日內繳納保證金，並與本會簽訂契約，未簽訂者視同放棄。`,
];

function articleOf(body: string) {
  const result = extract(parsePage(pageAround(body)));
  if (!result.ok) throw new Error(result.reason);
  return result.article;
}

const LAYOUTS: readonly (readonly [string, string, (readonly string[])?])[] = [
  [
    'split by sentences',
    `<div class="a">${BODY}</div><div class="m">${inParagraphs(SENTENCES)}</div>`,
  ],
  [
    'two paragraphs in one',
    `<div class="a">${BODY}</div><div class="m">${inParagraphs(PAIRS)}</div>`,
  ],
  [
    'three in a hundred edited',
    `<div class="a">${BODY}</div><div class="m">${inParagraphs(EDITED)}</div>`,
  ],
  [
    'off-screen',
    `<div class="a">${BODY}</div><div style="position:absolute;left:-9999px">${BODY}</div>`,
  ],
  [
    'off-screen and first',
    `<div style="position:absolute;left:-9999px">${BODY}</div><div class="a">${BODY}</div>`,
  ],
  ['invisible', `<div style="visibility:hidden">${BODY}</div><div class="a">${BODY}</div>`],
  ['without size', `<div class="a">${BODY}</div><div style="font-size:0">${BODY}</div>`],
  ['in a noscript', `<div class="a">${BODY}</div><noscript><div>${BODY}</div></noscript>`],
  [
    'in a table',
    `<div class="a">${BODY}</div><table>${PARAGRAPHS.map((text) => `<tr><td>${text}</td></tr>`).join('')}</table>`,
  ],
  [
    'in a list',
    `<div class="a">${BODY}</div><ul>${PARAGRAPHS.map((text) => `<li>${text}</li>`).join('')}</ul>`,
  ],
  [
    'without a break between the prints',
    `<div class="a">${PARAGRAPHS.join('<br>')}<span></span>${PARAGRAPHS.join('<br>')}</div>`,
  ],
  [
    'a list by formula, twice',
    `<div class="a">${inParagraphs(LIST)}</div><div class="a">${inParagraphs(LIST)}</div>`,
    LIST,
  ],
  [
    'one paragraph, twice',
    `<div class="a"><p>${PARAGRAPHS[4]}</p></div><div class="a"><p>${PARAGRAPHS[4]}</p></div>`,
    [PARAGRAPHS[4] ?? ''],
  ],
  [
    'the first of two paragraphs, in a box of the same name',
    `<div class="a">${inParagraphs(PARAGRAPHS.slice(4, 6))}</div><div class="a"><p>${PARAGRAPHS[4]}</p></div>`,
    PARAGRAPHS.slice(4, 6),
  ],
  [
    'the other script, hidden, first',
    `<div hidden>${inParagraphs(SIMPLIFIED)}</div><div class="a">${BODY}</div>`,
  ],
  [
    'every second paragraph',
    `<div class="a">${BODY}</div><div class="m">${inParagraphs(PARAGRAPHS.filter((_, at) => at % 2 === 0))}</div>`,
  ],
  ...[3, 4].map((count): readonly [string, string, readonly string[]] => [
    `an edited one of ${count} paragraphs, right behind`,
    `<div class="a">${inParagraphs(PARAGRAPHS.slice(0, count))}</div><div class="a">${inParagraphs(EDITED.slice(0, count))}</div>`,
    PARAGRAPHS.slice(0, count),
  ]),
  [
    'an edited one of two long paragraphs, right behind',
    `<div class="a">${inParagraphs(PAIRS.slice(0, 2))}</div><div class="a">${inParagraphs(PAIRS.slice(0, 2).map(edit))}</div>`,
    PAIRS.slice(0, 2),
  ],
  [
    'an edited one of one paragraph, right behind',
    `<div class="a"><p>${PAIRS[1]}</p></div><div class="a"><p>${edit(PAIRS[1] ?? '')}</p></div>`,
    PAIRS.slice(1, 2),
  ],
  [
    'cut at every clause, in boxes of its own',
    `<div class="a">${inParagraphs([PARAGRAPHS.join('')])}</div><div class="m">${inParagraphs(SENTENCES)}</div>`,
    [PARAGRAPHS.join('')],
  ],
  [
    'cut after seven of eight, and first',
    `<div class="m">${inParagraphs(PARAGRAPHS.slice(0, 7))}<a href="#">展開全文</a></div><div class="a">${BODY}</div>`,
  ],
  [
    'two long paragraphs made of four',
    `<div class="a">${inParagraphs(PARAGRAPHS.slice(0, 4))}</div><div class="m">${inParagraphs(PAIRS.slice(0, 2))}</div>`,
    PARAGRAPHS.slice(0, 4),
  ],
  [
    'cut in the middle and first, where both begin with the title',
    `<div class="m"><p>海邊小城的書店</p>${inParagraphs(PARAGRAPHS.slice(0, 4))}</div><div class="a"><p>海邊小城的書店</p>${BODY}</div>`,
  ],
  [
    'in the other script with other words',
    `<div class="a">${BODY}</div><div class="a">${inParagraphs(SIMPLIFIED.map((text) => text.replace('老板', '店主').replace('咖啡馆', '咖啡厅')))}</div>`,
  ],
  // Layouts of sites
  [
    'for the small screen, with pictures of another host',
    `<div class="pc">${PARAGRAPHS.map((text, at) => `<p>${text}</p>${at === 3 ? '<p><img src="https://pc.example.com/a.jpg"></p>' : ''}`).join('')}</div><section class="m" style="display:none">${PARAGRAPHS.map((text, at) => `<div><span>${text}</span></div>${at === 3 ? '<div><img src="https://m.example.com/a.jpg"></div>' : ''}`).join('')}</section>`,
  ],
  [
    'with an advertisement after every paragraph',
    `<div class="a">${BODY}</div><div class="b">${PARAGRAPHS.map((text, at) => `<p>${text}</p><div class="ad"><a href="/x${at}">廣告 · 第${at}期懷舊地圖特價三天</a></div>`).join('')}</div>`,
  ],
  [
    'three times',
    `<div class="a">${BODY}</div><div class="b">${BODY}</div><div class="c">${BODY}</div>`,
  ],
  [
    'three times, of which one is cut and one in the other script',
    `<div class="a">${inParagraphs(PARAGRAPHS.slice(0, 5))}</div><div class="b">${BODY}</div><div class="c">${inParagraphs(SIMPLIFIED)}</div>`,
  ],
  [
    'folded into details',
    `<div class="a">${BODY}</div><details><summary>純文字版</summary>${BODY}</details>`,
  ],
  ['for AMP', `<div class="a">${BODY}</div><article amp><amp-story>${BODY}</amp-story></article>`],
  [
    'without marks',
    `<div class="a">${BODY}</div><div class="tts">${inParagraphs(PARAGRAPHS.map((text) => text.replace(/[，。：]/gu, ' ')))}</div>`,
  ],
  [
    'in one block, lines broken',
    `<div class="a">${BODY}</div><div class="copy-text">${PARAGRAPHS.join('<br><br>')}</div>`,
  ],
  [
    'in an island of data and a print for machines',
    `<div class="a">${BODY}</div><script type="application/json">${JSON.stringify({ body: PARAGRAPHS })}</script><textarea hidden>${PARAGRAPHS.join('\n')}</textarea><template>${BODY}</template>`,
  ],
  [
    'until 繼續閱讀, and whole behind it',
    `<div class="preview">${inParagraphs([...PARAGRAPHS.slice(0, 2), `${PARAGRAPHS[2]?.slice(0, 20)}……`])}<a href="#full">繼續閱讀</a></div><div id="full">${BODY}</div>`,
  ],
  [
    'with the paragraphs the other way round',
    `<div class="a">${BODY}</div><div class="b">${inParagraphs([...PARAGRAPHS.slice(4), ...PARAGRAPHS.slice(0, 4)])}</div>`,
  ],
  [
    'paragraph by paragraph, with marks of its own',
    `<div class="a">${PARAGRAPHS.map((text) => `<p>${text}</p><p class="tts">${text}</p>`).join('')}</div>`,
  ],
  [
    'with numbers before the paragraphs',
    `<div class="a">${BODY}</div><div class="b">${inParagraphs(PARAGRAPHS.map((text, at) => `${at + 1}. ${text}`))}</div>`,
  ],
  [
    'in a box that is not shown, first, with invisible characters between',
    `<div style="visibility: hidden; height: 0">${inParagraphs(PARAGRAPHS.map((text) => [...text].join('\u200b')))}</div><div class="a">${BODY}</div>`,
  ],
  ['a list by formula, once', `<div class="a">${inParagraphs(LIST)}</div>`, LIST],
  [
    'a list by formula of three',
    `<div class="a">${inParagraphs(LIST.slice(0, 3))}</div>`,
    LIST.slice(0, 3),
  ],
  [
    'a form filled in twice',
    `<div class="a">${inParagraphs(FORM('周以寧', '東門市場'))}${inParagraphs(FORM('林遠帆', '北港老街'))}</div>`,
    [...FORM('周以寧', '東門市場'), ...FORM('林遠帆', '北港老街')],
  ],
  [
    'in deep boxes far away',
    `<div class="a">${BODY}</div><div class="ad">本站徵求懷舊照片與老地圖，歡迎來信。</div><div><div><div><section>${BODY}</section></div></div></div>`,
  ],
];

describe('a second print', () => {
  it.each(LAYOUTS.map(([name, body, expected = PARAGRAPHS]) => ({ name, body, expected })))(
    '$name',
    ({ body, expected }) => {
      expect(plainText(articleOf(body).body).split('\n')).toEqual(expected);
    },
  );

  it('a summary that repeats the first paragraph stays, and so does the paragraph', () => {
    const texts = PARAGRAPHS.slice(0, 2);
    const lines = plainText(
      articleOf(
        `<div class="summary">${texts[0] ?? ''}</div><div class="a">${inParagraphs(texts)}</div>`,
      ).body,
    ).split('\n');
    expect(lines.slice(-2)).toEqual(texts);
  });
});

describe('pictures that only the dropped print has', () => {
  const between = (image: string) =>
    PARAGRAPHS.map((text, at) => `<p>${text}</p>${at === 2 ? image : ''}`).join('');
  const places = (body: string) =>
    [...articleOf(body).body.querySelectorAll('p, img, figcaption')]
      .map((element) => element.getAttribute('src') ?? element.textContent)
      .filter((place) => place !== '' && !/\/[ab]\.jpg$/u.test(place));

  it('move to the same place', () => {
    expect(
      places(
        `<div class="a">${RICH}</div><div class="m">${between('<p><img src="/town.jpg"></p>')}</div>`,
      ),
    ).toEqual([...PARAGRAPHS.slice(0, 3), 'https://example.com/town.jpg', ...PARAGRAPHS.slice(3)]);
  });

  it('bring their captions', () => {
    const figure = '<figure><img src="/town.jpg"><figcaption>清晨的港口</figcaption></figure>';
    expect(places(`<div class="a">${RICH}</div><div class="m">${between(figure)}</div>`)).toEqual([
      ...PARAGRAPHS.slice(0, 3),
      'https://example.com/town.jpg',
      '清晨的港口',
      ...PARAGRAPHS.slice(3),
    ]);
  });

  it.each([
    [
      'the kept print has them in another size',
      `<div class="a">${between('<img src="/l/town.jpg">')}</div><div class="m">${between('<img src="/s/town.jpg?w=90">')}</div>`,
      1,
    ],
    [
      'they stand at the foot, like the code of a poster',
      `<div class="a">${RICH}</div><div class="m">${inParagraphs(PARAGRAPHS.slice(0, 4))}<img src="/c.png"></div>`,
      2,
    ],
    [
      'they are named like a code',
      `<div class="a">${RICH}</div><div class="m">${between('<img src="/qrcode.png">')}</div>`,
      2,
    ],
  ])('stay away when %s', (_, body, count) => {
    expect(articleOf(String(body)).body.querySelectorAll('img')).toHaveLength(Number(count));
  });
});
