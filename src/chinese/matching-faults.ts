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
    words: '髮布 發佈',
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
      { wrong: '明瞭', right: '明了', onlyAfter: '發髮證表說聲查問指闡講標申', notBefore: '解' },
      { wrong: '明瞭解決', right: '明了解決', onlyAfter: '發髮證表說聲查問指闡講標申' },
    ],
  },
  {
    reason: '齣 counts plays; 一出 before the rest of a verb is 一 and 出',
    faults: [
      {
        wrong: '一齣',
        right: '一出',
        onlyBefore: '手來去現門生口發爐國版道院城街入了事廠局山世征師租差聲',
      },
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
        notAfter:
          '一二兩三四五六七八九十百千萬億幾每這那哪數半整船艦０１２３４５６７８９0123456789',
      },
      { wrong: '半隻能', right: '半只能', onlyAfter: '大多' },
      { wrong: '是隻有', right: '是只有', onlyAfter: '不都也而就可但若要' },
      { wrong: '隻是', right: '只是', onlyAfter: '還不都也而就可但若品卻' },
    ],
  },
  {
    reason:
      '乾 is dry, 幹 is to do; cut in front of 幹 the word for "neat", "thin", "clean" lost it',
    faults: [
      { wrong: '幹脆', right: '乾脆' },
      { wrong: '幹淨', right: '乾淨' },
      { wrong: '幹瘦', right: '乾瘦' },
      { wrong: '幹燥', right: '乾燥' },
      { wrong: '幹涸', right: '乾涸' },
      { wrong: '幹擾', right: '干擾' },
      { wrong: '幹預', right: '干預' },
      { wrong: '乾部', right: '幹部' },
    ],
  },
  {
    reason: '錶 is a watch; before the rest of a verb with 表 the word began there',
    faults: [
      {
        wrong: '錶',
        right: '表',
        onlyBefore: '演示現達揚情白態決',
        notAfter: '手鐘懷腕碼儀電水油',
      },
      { wrong: '手錶', right: '手表', onlyAfter: '揮招舉握拍攜', onlyBefore: '示演現達' },
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
    reason: '註 is to note; after 加 the word was 注重',
    faults: [{ wrong: '註重', right: '注重' }],
  },
  {
    reason: '製 is to make; system, restraint are 制, and to make something is 製',
    faults: [
      { wrong: '製度', right: '制度' },
      { wrong: '製約', right: '制約' },
      { wrong: '制造', right: '製造', notBefore: '成就' },
      {
        wrong: '制作',
        right: '製作',
        notAfter: '機體法管控建專稅學編公州兵抑節禮',
        notBefore: '為爲用出保',
      },
      { wrong: '復制', right: '複製', notBefore: '度' },
      { wrong: '復雜', right: '複雜' },
    ],
  },
  {
    reason: '併 is to merge; before a negation or a verb 并 is "and"',
    faults: [
      { wrong: '併不', right: '並不' },
      { wrong: '併發布', right: '並發布' },
      { wrong: '併舉', right: '並舉' },
    ],
  },
  {
    reason: '裏 is inside; before 面 it is never a mile',
    faults: [
      { wrong: '里面', right: '裡面', notBefore: '積對' },
      { wrong: '神里', right: '神裡', onlyAfter: '眼' },
    ],
  },
  {
    reason: '后 is an empress; behind a day it is "after"',
    faults: [{ wrong: '天后來', right: '天後來', onlyAfter: '今明昨前幾兩三四五六七八九十百' }],
  },
  {
    reason: '几 is a small table; before a measure word it is "how many"',
    faults: [
      {
        wrong: '几',
        right: '幾',
        onlyBefore: '個次天年百千萬乎位點分秒時句條件種名歲番何度倍',
        notAfter: '茶案窗香',
      },
      { wrong: '几只', right: '幾隻', notAfter: '茶案窗香' },
    ],
  },
  {
    reason: '分鍾, 鐘情: 鐘 is a bell or a clock, 鍾 to concentrate one’s love',
    faults: [
      { wrong: '分鍾', right: '分鐘', notBefore: '情愛意靈' },
      { wrong: '秒鍾', right: '秒鐘', notBefore: '情愛意靈' },
      { wrong: '鐘情', right: '鍾情', notAfter: '時分秒點鬧警敲掛座編喪物' },
    ],
  },
  {
    reason: 'a word of two characters whose first was taken by the word before',
    faults: [
      { wrong: '曆史', right: '歷史' },
      { wrong: '遊擊', right: '游擊' },
      { wrong: '槓杆', right: '槓桿' },
      { wrong: '資金鍊', right: '資金鏈' },
      { wrong: '籤署', right: '簽署' },
      { wrong: '籤約', right: '簽約' },
      { wrong: '籤訂', right: '簽訂' },
      { wrong: '麵向', right: '面向' },
      { wrong: '標志', right: '標誌' },
      { wrong: '系數', right: '係數', notAfter: '院科派體母色星銀水', notBefore: '量十百千' },
      { wrong: '泛濫', right: '氾濫' },
      { wrong: '斗爭', right: '鬥爭' },
      { wrong: '松餅', right: '鬆餅' },
      { wrong: '沖鋒', right: '衝鋒' },
      { wrong: '沖擊', right: '衝擊' },
      { wrong: '采訪', right: '採訪' },
      { wrong: '采用', right: '採用' },
      { wrong: '家夥', right: '傢伙', notBefore: '同計' },
      { wrong: '盡管', right: '儘管', notAfter: '無耗窮竭用詳' },
      { wrong: '云彩', right: '雲彩' },
      { wrong: '台風', right: '颱風', onlyBefore: '尾眼警假夜過襲' },
      { wrong: '臺風', right: '颱風', onlyBefore: '尾眼警假夜過襲' },
      { wrong: '不準', right: '不准', onlyBefore: '你再許入', notAfter: '測瞄對猜量' },
    ],
  },
];
