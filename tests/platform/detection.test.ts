// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Readiness } from '../../src/article/article.ts';
import { languageOf } from '../../src/article/language.ts';
import { findDetection, leaveDetection } from '../../src/platform/detection.ts';

const PLACE = Symbol.for('qingdu.detector');
const found: Readiness = { language: 'zh', readable: true, script: 'Hant', copies: 1, clutter: 0 };

describe('what the detector leaves', () => {
  it('is not there where it has not run', () => {
    expect(findDetection()).toBeUndefined();
  });

  it('says what the page is when it is asked', () => {
    const now = { ...found };
    expect(leaveDetection({ assess: () => now, languageOf })).toBe(true);
    expect(findDetection()?.assess(document)).toBe(now);
    expect(findDetection()?.languageOf).toBe(languageOf);
    expect(leaveDetection({ assess: () => found, languageOf })).toBe(false);
    expect(findDetection()?.assess(document)).toBe(found);
  });

  it('is not taken from an older version, which left something else', () => {
    Reflect.set(globalThis, PLACE, { readiness: found, languageOf });
    expect(findDetection()).toBeUndefined();
  });
});
