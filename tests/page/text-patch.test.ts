// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedOriginal } from '../../src/page/derived-original.ts';
import type { PageText } from '../../src/page/text-nodes.ts';
import { TextPatches } from '../../src/page/text-patch.ts';
import { selectedNodes, writeText } from '../../src/page/write-text.ts';

const text = (value: string) => document.createTextNode(value);

const write = (patches: TextPatches, node: PageText, original: string, converted: string) =>
  patches.write({ node, seen: original, original, converted });

describe('TextPatches', () => {
  it('writes, writes over its own, and gives the very string back', () => {
    const patches = new TextPatches();
    const node = text('头发里');
    expect(write(patches, node, '头发里', '頭髮裏')).toBe(true);
    expect(write(patches, node, '头发里', '頭髮裡')).toBe(true);
    expect(node.data).toBe('頭髮裡');
    expect(patches.revert(node)).toBe(true);
    expect(node.data).toBe('头发里');
    expect(patches.of(node)).toBeUndefined();
  });

  it('leaves alone what the page wrote since', () => {
    const patches = new TextPatches();
    const node = text('头发');
    node.data = '新闻';
    expect(write(patches, node, '头发', '頭髮')).toBe(false);
    expect(node.data).toBe('新闻');
    write(patches, node, '新闻', '新聞');
    node.data = '页面自己写的';
    expect(patches.revert(node)).toBe(false);
    expect(node.data).toBe('页面自己写的');
  });

  it('writes attributes by the same means', () => {
    const patches = new TextPatches();
    const image = document.createElement('img');
    image.alt = '图';
    const attribute = image.getAttributeNode('alt');
    if (attribute === null) throw new Error('the attribute was just set');
    write(patches, attribute, '图', '圖');
    expect(image.alt).toBe('圖');
    patches.revert(attribute);
    expect(image.outerHTML).toBe('<img alt="图">');
  });

  it('knows what it wrote when the page copies it, but not what the page uses itself', () => {
    const patches = new TextPatches();
    write(patches, text('后'), '后', '後');
    expect(patches.originalOfPieces('後')).toBe('后');
    write(patches, text('後'), '後', '後');
    expect(patches.originalOfPieces('後')).toBe('後');
    write(patches, text('后'), '后', '後');
    expect(patches.originalOfPieces('後')).toBe('後');
  });

  it('lists the changed nodes, also detached ones, and only those', () => {
    const patches = new TextPatches();
    const kept = text('图');
    const put = text('国');
    write(patches, kept, '图', '圖');
    write(patches, put, '国', '國');
    patches.revert(put);
    expect(patches.nodes()).toEqual([kept]);
    patches.clear();
    expect(patches.nodes()).toEqual([]);
    expect(kept.data).toBe('圖');
  });

  it('recognises at most 20,000 texts, so that a storm of new ones is bounded', () => {
    const patches = new TextPatches();
    for (let index = 0; index < 20_001; index++) patches.learn(`圖${index}`, `图${index}`);
    expect(patches.originalOfPieces('圖0')).toBe('圖0');
    expect(patches.originalOfPieces('圖20000')).toBe('图20000');
  });
});

describe('writeText', () => {
  it('keeps every boundary between the same letters when the length stays', () => {
    const letters = fc.string({
      unit: fc.constantFrom('头', '發', 'a', '國'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        letters,
        fc.infiniteStream(fc.constantFrom('x', '头', 'y')),
        fc.nat(),
        fc.nat(),
        (old, units, a, b) => {
          const node = text(old);
          const parent = document.createElement('p');
          parent.append(node);
          const start = Math.min(a % (old.length + 1), b % (old.length + 1));
          const end = Math.max(a % (old.length + 1), b % (old.length + 1));
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, end);
          const fresh = [...old].map(() => units.next().value).join('');
          writeText(node, fresh, new Set([node]));
          expect(node.data).toBe(fresh);
          expect([range.startOffset, range.endOffset]).toEqual([start, end]);
        },
      ),
    );
  });

  it.each([
    ['软件', '軟體件', 1],
    ['网络视频', '網路影片', 2],
    ['一二三四五', '一五', 1],
    ['一五', '一二三四五', 2],
    ['', '文', 0],
    ['文', '', 1],
  ])('writes %s over as %s whatever the lengths', (old, fresh, at) => {
    const node = text(old);
    document.createElement('p').append(node);
    const range = document.createRange();
    range.setStart(node, at);
    writeText(node, fresh, new Set([node]));
    expect(node.data).toBe(fresh);
    expect(range.startOffset).toBeLessThanOrEqual(fresh.length);
  });

  it('finds the nodes of the selection', () => {
    const paragraph = document.createElement('p');
    paragraph.append('选', document.createElement('b'), '中');
    document.body.append(paragraph);
    const [first, , last] = paragraph.childNodes;
    if (first === undefined || last === undefined) throw new Error('both were just appended');
    document.getSelection()?.setBaseAndExtent(last, 1, first, 0);
    expect(selectedNodes([document])).toEqual(new Set([first, last]));
    document.getSelection()?.removeAllRanges();
    expect(selectedNodes([document]).size).toBe(0);
    paragraph.remove();
  });
});

describe('derivedOriginal', () => {
  const patch = { node: text(''), original: '头发里面', converted: '頭髮裡面' };
  const longer = { node: text(''), original: '软件里', converted: '軟體程式裡' };
  it.each([
    ['the same', patch, '頭髮裡面', '头发里面'],
    ['written back', patch, '头发里面', '头发里面'],
    ['appended', patch, '頭髮裡面有', '头发里面有'],
    ['put before', patch, '有頭髮裡面', '有头发里面'],
    ['cut behind', patch, '頭髮', '头发'],
    ['cut before', patch, '裡面', '里面'],
    ['another text', patch, '新聞', undefined],
    ['emptied', patch, '', undefined],
    ['cut to one character', patch, '頭', '头'],
    ['appended, other length', longer, '軟體程式裡外', '软件里外'],
    ['cut, other length', longer, '軟體', undefined],
  ])('%s', (_name, change, value, expected) => {
    expect(derivedOriginal(change, value)).toBe(expected);
  });
});
