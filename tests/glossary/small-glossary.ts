import { type Glossary, loadGlossary } from '../../src/glossary/glossary.ts';
import { compileGlossary } from '../../tools/compile-glossary.ts';

/** Header of a list. */
const HEADER = 'term\tkind\tlevel\tpos\thans\thant\thk\tflags';

/** A list of rows written with | for tabs, one a line. */
export function listOf(rows: string): string {
  const lines = rows.split('\n').map((row) => row.trim().replaceAll('|', '\t'));
  return [HEADER, ...lines.filter((line) => line !== '')].join('\n');
}

/** Compiles and loads rows written with | for tabs, and names one a line. */
export function glossaryOf(rows: string, names = ''): Glossary {
  const compiled = compileGlossary([
    { name: 'words.tsv', text: listOf(rows) },
    { name: 'names.tsv', text: `name\n${names}` },
  ]);
  if (!compiled.ok) throw new Error(compiled.errors.join('\n'));
  return loadGlossary(compiled.table);
}

/** The terms that the tests of this folder use. */
export const SMALL_ROWS = `
  party|word|everyday|n|派对／聚会|派對／聚會||name
  social|word|general|v|社交|社交||
  couple|word|general|n|情侣／夫妻|情侶／夫妻||
  fashion|word|general|n|时尚|時尚||
  week|word|general|n|周|週||
  dark|word|general|adj|黑暗|黑暗||name
  cool|word|everyday|adj|酷|酷||name
  chic|word|general|adj|别致|別緻||name
  shop|word|general|v|逛街|逛街||
  schedule|word|general|v|安排|安排||
  meeting|word|everyday|n|会议|會議||
  meet|word|general|v|见面|見面||
  team|word|general|n|团队|團隊||
  teams|word|general|n|各团队|各團隊||
  agent|word|general|n|智能体|智慧體||
  house|word|general|n|房子|房子||
  soho|word|general|n|居家办公|居家辦公||
  pro|word|general|n|专业人士|專業人士||
  round|word|general|n|轮|輪||
  may|word|general|v|可能|可能||name
  joy|word|general|n|喜悦|喜悅||name
  safe|word|general|adj|安全|安全||
  call|word|general|v|打电话|打電話||
  hold|word|general|v|撑住|撐住||
  fashion week|phrase|general|n|时装周|時裝週||
  joy ride|phrase|general|n|兜风|兜風||
  feel at home|phrase|general||宾至如归|賓至如歸||
  don't care|phrase|general||不在乎|不在乎||
  I miss you|phrase|general||我想你|我想你||
  meet up|phrase|general||聚会|聚會||
  big data|phrase|general|n|大数据|巨量資料|大數據|
  to B|phrase|general|adj|面向企业|面向企業||
  e-mail|word|everyday|n|电子邮件|電子郵件|電郵|
  Wi-Fi|word|everyday|n|无线网络|無線網路|無線網絡|
  OMG|abbreviation|everyday|int|我的天|我的天||
  AI|abbreviation|everyday|n|人工智能|人工智慧|人工智能|any
  VIP|abbreviation|everyday|n|贵宾|貴賓||any
  VR|abbreviation|general|n|虚拟现实|虛擬實境|虛擬現實|
  KOL|abbreviation|general|n|意见领袖|意見領袖||
  CEO|abbreviation|everyday|n|首席执行官|執行長|行政總裁|any
  MVP|abbreviation|general|n|最有价值球员|最有價值球員||
  SAFE|abbreviation|specialist|n|外汇管理局|外匯管理局||
  SaaS|abbreviation|general|n|软件即服务|軟體即服務|軟件即服務|
  IT|abbreviation|everyday|n|信息技术|資訊科技||exact
  US|abbreviation|everyday|n|美国|美國||exact
  Q&A|abbreviation|general|n|问答|問答||
  I/O|abbreviation|specialist|n|输入输出|輸入輸出||
  C++|abbreviation|general|n|一种编程语言|一種程式語言||
  BB|abbreviation|general|n|宝宝|寶寶||
  OK|abbreviation|everyday|int|可以|可以||any
  GJ|abbreviation|general||干得好|幹得好||
  GB|abbreviation|general|n|吉字节|吉字節||any
  km|abbreviation|general|n|公里|公里||any
  hi|word|general|int|你好|你好||
  COVID-19|abbreviation|general|n|新冠肺炎|新冠肺炎||
  K歌|mixed|everyday|v|唱歌|唱歌||
  K線|mixed|specialist|n|股价走势图|股價走勢圖||
  BB霜|mixed|general|n|遮瑕粉底|遮瑕粉底||
  卡拉OK|mixed|everyday|n|伴唱|伴唱||
  打call|mixed|general|v|应援|應援||
  HOLD住|mixed|general|v|掌控|掌控||
  A/B測試|mixed|specialist|n|对比测试|對照測試||
`;

/** A glossary of {@link SMALL_ROWS}. */
export const SMALL_GLOSSARY = glossaryOf(SMALL_ROWS, 'Teams\nJoy');
