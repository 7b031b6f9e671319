/*
 * Words by which an author's own gloss is found and bounded, both scripts. Sources: PLATFORM.md
 * rule 9 and the traps named there (即使, 与 inside a name, 綜合整理自, 國行, 作曲), widened by words
 * of the same kind.
 */

/** Between a Latin term and its gloss: `MCN，即多频道网络`. Longer ones first. */
export const MEANS_CUES: readonly string[] = words(
  '也就是说 也就是說 也就是指 也就是 意思就是 意思是 指的就是 指的是 意即 意指 亦即 即是 即为 即為 即 ' +
    '中文意思是 中文译为 中文譯為 中文叫 中文是 中文意为 中文意為 俗称 俗稱 又称 又稱 又叫 译为 譯為 意为 意為',
);

/** What follows 即 when it does not mean "that is": 即使, 即將, 即可… */
export const NOT_AFTER_JI = '使便将將可时時刻日兴興席场場食溶插';

/** Fillers at the head of an unquoted gloss: `即我们常说的人工智能`. */
export const GLOSS_FILLERS: readonly string[] = words(
  '我们常说的 我們常說的 人们常说的 人們常說的 大家常说的 大家常說的 通常所说的 通常所說的 常说的 常說的 ' +
    '我们所说的 我們所說的 俗称的 俗稱的 所谓的 所謂的 所谓 所謂 一种 一種',
);

/** At the head of what stands in brackets when it is no gloss of the Latin before it. */
export const NO_GLOSS_HEADS: ReadonlySet<string> = new Set(
  words(
    '综合 綜合 整理 编译 編譯 编辑 編輯 来源 來源 图片 圖片 图 圖 摄影 攝影 摄 攝 记者 記者 作者 文字 译者 譯者 ' +
      '注 註 见 見 参见 參見 详见 詳見 如 例如 比如 包括 包含 不含 含 摘自 转自 轉自 引自 取自 选自 選自 截图 截圖 ' +
      '国行 國行 港版 美版 日版 行货 行貨 水货 水貨 作曲 作词 作詞 编曲 編曲 词曲 詞曲 演唱 主演 饰演 飾演 饰 飾 配音 ' +
      '左起 右起 左 右 中排 上图 下图 上圖 下圖 前排 后排 後排 已 未 约 約 共 原名 本名 现 現 时任 時任 前任 ' +
      '下同 下称 下稱 以下 简称 簡稱 获奖 獲獎 提名 化名 音译 音譯 点击 點擊 中国 中國 香港 台湾 台灣 美国 美國 ' +
      '日本 韩国 韓國 英国 英國 北京 上海 单位 單位 不是 没有 沒有',
  ),
);

/** At the end of what stands in brackets when it is no gloss. */
export const NO_GLOSS_TAILS: ReadonlySet<string> = new Set(
  words(
    '摄 攝 饰 飾 版 编译 編譯 报道 報道 報導 记者 記者 供图 供圖 提供 获奖 獲獎 之一 歌手 演员 演員 主唱 等',
  ),
);

/** Before Latin in brackets: `国际密码协会(英文：…，简称IACR)`. */
export const LATIN_LABELS: readonly string[] = words(
  '英文名称 英文名稱 英文全称 英文全稱 英文缩写 英文縮寫 英文简称 英文簡稱 英文名 英文 英语 英語 ' +
    '以下简称 以下簡稱 下称 下稱 简称 簡稱 缩写为 縮寫為 缩写 縮寫 全称 全稱 又称 又稱 也称 也稱 亦称 亦稱 即 或',
);

/** Function words: a Chinese term that precedes its Latin form has begun after them. */
export const BOUNDARY_WORDS: ReadonlySet<string> = new Set(
  words(
    '的 了 着 著 过 過 是 在 把 被 让 讓 给 給 跟 对 對 对于 對於 从 從 自 由 以 于 於 向 往 到 至 为 為 因 因为 因為 ' +
      '但 但是 而 而且 或 或者 并 並 并且 並且 也 都 就 就是 才 还 還 只 只是 又 再 很 更 最 不 没 沒 没有 沒有 有 无 無 会 會 ' +
      '能 可 可以 要 想 将 將 已 已经 已經 正 正在 这 這 那 这个 這個 那个 那個 这种 這種 那种 那種 这些 這些 那些 该 該 此 其 ' +
      '某 每 各 我 你 您 他 她 它 我们 我們 你们 你們 他们 他們 她们 她們 它们 它們 自己 与其 與其 如 如果 若 比 比如 例如 ' +
      '包括 包含 以及 及其 等 等等 所 所谓 所謂 用 使用 采用 採用 利用 运用 運用 通过 透過 通過 经过 經過 根据 根據 据 據 依 ' +
      '依据 依據 按 按照 关于 關於 称 稱 称为 稱為 叫 叫做 叫作 名为 名為 成为 成為 作为 作為 当作 當作 视为 視為 ' +
      '认为 認為 表示 指出 属于 屬於 位于 位於 来自 來自 具有 具备 具備 拥有 擁有 需要 必须 必須 应该 應該 可能 以为 以為 ' +
      '看到 听到 聽到 说 說 讲 講 问 問 看 做 搞 玩 买 買 卖 賣 吃 喝 去 来 來 上 下 前 后 後 里 裡 裏 中 时 時 之 同 患 ' +
      '如何 怎么 怎麼 一下 分别 分別 直接 全新 新型 最新 一种 一種 一个 一個 一款 一家 一项 一項 一些 一场 一場 著名 知名 ' +
      '英文 中文 简称 簡稱 首款 首个 首個',
  ),
);

