import { JSDOM, VirtualConsole } from 'jsdom';

/** A document of its own, as a browser without scripts would show it. */
export function parsePage(html: string, url = 'https://example.com/news/1.html'): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** A page with furniture around `body`. */
export function pageAround(body: string, title = '海邊小城的書店'): string {
  return `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>${title} - 晨光網</title></head><body>
<div class="top"><ul><li><a href="/">首頁</a></li><li><a href="/n">新聞</a></li><li><a href="/c">文化</a></li></ul></div>
<div class="wrap"><h1>${title}</h1>${body}</div>
<div class="footer"><p>關於我們 | 聯絡我們 | 版權所有 晨光網</p></div></body></html>`;
}

/** Eight paragraphs of our own, enough for any rule that counts. */
export const PARAGRAPHS: readonly string[] = [
  '小城的清晨是從海上來的，漁船靠岸以後，街道兩旁的店鋪才慢慢打開門板，空氣裡有鹽和麵包的味道。',
  '書店開在郵局的隔壁，門口掛著一塊褪色的木牌，老闆姓葉，已經在這裡守了二十三年，從來沒有請過店員。',
  '葉先生說，最早來買書的是船上的水手，他們在港口停留三天，帶走的多半是地圖、詩集和過期的畫報。',
  '後來遊客多了，隔壁開起咖啡館，客人端著杯子走進來，看兩頁就放下，老闆也不趕，只是把書重新擺好。',
  '去年夏天的颱風把倉庫淹了，三千多本舊書泡在水裡，鄰居們排成一列，一本一本地把它們搬到教堂的長椅上晾乾。',
  '有些書再也合不起來，他就把書頁裁下，做成燈罩，掛在窗邊，晚上亮起來的時候，字句在牆上輕輕晃動。',
  '我問他會不會有一天關門，他想了想，說等到最後一位水手不再來的時候，大概就可以安心地去釣魚了。',
  '離開那天，天空很低，他送給我一本沒有封面的遊記，第一頁寫著：所有的遠方都從一張凳子開始。',
];

/** The same in Simplified characters. */
export const SIMPLIFIED: readonly string[] = [
  '小城的清晨是从海上来的，渔船靠岸以后，街道两旁的店铺才慢慢打开门板，空气里有盐和面包的味道。',
  '书店开在邮局的隔壁，门口挂着一块褪色的木牌，老板姓叶，已经在这里守了二十三年，从来没有请过店员。',
  '叶先生说，最早来买书的是船上的水手，他们在港口停留三天，带走的多半是地图、诗集和过期的画报。',
  '后来游客多了，隔壁开起咖啡馆，客人端着杯子走进来，看两页就放下，老板也不赶，只是把书重新摆好。',
  '去年夏天的台风把仓库淹了，三千多本旧书泡在水里，邻居们排成一列，一本一本地把它们搬到教堂的长椅上晾干。',
  '有些书再也合不起来，他就把书页裁下，做成灯罩，挂在窗边，晚上亮起来的时候，字句在墙上轻轻晃动。',
  '我问他会不会有一天关门，他想了想，说等到最后一位水手不再来的时候，大概就可以安心地去钓鱼了。',
  '离开那天，天空很低，他送给我一本没有封面的游记，第一页写着：所有的远方都从一张凳子开始。',
];

/** Paragraphs as markup. */
export function inParagraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}
