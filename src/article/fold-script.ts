/*
 * The Traditional ideographs that stand in the words of the rules, and their Simplified forms, one
 * for one (OpenCC's character tables). No conversion of text: only rules see the result.
 */
const TRADITIONAL =
  '來個們僅儲內別則劃動勵區參問啟圖團報場審寫專對導屬廣彈後復應戶掃採撥擊據攝數於時書會條標機檢欄權歡氣瀏為無熱獲現發盡監眾碼稱節簡籤級結給絲經維網線編縮繼續聞聯聲聽臉與興舉萬薦藍處號裝製複視覽觸訂計訊討記訪設許註評詞話該誌認說調請論識譯讀讚責費資賞贊蹤載輕輯轉這連週進選還郵鄭錄鍵鏈長門閉開閱關陸隨雜電頁頂須頻題類顧顯馬驗體點';
const SIMPLIFIED =
  '来个们仅储内别则划动励区参问启图团报场审写专对导属广弹后复应户扫采拨击据摄数于时书会条标机检栏权欢气浏为无热获现发尽监众码称节简签级结给丝经维网线编缩继续闻联声听脸与兴举万荐蓝处号装制复视览触订计讯讨记访设许注评词话该志认说调请论识译读赞责费资赏赞踪载轻辑转这连周进选还邮郑录键链长门闭开阅关陆随杂电页顶须频题类顾显马验体点';
const FORMS: ReadonlyMap<string, string> = new Map(
  Array.from(TRADITIONAL, (character, at) => [character, SIMPLIFIED[at] ?? character]),
);
const FOLDED = new RegExp(`[${TRADITIONAL}]`, 'gu');

/** The text as the rules are written: in Simplified characters, of the same length. */
export function foldScript(text: string): string {
  return text.replace(FOLDED, (character) => FORMS.get(character) ?? character);
}
