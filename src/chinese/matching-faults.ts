import type { FaultGroup } from './repair.ts';

/**
 * What forward longest matching gets wrong on the way from Simplified to Traditional, when the
 * end of one word and the start of the next make a third (BYVoid/OpenCC#1497, #475, #542, #664;
 * 生發/明了 read as 生髮/明瞭). Applied to our conversion only, never under `exact`. A row stays
 * only if it never spoils a sentence of the parallel texts; most were seen there.
 */
export const MATCHING_FAULTS: readonly FaultGroup[] = [
  {
    reason: '髮 is hair; before the rest of a verb with 發 the word began there',
    faults: [
      {
        wrong: '髮',
        right: '發',
        onlyBefore: '現出布生明表揮達展送射起覺給動顫佈掘怒源賣售簡',
        notAfter: '頭白黑金長短秀毛理剪染燙洗假捲落脫削植護美華鬢散披束銀紅黃鶴結烏盤蓄留亂一卷',
      },
    ],
  },
  {
    reason: '瞭 stands in 瞭解, 瞭望, 瞭然, 瞭如指掌 and 明瞭; elsewhere it is the particle 了',
    faults: [
      { wrong: '瞭', right: '了', notAfter: '明', notBefore: '解望然若如亮哨臺台' },
      { wrong: '瞭如', right: '了如', notAfter: '明', notBefore: '指' },
      { wrong: '明瞭', right: '明了', onlyAfter: '發證表說聲查問指闡講標申', notBefore: '解' },
      { wrong: '明瞭解決', right: '明了解決', onlyAfter: '發證表說聲查問指闡講標申' },
    ],
  },
  {
    reason: '齣 counts plays; 一出 before the rest of a verb is 一 and 出',
    faults: [
      { wrong: '一齣', right: '一出', onlyBefore: '手來去現門生口發爐國版道院城街入了事廠局山世征師租差聲' },
      { wrong: '一齣會場', right: '一出會場' },
      { wrong: '一齣場', right: '一出場', notBefore: '面景' },
    ],
  },
  {
    reason: '隻 counts animals and things after a number; 只 before a modal verb means "only"',
    faults: [
      {
        wrong: '隻',
        right: '只',
        onlyBefore: '能會要好可剩想怕願知',
        notAfter: '一二兩三四五六七八九十百千萬億幾每這那哪數半整船艦０１２３４５６７８９0123456789',
      },
      { wrong: '半隻能', right: '半只能', onlyAfter: '大多' },
      { wrong: '是隻有', right: '是只有', onlyAfter: '不都也而就可但若要' },
      { wrong: '隻是', right: '只是', onlyAfter: '還不都也而就可但若品卻' },
    ],
  },
  {
    reason: '乾 is dry, 幹 is to do; cut in front of 幹 the word for "neat", "thin", "clean" lost it',
    faults: [
      { wrong: '幹脆', right: '乾脆' },
      { wrong: '幹淨', right: '乾淨' },
      { wrong: '幹瘦', right: '乾瘦' },
      { wrong: '幹燥', right: '乾燥' },
      { wrong: '幹涸', right: '乾涸' },
    ],
  },
  {
    reason: '錶 is a watch; before the rest of a verb with 表 the word began there',
    faults: [
      { wrong: '錶', right: '表', onlyBefore: '演示現達揚情白態決', notAfter: '手鐘懷腕碼儀電水油' },
    ],
  },
  {
    reason: '嚮 stands in 嚮往, 嚮導, 嚮慕 only; elsewhere it is the preposition 向',
    faults: [
      { wrong: '嚮', right: '向', notBefore: '往導慕應午邇使' },
      { wrong: '嚮導師', right: '向導師' },
    ],
  },
  {
    reason: 'words cut apart by an earlier match: manufacture, minutes, fellow, although, clouds',
    faults: [
      { wrong: '制造', right: '製造', notBefore: '成就' },
      { wrong: '分鍾', right: '分鐘', notBefore: '情愛意靈' },
      { wrong: '秒鍾', right: '秒鐘', notBefore: '情愛意靈' },
      { wrong: '家夥', right: '傢伙', notBefore: '同計' },
      { wrong: '盡管', right: '儘管', notAfter: '無耗窮竭用詳' },
      { wrong: '云彩', right: '雲彩' },
      { wrong: '几', right: '幾', onlyBefore: '個次天年百千萬乎位點分秒時句隻條件種名歲番何度', notAfter: '茶案窗香' },
      { wrong: '台風', right: '颱風', onlyBefore: '尾眼警假夜過襲' },
      { wrong: '不準', right: '不准', onlyBefore: '你再許', notAfter: '測瞄對猜量' },
    ],
  },
];
