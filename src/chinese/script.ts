/** What a text is written in; `mixed` is Chinese that leans to neither script, or too little. */
export type ScriptKind = 'simplified' | 'traditional' | 'mixed' | 'japanese' | 'korean' | 'other';

/** The verdict of {@link detectScript}. */
export interface ScriptVerdict {
  readonly kind: ScriptKind;
  /** 0 (nothing to go by) to 1. Grows with the evidence and with its agreement. */
  readonly confidence: number;
  /** Number of Chinese characters (U+3400 to U+9FFF). */
  readonly han: number;
}

/**
 * Tells from the characters alone what a text is written in; `lang` attributes lie. Kana above
 * 5 % of the letters of East Asia, or characters that only Japan uses above 4 %, make it Japanese;
 * Hangul above 20 % Korean; then the script with four times as many characters of its own as the
 * other wins. Text without Chinese characters is `other`. One pass, linear.
 *
 * Measured on the half of 16,000 sentence pairs and 411 pages that the characters were not drawn
 * from: see tests/chinese/script.test.ts.
 */
export function detectScript(text: string): ScriptVerdict {
  const counts = [0, 0, 0, 0];
  let han = 0;
  let kana = 0;
  let hangul = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x3041) continue;
    if (unit >= FIRST_HAN && unit <= LAST_HAN) {
      han += 1;
      const telling = TELLING[unit - FIRST_HAN];
      if (telling) counts[telling] = (counts[telling] ?? 0) + 1;
    } else if (unit <= 0x30ff && unit !== MIDDLE_DOT) kana += 1;
    else if (unit >= 0xac00 && unit <= 0xd7a3) hangul += 1;
  }
  const [, simplified = 0, traditional = 0, japanese = 0] = counts;
  const letters = han + kana + hangul;
  if (hangul * 5 > letters) return { kind: 'korean', confidence: grown(hangul, letters), han };
  const isJapanese = kana * 20 > letters || (japanese > 1 && japanese * 25 > han);
  if (isJapanese) return { kind: 'japanese', confidence: grown(kana + 4 * japanese, letters), han };
  if (han === 0) return { kind: 'other', confidence: 1, han };
  const least = Math.min(simplified, traditional);
  const most = Math.max(simplified, traditional);
  if (most === 0 || most < 4 * least) return { kind: 'mixed', confidence: grown(least, han), han };
  const confidence = grown(most, most + 4 * least);
  return { kind: simplified > traditional ? 'simplified' : 'traditional', confidence, han };
}

/** Share of the evidence, held down while it is little: one character is worth half. */
function grown(evidence: number, all: number): number {
  return (Math.min(1, evidence / Math.max(1, all)) * evidence) / (evidence + 1);
}

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** U+30FB stands between the parts of foreign names in Chinese too. */
const MIDDLE_DOT = 0x30fb;

/*
 * The characters that tell most: the 400 most frequent of each script among those that OpenCC
 * converts and that are at least 20 times as frequent in texts of their own script as in the
 * other (counted in 460,000 characters of news, encyclopedia, fiction and a little scripture);
 * nine tenths of all such occurrences. Most frequent first.
 */
const SIMPLIFIED =
  '国为个这来们会业时发对说后经过资学现没还动产将与开进实长点从区车体场电机么关当华间数样并价两内务无万给报据东问证应种设气员总计话题调亚记约头规爱亿联见门认强线组网带该运' +
  '变营书领济别转让续结医儿权创统项标仪导显处级单论风较专视战质张许称确尔环划优难达议军觉团银构满义预销广传听飞条连办债节声术势决选边财则类图际费观属马讲备铁监养亲热师随举' +
  '乐献却响欢况极兴众汉号参责断刚负离积习尽买县户审争试协涨险货脚税护态币读伦继疗复够写购识贷远杀块额队虽红圣请职范岁围刘泽历验赛装检兰击终紧双党愿诗诉测龙简厂严独压语吗罗' +
  '担仅稳层谈获临细轨园竞盘楼净钱晓链卖轻冲评减黄云顺劳顾闻补药纪维庆卫违谁择课礼归农梦坚坛辩轮异须阳录绩乱脑纸欧扩帮绝垫乡载综伤渐宝阅错脸础画毕恶织换温镇贵贴讯洁征孙编玛' +
  '苏笔湾挥拥启灭润摇储驶韩阶访旧厅辑猫状驾缩讨吴顶骑贸怀陈赎执赐奖吨丰钟络烟暂饭缓盖伟订艺惊寻妇纳烧汇宽腾杠鱼输败绍纷筑剧虑胜灵届';

const TRADITIONAL =
  '們個這為說來時會後學過對華沒國還將裡於發樣開從給醫與麼當亞長頭儀現間點兩無話見兒約經進藥氣電並種實業機門車愛眾讓許應場動數帶聽幾體隻衛關記邊問覺歡書認別內該結務軍師區親' +
  '東論變聲連歲總澤卻腳費強處單獻網難義剛題療導報萬條節寫裏風張細辦產員領賽熱離統興調聖隊選營腦則術線紅倫買裝聯稱戰較傳備語組禮馬養臉屬隨試菸瑪專資診習鐵請課闆遠號級滿樂設' +
  '確達護續騎雖講畫顯類農質誰計補蘭幫壇賜膚爾淨擊亂識規羅環潔參贖議殺據惡圍嚴願轉負團價塊歸寶孫視標樓斷搖僕賣紙筆運謝簡決圖嗎項異櫃預舉灣擔夢傷輕觀讀準戀壓險臺終盡曉帳驚雙' +
  '辯購訴績極驗飯錄遊範黃錯銀鄉載趕製維紀燒檢夠飛緊畢歷復優順錢責縣獨狀漸懷層訊爭溫況廣創偉繼燈婦龍鐘蘇災減戶憶劑丟雞輪掃園餅陸談練權樹構敗協勝魚雜證職絕築積擺擇換媽騰須靜' +
  '際陽適財討蟲舊臨監獎滅採鎮貴詢納猶楊奪髮響銷誤詞訓蓋牽爛爐淚沖戲勞顧諭脫緩獲牆歐敵係麵麗飲隱銅輸豐衝臟獸犢曠揮厲僅頂鄰轄賴貼螢葉';

/** Common characters of Japan after 1946 that neither Chinese script uses. */
const JAPANESE =
  '気円図実売対広県楽検権戦単辺駅変応経続総読覚観転鉄関験騒込働枠畑闘帰労済渋営厳隠薬譲拝拡拠挙択払悪徳従毎団囲価仏処剣勧圧塩増壊奨専訳徴浜満発';

/** By character from U+3400: 1 Simplified, 2 Traditional, 3 Japanese, 0 tells nothing. */
const TELLING = tableOf([SIMPLIFIED, TRADITIONAL, JAPANESE]);

function tableOf(sets: readonly string[]): Uint8Array {
  const table = new Uint8Array(LAST_HAN - FIRST_HAN + 1);
  sets.forEach((characters, index) => {
    for (let i = 0; i < characters.length; i += 1) {
      table[characters.charCodeAt(i) - FIRST_HAN] = index + 1;
    }
  });
  return table;
}
