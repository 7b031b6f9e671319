/**
 * A live page: with state that a careless extension would lose. Its script may define
 * `prepare()` (before anything of ours is on), `probe()` (state beyond the DOM, as JSON; what it
 * does to the page it takes back) and `act()` (what the page does while something of ours is on;
 * it must leave the page as it was). Elements with `data-live` are clicked, and must hear it.
 */
export interface LiveFixture {
  readonly name: string;
  readonly body: string;
  readonly script?: string;
  readonly head?: string;
  /** Attributes of the html element. */
  readonly root?: string;
  /** `<!doctype html>` when left out. */
  readonly doctype?: string;
  /** The whole document instead of {@link body} in a frame of ours. */
  readonly document?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Clicked with the mouse first, for what needs a user's gesture. */
  readonly click?: string;
  /** There is nothing that a conversion may change. */
  readonly isLeftAlone?: boolean;
  /** The page does not suffer a host of ours: no reader is expected. */
  readonly throwsOut?: boolean;
  /** The page itself puts other nodes in the place of its own while it acts. */
  readonly makesNewNodes?: boolean;
  /** Among the ten that go through 200 cycles under `npm run torture`. */
  readonly isTortured?: boolean;
}

/** Own text, long enough for the reader: four paragraphs in Simplified script. */
export const PARAGRAPHS = [
  '老街的修表铺开了三十年，玻璃柜里摆着几块不再走动的怀表。师傅说，时间是可以修的，只是有时候要等零件。',
  '下午没有客人，他给我讲起学徒的日子：头发剪得很短，工作台上一盏灯，游丝细得像后院里的蜘蛛网，手一抖就断了。',
  '后来电子表多了，街上的铺子一家接一家关门。他没有走，因为总有人拿着父亲留下的表来问：还能走吗？',
  '他接过去，听一听，打开后盖，说过几天来取。那几天里，这块表就挂在墙上，和别的表一起，各走各的时间。',
];

/** The paragraphs as an article. */
export const ARTICLE = `<article><h1>修表铺里的时间</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`;
