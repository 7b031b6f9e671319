// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/article/extract-with-readability.ts';
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
