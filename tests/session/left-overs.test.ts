// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { removeLeftOvers } from '../../src/session/left-overs.ts';

it('takes out what ended scripts left on the root, and nothing of the page', () => {
  const add = (name: string, withRoot: boolean, parent: Element = document.documentElement) => {
    const element = document.createElement('div');
    if (name !== '') element.setAttribute('data-qingdu', name);
    if (withRoot) element.attachShadow({ mode: 'open' });
    parent.append(element);
    return element;
  };
  const ours = [add('reader', true), add('tooltip', true)];
  const theirs = [add('', true), add('reader', false), add('reader', true, document.body)];
  removeLeftOvers(document);
  expect(ours.map((element) => element.isConnected)).toEqual([false, false]);
  expect(theirs.map((element) => element.isConnected)).toEqual([true, true, true]);
  document.documentElement.remove();
  removeLeftOvers(document);
});
