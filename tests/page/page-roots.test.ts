// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { PageRoots } from '../../src/page/page-roots.ts';

const rootIn = (parent: Element | null) => {
  const host = document.createElement('div');
  parent?.append(host);
  return host.attachShadow({ mode: 'open' });
};

describe('PageRoots', () => {
  it('holds at most 500 trees (immersive-translate#158: memory with frames)', () => {
    const roots = new PageRoots(document);
    const added = Array.from({ length: 600 }, () => roots.add(rootIn(document.body)));
    expect(added.filter(Boolean)).toHaveLength(499);
    expect(roots.list()).toHaveLength(500);
  });

  it('lets go of what has left the page, but not of what was handed over', () => {
    const roots = new PageRoots(document);
    const found = rootIn(document.body);
    const given = rootIn(null);
    roots.add(found);
    roots.give(given);
    found.host.remove();
    roots.dropGone();
    expect(roots.list()).toEqual([given, document]);
    expect(roots.add(found)).toBe(true);
  });

  it('names the elements whose lang speaks for a tree', () => {
    const roots = new PageRoots(document);
    const given = rootIn(document.body);
    roots.give(given);
    roots.add(rootIn(document.body));
    expect(roots.languageElements()).toEqual([given.host, document.documentElement]);
  });

  it('tells of custom elements that have come to life', () => {
    const roots = new PageRoots(document);
    const host = document.createElement('x-late');
    roots.await(host);
    expect(roots.arrived()).toEqual([]);
    const root = host.attachShadow({ mode: 'open' });
    expect(roots.arrived()).toEqual([root]);
    expect(roots.arrived()).toEqual([]);
  });
});
