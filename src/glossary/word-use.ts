import { beginsWithOne, endsWithOne } from './edge-words.ts';
import type { Token } from './tokens.ts';

/**
 * Whether the Han around a token show that it is used as a word of the sentence and not as a name:
 * 很Nice, 一場Workshop, 開Meeting, Chill感, Cancel掉. Looks at most two characters far.
 */
export function isUsedAsWord(masked: string, token: Token): boolean {
  const before = masked.slice(Math.max(0, token.start - 3), token.start).trimEnd();
  if (endsWithOne(before, BEFORE)) return true;
  const after = masked.slice(token.end, token.end + 3).trimStart();
  return beginsWithOne(after, AFTER);
}

/**
 * Degrees, counters of things that have no title, and verbs whose object is an activity or food.
 * Left out is what stands before names too: 部 首 款 (works, products), 的, 去, 玩, 看, 聽, 買.
 */
const BEFORE: ReadonlySet<string> = new Set(
  (
    '很 好 超 太 最 更 非常 比較 比较 有點 有点 有啲 不 夠 够 挺 蠻 蛮 幾 咁 十分 極 ' +
    '個 个 場 场 種 种 間 间 次 份 張 张 杯 項 项 條 条 堆 啲 雙 双 ' +
    '開 开 做 打 辦 办 有 沒 没 冇 無 无 搞 當 当 参加 參加 舉辦 举办 準備 准备 吃 喝 食 飲 ' +
    '想 要 可以 被 再 先 一起 負責 负责'
  ).split(' '),
);

/** Signs of a verb (完成, 過去), and Han that make a word of what stands before them. */
const AFTER: ReadonlySet<string> = new Set(
  (
    '一下 了 咗 掉 到 過 过 住 完 起來 起来 得 緊 紧 ' +
    '感 風 风 系 型 類 类 性 化 度 級 级 率 店 族 控 妝 妆 裝 装 牌 課 课 區 区 部門 部门 時間 时间'
  ).split(' '),
);
