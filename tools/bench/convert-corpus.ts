import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = process.env.QINGDU_SHARED ?? join(import.meta.dirname, '../../../shared');

/** About 360,000 characters in each script, and where they are from. */
export interface ConvertCorpus {
  readonly name: string;
  readonly simplified: string;
  readonly traditional: string;
}

/** Real sentences if they are at hand, else our own, shuffled. */
export function readConvertCorpus(): ConvertCorpus {
  const file = join(SHARED, 'conversion/parallel-dev.jsonl');
  if (!existsSync(file)) return shuffleSentences();
  const pairs: { src: string; dst: string; direction: string }[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const ours = pairs.filter(({ direction }) => direction === 's2tw');
  return {
    name: 'parallel sentences',
    simplified: ours.map(({ src }) => src).join('\n'),
    traditional: ours.map(({ dst }) => dst).join('\n'),
  };
}

const SENTENCES: readonly (readonly [simplified: string, traditional: string])[] = [
  [
    '清晨的火车站里人不多，卖豆浆的阿姨正在擦桌子。',
    '清晨的火車站裡人不多，賣豆漿的阿姨正在擦桌子。',
  ],
  ['这本书后面附了一张地图，标着每一座山的高度。', '這本書後面附了一張地圖，標著每一座山的高度。'],
  ['他把头发剪短了，看起来比照片上年轻得多。', '他把頭髮剪短了，看起來比照片上年輕得多。'],
  ['会议开到晚上九点，最后决定明年再讨论预算。', '會議開到晚上九點，最後決定明年再討論預算。'],
  [
    '如果网络断了，程序会把没有保存的内容留在硬盘上。',
    '如果網路斷了，程式會把沒有儲存的內容留在硬碟上。',
  ],
  ['老师说，学会提问比记住答案更重要。', '老師說，學會提問比記住答案更重要。'],
  ['雨停以后，院子里的桂花香得让人不想进屋。', '雨停以後，院子裡的桂花香得讓人不想進屋。'],
  ['医生提醒他少喝酒，多走路，按时吃药。', '醫生提醒他少喝酒，多走路，按時吃藥。'],
  ['这家面馆开了四十年，汤头一直没有变过。', '這家麵館開了四十年，湯頭一直沒有變過。'],
  [
    '记者采访了几位居民，他们都说从来没见过这么大的雪。',
    '記者採訪了幾位居民，他們都說從來沒見過這麼大的雪。',
  ],
];

function shuffleSentences(): ConvertCorpus {
  let simplified = '';
  let traditional = '';
  for (let i = 0; simplified.length < 360_000; i += 1) {
    const [s, t] = SENTENCES[(i * 7 + ((i * i) >> 3)) % SENTENCES.length] ?? ['', ''];
    simplified += `${s}\n`;
    traditional += `${t}\n`;
  }
  return { name: 'ten sentences of our own, shuffled', simplified, traditional };
}
