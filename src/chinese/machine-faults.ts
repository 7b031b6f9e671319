import type { FaultGroup } from './repair.ts';

/**
 * What sloppy conversion leaves in pages that call themselves Traditional: one of several
 * Traditional characters for one Simplified, the wrong one. Applied to Traditional sources before
 * anything else, never under `exact`. A row stays only if it changes nothing in texts written in
 * Traditional (2kenize, Union Bible, UD GSD, Hong Kong and Taiwan pages); guards keep words apart
 * that only look alike: 散開髮絲, 選手表示, 有關系統.
 */
export const MACHINE_FAULTS: readonly FaultGroup[] = [
  {
    reason: '註 is a written note, 注 to pour, to fix attention',
    words:
      '關註 關注 | 專註 專注 | 註意 注意 | 註視 注視 | 註重 注重 | 註射 注射 | 註入 注入 | ' +
      '傾註 傾注 | 灌註 灌注 | 投註 投注 | 賭註 賭注 | 貫註 貫注 | 註目 注目 | 注冊 註冊 | ' +
      '註滿 注滿 | 註水 注水 | 註資 注資 | 矚註 矚注',
  },
  {
    reason: '誌 is a record, 志 the will',
    words: '雜志 雜誌 | 標志 標誌 | 墓志銘 墓誌銘 | 誌願 志願 | 誌向 志向 | 意誌 意志 | 鬥誌 鬥志',
    faults: [{ wrong: '日志', right: '日誌', notBefore: '願士工向' }],
  },
  {
    reason: '髮 is hair, 發 to send, to begin',
    words:
      '髮現 發現 | 髮生 發生 | 髮展 發展 | 髮表 發表 | 髮揮 發揮 | 髮達 發達 | ' +
      '髮送 發送 | 髮射 發射 | 髮動 發動 | 髮言 發言 | 髮明 發明 | 髮覺 發覺 | 髮揚 發揚 | ' +
      '髮佈 發佈 | 髮電 發電 | 髮票 發票 | 髮炎 發炎 | 髮燒 發燒 | 髮財 發財 | 髮音 發音 | ' +
      '沙髮 沙發 | 頒髮 頒發 | 批髮 批發 | 研髮 研發 | 激髮 激發 | 揮髮 揮發 | 觸髮 觸發 | ' +
      '蒸髮 蒸發 | 奮髮 奮發 | 引髮 引發 | 突髮 突發 | 啟髮 啟發 | 啓髮 啓發 | 爆髮 爆發',
    faults: [
      { wrong: '開髮', right: '開發', notBefore: '絲髻型帶夾箍圈尾辮絡簪膠際根色飾廊束' },
      { wrong: '出髮', right: '出發', notBefore: '絲髻型帶夾箍圈尾辮絡簪膠際根色飾廊束' },
      { wrong: '髮行', right: '發行', notAfter: '美理長假' },
      { wrong: '髮出', right: '發出', notAfter: '頭白黑金長短毛理剪染燙洗假捲落脫削' },
    ],
  },
  {
    reason: '發 is to send; on a head it is 髮',
    words:
      '理發師 理髮師 | 理發店 理髮店 | 理發廳 理髮廳 | 洗發水 洗髮水 | ' +
      '洗發精 洗髮精 | 洗發露 洗髮露 | 護發素 護髮素 | 染發劑 染髮劑 | 脫發 脫髮 | ' +
      '發型師 髮型師 | 金發碧眼 金髮碧眼 | 披頭散發 披頭散髮 | 令人發指 令人髮指 | ' +
      '怒發沖冠 怒髮衝冠 | 千鈞一發 千鈞一髮 | 白發蒼蒼 白髮蒼蒼',
    faults: [
      { wrong: '頭發', right: '頭髮', notBefore: '現出生布展表動揮' },
      { wrong: '假發', right: '假髮', notBefore: '票放布動生給' },
      { wrong: '毛發', right: '毛髮', notBefore: '現生動展出布' },
      { wrong: '發型', right: '髮型', notAfter: '開出突迸爆誘' },
    ],
  },
  {
    reason: '裡 is inside; a mile, a village and foreign names have 里',
    words:
      '公裡 公里 | 英裡 英里 | 裡程 里程 | 鄰裡 鄰里 | 故裡 故里 | 千裡 千里 | 萬裡 萬里 | ' +
      '阿裡巴巴 阿里巴巴 | 弗洛裡達 弗洛里達 | 佛羅裡達 佛羅里達 | 馬裡蘭 馬里蘭 | ' +
      '密蘇裡 密蘇里 | 裡約熱內盧 里約熱內盧 | 裡斯本 里斯本 | 布裡斯班 布里斯班 | ' +
      '的黎波裡 的黎波里 | 毛裡求斯 毛里求斯 | 毛裡塔尼亞 毛里塔尼亞 | 索馬裡 索馬里 | ' +
      '吉裡巴斯 吉里巴斯 | 亞裡士多德 亞里士多德 | 亞裡斯多德 亞里斯多德 | 裡氏 里氏 | ' +
      '公裏 公里 | 英裏 英里 | 裏程 里程 | 千裏 千里 | 萬裏 萬里 | 阿裏巴巴 阿里巴巴 | ' +
      '裡根總統 里根總統',
  },
  {
    reason: '后 is an empress, 後 is after and behind',
    words:
      '以后 以後 | 之后 之後 | 然后 然後 | 最后 最後 | 今后 今後 | 背后 背後 | 前后 前後 | ' +
      '落后 落後 | 后果 後果 | 后悔 後悔 | 隨后 隨後 | 先后 先後 | 后續 後續 | 后者 後者 | ' +
      '后代 後代 | 后期 後期 | 幕后 幕後 | 后院 後院 | 后備 後備 | 善后 善後 | ' +
      '往后 往後 | 后退 後退 | 皇太後 皇太后',
    faults: [
      { wrong: '后來', right: '後來', notAfter: '太皇王天' },
      { wrong: '后面', right: '後面', notAfter: '太皇王天' },
      { wrong: '后天', right: '後天', notAfter: '太皇王天' },
      { wrong: '皇後', right: '皇后', notAfter: '天教始', notBefore: '來裔代人期面又再就便' },
    ],
  },
  {
    reason: '係 is to be, 繫 to tie, 系 a system',
    words:
      '聯係 聯繫 | 聯系 聯繫 | 關繫 關係 | 係統 系統 | 繫統 系統 | 係列 系列 | 繫列 系列 | ' +
      '體係 體系 | 體繫 體系 | 派係 派系 | 維係 維繫 | 维系 維繫',
    faults: [{ wrong: '關系', right: '關係', notBefore: '統列所上館友辦主' }],
  },
  {
    reason: '復 is again, 複 double, 覆 to cover, to answer',
    words:
      '復雜 複雜 | 重復 重複 | 恢複 恢復 | 答複 答覆 | 反複 反覆 | 複興 復興 | 康複 康復 | ' +
      '修複 修復 | 複活 復活 | 複原 復原 | 複仇 復仇 | 複甦 復甦 | 報複 報復 | 複蓋 覆蓋 | ' +
      '復蓋 覆蓋 | 顛復 顛覆 | 顛複 顛覆 | 收複 收復 | 複古 復古 | 光複 光復',
    faults: [{ wrong: '復制', right: '複製', notBefore: '度' }],
  },
  {
    reason: '麵 is noodles and flour, 面 a face and a side',
    words:
      '麵對 面對 | 麵積 面積 | 表麵 表面 | 方麵 方面 | 麵臨 面臨 | 裡麵 裡面 | 裏麵 裏面 | ' +
      '前麵 前面 | 後麵 後面 | 平麵 平面 | 麵貌 面貌 | 麵前 面前 | 麵向 面向 | ' +
      '麵孔 面孔 | 當麵 當面 | 封麵 封面 | 畫麵 畫面 | 場麵 場面 | 麵試 面試 | 局麵 局面 | ' +
      '方便面 方便麵 | 拉面店 拉麵店 | 面包店 麵包店 | 面包車 麵包車',
    faults: [
      { wrong: '見麵', right: '見面', notBefore: '酵包粉條糰團' },
      { wrong: '麵部', right: '面部', notAfter: '粉拌湯' },
      { wrong: '面條', right: '麵條', notAfter: '方平表' },
      { wrong: '面粉', right: '麵粉', notAfter: '表方對撲' },
      { wrong: '面包', right: '麵包', notAfter: '表方對裡裏外後全', notBefore: '括含圍裹容' },
    ],
  },
  {
    reason: '製 is to make, 制 to rule and a system',
    words:
      '製度 制度 | 製定 制定 | 抑製 抑制 | ' +
      '製約 制約 | 製裁 制裁 | 製訂 制訂 | 節製 節制 | ' +
      '研制 研製 | 制藥 製藥 | 繪制 繪製 | 錄制 錄製 | 縫制 縫製 | 精制 精製',
    faults: [
      { wrong: '體製', right: '體制', notBefore: '造作成品' },
      { wrong: '限製', right: '限制', notBefore: '造作成品' },
      { wrong: '控製', right: '控制', notBefore: '造作成品' },
      { wrong: '法製', right: '法制', notBefore: '造作成品' },
      { wrong: '管製', right: '管制', notBefore: '造作成品' },
      { wrong: '專製', right: '專制', notBefore: '造作成品' },
      { wrong: '強製', right: '強制', notBefore: '造作成品' },
      { wrong: '機製', right: '機制', notBefore: '造作成品麵冰茶' },
      { wrong: '制造', right: '製造', notBefore: '成就' },
      { wrong: '制品', right: '製品', notAfter: '管限控' },
      {
        wrong: '制作',
        right: '製作',
        notAfter: '機體法管控建專稅學編公州兵抑節禮',
        notBefore: '為爲用出保',
      },
    ],
  },
  {
    reason: '鬆 is loose, 松 a pine',
    words:
      '放松 放鬆 | 輕松 輕鬆 | 寬松 寬鬆 | 松開 鬆開 | 松懈 鬆懈 | 蓬松 蓬鬆 | 鬆樹 松樹 | ' +
      '鬆鼠 松鼠 | 鬆林 松林 | 鬆柏 松柏',
  },
  {
    reason: '準 is a standard, exact; 准 to allow',
    words:
      '標准 標準 | 准備 準備 | 准確 準確 | 水准 水準 | 批準 批准 | 準許 准許 | 准時 準時 | ' +
      '基准 基準 | 瞄准 瞄準 | 精准 精準 | 核準 核准 | 獲準 獲准 | 准則 準則',
  },
  {
    reason: '鬥 is to fight, 斗 a measure of grain',
    words:
      '戰斗 戰鬥 | 奮斗 奮鬥 | 斗爭 鬥爭 | 格斗 格鬥 | 搏斗 搏鬥 | 斗志 鬥志 | 決斗 決鬥 | ' +
      '北鬥星 北斗星 | 北鬥七星 北斗七星 | 漏鬥 漏斗 | 鬥篷 斗篷 | 煙鬥 煙斗 | 泰鬥 泰斗 | ' +
      '鬥笠 斗笠 | 熨鬥 熨斗',
  },
  {
    reason: '衝 is to rush, 沖 to rinse',
    words:
      '沖突 衝突 | 沖擊 衝擊 | 沖動 衝動 | 沖刺 衝刺 | 緩沖 緩衝 | 沖鋒 衝鋒 | 衝洗 沖洗 | 衝涼 沖涼',
  },
  {
    reason: '錶 is a watch, 表 a table, outside, to say',
    words:
      '錶演 表演 | 錶達 表達 | 錶揚 表揚 | 錶情 表情 | 代錶 代表 | 圖錶 圖表 | 列錶 列表 | ' +
      '發錶 發表 | 外錶 外表 | 錶決 表決 | 報錶 報表',
    faults: [
      { wrong: '錶示', right: '表示', notAfter: '手鐘懷腕' },
      { wrong: '錶現', right: '表現', notAfter: '手鐘懷腕' },
      {
        wrong: '手表',
        right: '手錶',
        notAfter: '選對歌水助高鼓槍射投打兇凶國新舵棋旗下殺推好老聖快幫能扒球',
        notBefore: '示演現達態明情白面揚決露述',
      },
    ],
  },
  {
    reason: '歷 is to pass through, 曆 a calendar',
    words:
      '曆史 歷史 | 經曆 經歷 | 學曆 學歷 | 簡曆 簡歷 | 曆程 歷程 | 來曆 來歷 | ' +
      '曆代 歷代 | 曆屆 歷屆 | 履曆 履歷 | 亞曆山大 亞歷山大 | 日歷 日曆 | 農歷 農曆 | ' +
      '陽歷 陽曆 | 陰歷 陰曆 | 歷法 曆法',
  },
  {
    reason: '乾 is dry, 干 to concern, 幹 a trunk, to do',
    words:
      '幹凈 乾淨 | 幹淨 乾淨 | 幹燥 乾燥 | 幹脆 乾脆 | 幹杯 乾杯 | 幹旱 乾旱 | 幹枯 乾枯 | ' +
      '幹癟 乾癟 | 幹糧 乾糧 | 幹洗 乾洗 | 幹涸 乾涸 | 餅幹 餅乾 | 葡萄幹 葡萄乾 | ' +
      '豆腐幹 豆腐乾 | 牛肉幹 牛肉乾 | 幹隆 乾隆 | 乾預 干預 | 幹預 干預 | 乾涉 干涉 | ' +
      '幹涉 干涉 | 乾擾 干擾 | 幹擾 干擾 | 若乾 若干 | 若幹 若干 | 乾部 幹部 | 骨乾 骨幹 | ' +
      '樹乾 樹幹 | 才乾 才幹 | 乾嘛 幹嘛 | 乾什麼 幹什麼 | 乾活 幹活 | 天幹地支 天干地支',
    faults: [{ wrong: '主乾', right: '主幹', notBefore: '燥淨' }],
  },
  {
    reason: '徵 is a sign, to call up; 征 to march',
    words:
      '徵服 征服 | 長徵 長征 | 遠徵 遠征 | 徵途 征途 | 征求 徵求 | 特征 特徵 | 象征 象徵 | ' +
      '征收 徵收 | 征兆 徵兆 | 征文 徵文 | 征集 徵集 | 征婚 徵婚',
  },
  {
    reason: '嚮 is to long for, to guide; 向 towards',
    words:
      '方嚮 方向 | 嚮前 向前 | 傾嚮 傾向 | 轉嚮 轉向 | 趨嚮 趨向 | 面嚮 面向 | 嚮上 向上 | 向往 嚮往',
  },
  {
    reason: '餘 is the rest, 余 a name',
    words: '其余 其餘 | 剩余 剩餘 | 業余 業餘 | 多余 多餘 | 余額 餘額 | 殘余 殘餘 | 盈余 盈餘',
  },
  {
    reason: '範 is a pattern, 范 a name',
    words:
      '范圍 範圍 | 示范 示範 | 規范 規範 | 模范 模範 | 師范 師範 | 防范 防範 | 典范 典範 | ' +
      '范例 範例 | 范疇 範疇 | 範仲淹 范仲淹',
  },
  {
    reason: '穀 is grain, 谷 a valley',
    words: '山穀 山谷 | 峽穀 峽谷 | 矽穀 矽谷 | 硅穀 硅谷 | 穀歌 谷歌 | 稻谷 稻穀 | 谷物 穀物',
  },
  {
    reason: '傢 stands in furniture and fellow only',
    words:
      '傢庭 家庭 | 國傢 國家 | 傢人 家人 | 專傢 專家 | 大傢 大家 | 傢長 家長 | 作傢 作家 | 傢鄉 家鄉 | 商傢 商家 | 回傢 回家',
  },
  {
    reason:
      '獲 is to get, 穫 to harvest; 彙 to collect, 匯 to flow together; 籤 a slip, 簽 to sign',
    words:
      '收獲 收穫 | 穫得 獲得 | 詞匯 詞彙 | 彙率 匯率 | 標簽 標籤 | 書簽 書籤 | 牙簽 牙籤 | ' +
      '籤名 簽名 | 籤約 簽約 | 籤署 簽署 | 籤證 簽證 | 籤訂 簽訂',
  },
  {
    reason: '臟 is an organ, 髒 dirty; 困 in trouble, 睏 sleepy; 醜 ugly, 丑 a clown',
    words:
      '心髒 心臟 | 內髒 內臟 | 肝髒 肝臟 | 腎髒 腎臟 | 臟話 髒話 | 睏難 困難 | 睏擾 困擾 | ' +
      '貧睏 貧困 | 睏境 困境 | 小醜 小丑 | 丑聞 醜聞 | 丑陋 醜陋',
  },
  {
    reason: '游 is to swim and a stretch of river, 遊 to wander and to play',
    words: '旅游 旅遊 | 游戲 遊戲 | 導游 導遊 | 遊泳 游泳 | 遊擊 游擊 | 游客 遊客 | 游覽 遊覽',
  },
  {
    reason: '鬱 is gloomy, 郁 fragrant; 籲 to call, 吁 to pant; 託 to entrust, 托 to hold up',
    words:
      '抑郁 抑鬱 | 憂郁 憂鬱 | 馥鬱 馥郁 | 呼吁 呼籲 | 委托 委託 | 拜托 拜託 | 寄托 寄託 | ' +
      '摩託 摩托 | 烏託邦 烏托邦',
  },
  {
    reason: '於 is at; the old 于 is left where the characters were mapped one by one',
    words:
      '由于 由於 | 關于 關於 | 對于 對於 | 位于 位於 | 至于 至於 | 等于 等於 | ' +
      '屬于 屬於 | 在于 在於 | 終于 終於 | 用于 用於 | 基于 基於 | 處于 處於 | 善于 善於 | ' +
      '高于 高於 | 低于 低於 | 大于 大於 | 小于 小於 | 鑒于 鑒於 | 便于 便於 | 單於 單于',
    faults: [{ wrong: '于是', right: '於是', notBefore: '個' }],
  },
  {
    reason: '迴 is to wind, to circle; to come back and to answer are 回',
    words: '迴家 回家 | 迴答 回答 | 迴憶 回憶 | 迴頭 回頭 | 迴國 回國 | 迴覆 回覆 | 迴來 回來',
  },
  {
    reason: 'single words',
    words:
      '揹包 背包 | 精採 精彩 | 風採 風采 | 神採 神采 | 采取 採取 | 采用 採用 | 采訪 採訪 | ' +
      '采購 採購 | 采集 採集 | 必鬚 必須 | 鬚要 須要 | 胡須 鬍鬚 | 鬍說 胡說 | 宿捨 宿舍 | ' +
      '舍棄 捨棄 | 舍不得 捨不得 | 取舍 取捨 | 計划 計劃 | 規划 規劃 | 策划 策劃 | ' +
      '劃船 划船 | 合伙 合夥 | 伙伴 夥伴 | 木闆 木板 | 黑闆 黑板 | 地闆 地板 | 飯團 飯糰 | ' +
      '颱灣 臺灣 | 平颱 平臺 | 舞颱 舞臺 | 電視檯 電視臺 | 彆人 別人 | 特彆 特別 | 區彆 區別 | ' +
      '性彆 性別 | 分彆 分別 | 蘿卜 蘿蔔 | 占蔔 占卜 | 鹹豐帝 咸豐帝 | 歌麯 歌曲 | ' +
      '什么 什麼 | 怎么 怎麼 | 這么 這麼 | 那么 那麼 | 多么 多麼 | 凱鏇 凱旋 | 試捲 試卷 | ' +
      '問捲 問卷 | 几乎 幾乎 | 制衣 製衣',
    faults: [
      { wrong: '老板', right: '老闆', notBefore: '凳子栗' },
      {
        wrong: '几',
        right: '幾',
        onlyBefore: '個次天年百千萬位點分秒時句種名歲番',
        notAfter: '茶案窗香條',
      },
      { wrong: '盡管', right: '儘管', notAfter: '無耗窮竭用詳' },
      { wrong: '里面', right: '裡面', notAfter: '公英華平方千萬百', notBefore: '積對' },
    ],
  },
];
