import { createElement, render } from 'preact';

/*
 * A page that lives: a part written by a framework that holds its own nodes, and a part that a
 * script changes by hand. What happens is chosen by numbers, so that the same numbers make the
 * same page again.
 */

interface Comment {
  readonly id: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** Texts whose conversion has as many units, so that an offset means the same in both. */
const TEXTS = ['头发里后', '国内经济', '时间问题', '网络视频', '论坛评论', '学习计划', '总统会议'];

let comments: readonly Comment[] = TEXTS.map((text, id) => ({ id, text, isMarked: false }));
let next = TEXTS.length;
const kept: Element[] = [];

function draw(): void {
  const app = document.querySelector('#app');
  if (app === null) return;
  const rows = comments.map(({ id, text, isMarked }) =>
    createElement(
      'li',
      { key: id, title: text },
      `第${id}条 `,
      isMarked ? createElement('mark', null, text) : text,
      createElement('small', null, `${text.length}个`, ' · ', '转载'),
    ),
  );
  const heading = createElement('h2', null, '共 ', comments.length, ' 条评论');
  render(createElement('section', null, heading, createElement('ol', null, rows)), app);
}

const textOf = (number: number) => `${TEXTS[number % TEXTS.length]}第${number % 89}号`;
const elements = () => [...document.querySelectorAll('#hand > p')];
const picked = <Item>(items: readonly Item[], number: number) => items[number % items.length];
const firstText = (element: Element | undefined) =>
  [...(element?.childNodes ?? [])].find((node) => node instanceof Text);

/** The framework's part. */
const STATES: readonly ((number: number) => void)[] = [
  (number) => {
    comments = [...comments, { id: next++, text: textOf(number), isMarked: number % 3 === 0 }];
  },
  (number) => {
    comments = comments.filter((_, index) => index !== number % comments.length);
  },
  () => {
    comments = comments.toReversed();
  },
  (number) => {
    const at = number % comments.length;
    comments = comments.map((it, index) => (index === at ? { ...it, text: textOf(number) } : it));
  },
  (number) => {
    const at = number % comments.length;
    comments = comments.map((it, i) => (i === at ? { ...it, isMarked: !it.isMarked } : it));
  },
];

/** The part that is changed by hand. */
const ACTS: readonly ((number: number, hand: Element) => void)[] = [
  (number) => {
    const text = firstText(picked(elements(), number));
    if (text) text.nodeValue = textOf(number);
  },
  (number, hand) => {
    const element = picked(elements(), number);
    if (element) hand.append(element);
  },
  (number) => {
    const element = picked(elements(), number);
    if (!element || elements().length < 4) return;
    kept.push(element);
    element.remove();
  },
  (number, hand) => {
    const element = kept.shift();
    if (element) hand.insertBefore(element, picked(elements(), number) ?? null);
  },
  (number, hand) => {
    const clone = picked(elements(), number)?.cloneNode(true);
    if (clone) hand.append(clone);
  },
  (number, hand) => {
    const fresh = document.createElement('p');
    fresh.title = textOf(number + 1);
    fresh.append(textOf(number), document.createElement('br'), '博客');
    hand.prepend(fresh);
  },
  (number) => picked(elements(), number)?.setAttribute('title', textOf(number)),
  (number) => {
    const element = picked(elements(), number);
    if (element) element.textContent = textOf(number);
  },
  (number) => {
    document.title = textOf(number);
  },
  (number) => {
    const text = firstText(document.querySelector('#grows') ?? undefined);
    if (text instanceof Text) text.appendData(textOf(number).slice(0, 2));
  },
  (number) => {
    const texts = [...document.querySelectorAll('#split')].flatMap((it) => [...it.childNodes]);
    const text = picked(texts, number);
    if (text instanceof Text && text.length > 2) text.splitText(1 + (number % (text.length - 1)));
  },
  () => document.querySelector('#split')?.normalize(),
];

/** Does one thing to the page. */
function operate(number: number): void {
  const hand = document.querySelector('#hand');
  if (number % 3 === 0) {
    if (comments.length < 3 || comments.length > 30) comments = comments.slice(0, 3);
    picked(STATES, number >> 4)?.(number >> 8);
    draw();
  } else if (hand) {
    picked(ACTS, number >> 4)?.(number >> 8, hand);
  }
}

draw();
Object.assign(window, { operate });