/**
 * Verbs, many of them also nouns inside terms (软件开发工具包): they bound a term only when it has
 * as many words as the Latin has letters. Verbs of one character bound any.
 */
export const BOUNDARY_VERBS: ReadonlySet<string> = new Set(
  words(
    '提出 提供 推出 发布 發布 发表 發表 宣布 引入 引进 引進 导入 導入 建立 成立 加入 进入 進入 开发 開發 研发 研發 设计 設計 ' +
      '实现 實現 支持 支援 进行 進行 开始 開始 出现 出現 发现 發現 介绍 介紹 成功 得到 获得 獲得 接受 学习 學習 ' +
      '扩大 擴大 加强 加強 提升 降低 提高 强调 強調 专注 專注 从事 從事 面对 面對 针对 針對 担任 擔任 参加 參加 主打 主张 主張 ' +
      '引述 影响 影響 下调 下調 上调 上調 调降 調降 调升 調升 涉及 纳入 納入 发行 發行 培养 培養 咨询 諮詢 控制 选择 選擇 ' +
      '选装 選裝 配备 配備 搭载 搭載 装有 裝有 含有 含 促进 促進 推动 推動 推进 推進 启动 啟動 执行 執行 制定 制订 修订 修訂 ' +
      '研究 讨论 討論 分析 测量 測量 计算 計算 显示 顯示 反映 衡量 达到 達到 超过 超過 公布 公佈 披露 收购 收購 出售 投资 投資 ' +
      '签署 簽署 加盟 出任 就任 任职 任職 前往 访问 訪問 批评 批評 要求 希望 决定 決定 试图 試圖 患有 罹患 感染 导致 導致 ' +
      '引起 引发 引發 造成 治疗 治療 预防 預防 检测 檢測 检查 檢查 监测 監測 ' +
      '听 聽 学 學 唱 写 寫 读 讀 练 練 教 办 辦 找 选 選 换 換 怕 爱 愛 谈 談 懂 需',
  ),
);

/** Labels of a recording in brackets after its title: 泪痕(Acoustic). Keys. */
export const VERSION_LABELS: ReadonlySet<string> = new Set(
  words('live remix acoustic demo feat ft ver version cover instrumental inst mv ost bgm'),
);

/** In the English name of an institution; without one, two capitalised words are a person. */
export const INSTITUTION_WORDS =
  /\b(?:Universit|Colleg|Institut|School|Associati|Organi[sz]ati|Committee|Commissi|Council|Agency|Bank|Fund|Foundati|Societ|Union|Federati|Academ|Cent(?:er|re)|Department|Ministry|Bureau|Court|Facility|Authority|Board|Laborator|Hospital|Museum|Librar|Forum|Alliance|Consortium|Administrati)/;

/** Vowels with a tone of Pinyin. */
export const ACCENTS = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i;

/** And, with: inside the name of an institution they do not end it. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(words('与 與 和 及 暨'));

/** Ends of the names of institutions: 联合国贸易与发展会议. */
export const INSTITUTION_ENDS: ReadonlySet<string> = new Set(
  words(
    '会议 會議 组织 組織 协会 協會 委员会 委員會 理事会 理事會 学会 學會 联盟 聯盟 联合会 聯合會 基金会 基金會 基金 ' +
      '总署 總署 署 总局 總局 局 部 院 所 厅 廳 处 處 大学 大學 学院 學院 中心 研究所 研究院 实验室 實驗室 银行 銀行 ' +
      '央行 法庭 法院 议会 議會 机构 機構 公约 公約 协定 協定 条约 條約 有限公司',
  ),
);

/** What the Chinese before the bracket ends with when the bracket is a credit, not a term. */
export const CREDIT_ENDS: ReadonlySet<string> = new Set(
  words(
    '来源 來源 图片 圖片 图 圖 摄影 攝影 摄 攝 编辑 編輯 记者 記者 作者 责编 責編 译者 譯者 文 译 譯 原文 外电 外電 综合 綜合 ' +
      '关注 關注 公众号 公眾號 微信 微信号 微信號 帐号 帳號 账号 賬號 网址 網址 官网 官網',
  ),
);

/** The hundred or so commonest family names, to tell `Scarlett Li(李岱)` from a term. */
export const FAMILY_NAMES =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔庞樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁耿牟卜詹游欧歐阳陽';

/** Characters that spell foreign names; a gloss made of them alone is a name. */
export const SPELLING_CHARACTERS =
  '阿埃艾爱愛安奥奧巴贝貝比彼宾賓波伯布查茨达達丹德登迪蒂杜顿頓多厄恩尔爾法菲费費弗夫福盖蓋戈格古哈海汉漢赫亨胡霍基吉加贾賈杰傑金卡凯凱坎康柯科克肯库庫拉莱萊兰蘭朗劳勞勒雷蕾里理利莉莲蓮列林琳卢盧鲁魯路伦倫罗羅洛马馬玛瑪迈邁曼梅蒙米密莫姆纳納娜内內南妮尼宁寧纽紐诺諾欧歐帕派佩彭皮普奇乔喬切琼瓊日瑞萨薩塞赛賽桑瑟森莎圣聖史斯丝絲思松苏蘇索塔泰坦汤湯唐特提托图圖瓦万萬威韦韋维維温溫沃乌烏伍西希锡錫夏肖谢謝辛休逊遜雅亚亞延扬揚耶叶葉伊英尤约約泽澤扎詹珍朱兹茲佐·・';

function words(list: string): readonly string[] {
  return list.split(' ');
}
