import type { Variant } from '../../src/chinese/variant.ts';

/**
 * A converter in miniature for tests of the page: a few characters, each variant a little
 * different, and one word that grows (博客 → 部落格), so that offsets move.
 */
export function convertInMiniature(text: string, target: Variant): string {
  if (target === 'zh-Hans-CN') {
    return [...text].map((character) => SIMPLIFIED.get(character) ?? character).join('');
  }
  let result = target === 'zh-Hant-TW' ? text.replaceAll('博客', '部落格') : text;
  if (target === 'zh-Hant-HK') result = result.replaceAll('里', '裏');
  return [...result].map((character) => TRADITIONAL.get(character) ?? character).join('');
}

/** Simplified characters that {@link convertInMiniature} knows. */
export const SIMPLIFIED_CHARACTERS =
  '头发里后国经济时个们说话问题见网络视频软体开关东车书马鸟鱼长门间观众学习这过还进远运动产业务员号码图' +
  '标语论坛评赞转载热点总统会议报导编辑记忆内应该计划';

const TRADITIONAL_CHARACTERS =
  '頭發裡後國經濟時個們說話問題見網絡視頻軟體開關東車書馬鳥魚長門間觀眾學習這過還進遠運動產業務員號碼圖' +
  '標語論壇評贊轉載熱點總統會議報導編輯記憶內應該計劃';

const TRADITIONAL = new Map(
  [...SIMPLIFIED_CHARACTERS].map((character, index) => [
    character,
    [...TRADITIONAL_CHARACTERS][index] ?? character,
  ]),
);
const SIMPLIFIED = new Map(
  [...TRADITIONAL].map(([simplified, traditional]) => [traditional, simplified]),
);
