/*
 * Words around a Latin token that tell a name from a word, both scripts. Sources: PLATFORM.md
 * rule 8 (阿, 老闆, 歌手, 選手; 表示, 說, 音樂節, 集團) widened by words of the same kind.
 */

/** Directly before any token: `阿May`, `選手Cola`. Kinship and trade words that take a name. */
export const CUES_BEFORE_ANY: ReadonlySet<string> = new Set(
  words(
    '阿 选手 選手 战队 戰隊 球队 球隊 歌手 队员 隊員 女星 男星 导演 導演 艺人 藝人 网友 網友 鼓手',
  ),
);

/** Directly before a token that is not all capitals: `老闆Joe`, but `老闆PK`. */
export const CUES_BEFORE_TITLE: ReadonlySet<string> = new Set(
  words(
    '老板 老闆 演员 演員 模特 主播 作者 记者 記者 编辑 編輯 乐队 樂隊 乐团 樂團 女团 女團 男团 男團 ' +
      '创始人 創始人 創辦人 创办人 设计师 設計師 同事 好友 闺蜜 閨蜜 老师 老師 名为 名為 名叫 品牌 團體 ' +
      '经纪人 經紀人 主唱 大叔 小姐 先生 博士 教授 专辑 專輯 单曲 單曲 歌曲 ' +
      '男友 女友 男孩 女孩 儿子 兒子 女儿 女兒 丈夫 妻子 太太 老公 老婆 网站 網站',
  ),
);

/** Directly after a token that is not all capitals: `Cola說`, `Ultra音樂節`. */
export const CUES_AFTER_TITLE: ReadonlySet<string> = new Set(
  words(
    '表示 说 說 称 稱 指出 认为 認為 告诉 告訴 透露 坦言 回应 回應 强调 強調 宣布 写道 寫道 ' +
      '音乐节 音樂節 电音节 電音節 集团 集團 官网 官網 官方 乐队 樂隊 乐团 樂團 ' +
      '先生 小姐 女士 老师 老師 教授 博士 夫妇 夫婦 中国 中國 ' +
      '股价 股價 的股价 的股價 营收 營收 的营收 的營收 财报 財報 的财报 的財報 市值 的市值 被起诉 被起訴',
  ),
);

/** Words that mark the variant of a model after a number or a name: `15 Pro`, `855 Plus`. */
export const VARIANT_KEYS: ReadonlySet<string> = new Set(
  words('pro plus max ultra mini lite air se promax fold flip note edge nano turbo'),
);

/** Known words after which a number counts and does not name a model: `Round 2`, `Top 10`. */
export const NUMBERING_KEYS: ReadonlySet<string> = new Set(
  words('top round part season level day gen chapter phase version vol no step episode ep week lv'),
);

/** What stands beside a company's name without being part of it: `ASML CEO`, `Meta IPO`. */
export const BESIDE_NAMES_KEYS: ReadonlySet<string> = new Set(
  words('ceo cfo coo cto cmo cio vp svp evp ipo app kol vip pk'),
);

/** Abbreviations of units and currencies that are read as such only beside a number. */
export const UNIT_KEYS: ReadonlySet<string> = new Set(words('rm iu nt oz lb px'));

/** Units that need no gloss beside a number in digits: 16 GB, 5 km. */
export const MEASURE_KEYS: ReadonlySet<string> = new Set(
  words(
    'kb mb gb tb pb mm cm km nm mg mcg kg ml oz lb hz khz mhz ghz kw kwh mw gw gwh mah mbps gbps ' +
      'ppm rpm mph km/h kcal px db fps dpi ppi cc usd rmb hkd twd ntd sgd myr jpy eur gbp aud krw',
  ),
);

/** Small words inside a name: `Game of Thrones`. */
export const LINKING_KEYS: ReadonlySet<string> = new Set(
  words('of the and & for in on at de la le du van von to a an'),
);

function words(list: string): readonly string[] {
  return list.split(' ');
}
