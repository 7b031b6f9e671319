/**
 * Folds text so that two prints of the same words are equal: letters and digits only, lower case,
 * half width, and only those ideographs that Simplified and Traditional Chinese share. What is
 * written differently in the two scripts is left out of both, so a Traditional and a Simplified
 * copy fold to the same string without any conversion table.
 */
export type FoldText = (text: string) => string;

/**
 * Makes the folder. The shared ideographs are those of GB 2312 and of the first level of Big5, read off
 * the platform's own decoders (both are in the Encoding Standard; 12,000 byte pairs), less {@link AMBIGUOUS}.
 */
export function createFoldText(): FoldText {
  const shared = sharedIdeographs();
  // Runs of what stays as it is are taken over in one piece.
  return (text) => {
    let folded = '';
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0x4e00 && code <= 0x9fff) {
        if (shared[code - 0x4e00] === SHARED) continue;
      } else if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue;
      if (from < at) folded += text.slice(from, at);
      from = at + 1;
      folded += foldOther(code, text[at] ?? '');
    }
    return from === 0 ? text : folded + text.slice(from);
  };
}

/** What stands for a character that is no ideograph, digit or small letter; '' for nothing. */
function foldOther(code: number, character: string): string {
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code >= 0xff10 && code <= 0xff5a) {
    const half = String.fromCharCode(code - 0xfee0).toLowerCase();
    return /[a-z0-9]/u.test(half) ? half : '';
  }
  if (code >= 0xc0 && code < 0x2000) return character.toLowerCase();
  const isKana = code >= 0x3040 && code <= 0x30ff;
  const isHangul = code >= 0xac00 && code <= 0xd7a3;
  return isKana || isHangul ? character : '';
}

/**
 * Ideographs of both standards that still differ between the scripts (后 is 後 or 后, 里 is 裡 or 里):
 * those that OpenCC's tables change, or write for another one. The most frequent in news first.
 */
const AMBIGUOUS =
  '出于家同后合制面表并系向里只么回周台局布升注准划才几游克致范核采占托志席余群著千板曲征儿後杆私愿巨杠听干於念吃云峰累松咨菸修症困旗彩丰伙抵床乾斗折梁糖酸暗冬佛挂' +
  '胡幸筑泛秘卷扣杰朱蒙秋污玩杯拼愈扎荐搜姜坏凌舍沈逾涌谷糊雇吁娘僵旋夸岩欲岳奸昆辟凶矩拐戚溯噪朴咸吊栗扑御芸晒郁皂尸沾溪扇丑仆泄挨雕哄咽捍呆蔑佣灶挽虫拚檐腌庵刮喂' +
  '痴唇霉虱徵摺弦捆卜蓑夥帘薹苔捱吒肴粽麴醣恤胄冢狸札漓';

/** Found in both standards. */
const SHARED = 2;

/**
 * For each ideograph in how many of the standards it was found, one after the other. Plain loops,
 * because this is run once in a page, by an interpreter that has never seen it.
 */
function sharedIdeographs(): Uint8Array {
  const found = new Uint8Array(0x9fff - 0x4e00 + 1);
  count(found, 'gbk', 0xb0, 0xf7, 0);
  // the first level: the second has 1,056 rare ones besides, and costs as much again
  count(found, 'big5', 0xa4, 0xc6, 1);
  for (let at = 0; at < AMBIGUOUS.length; at++) found[AMBIGUOUS.charCodeAt(at) - 0x4e00] = 0;
  return found;
}

/** Decodes every two-byte code of the rows and counts the ideographs that were found `before`. */
function count(
  found: Uint8Array,
  encoding: string,
  first: number,
  last: number,
  before: number,
): void {
  const lowest = encoding === 'gbk' ? 0xa1 : 0x40;
  const codes = new Uint16Array((last - first + 1) * 0xff);
  let end = 0;
  for (let high = first; high <= last; high++) {
    for (let low = lowest; low < 0xff; low++) {
      if (low === 0x7f) low = 0xa1;
      // both browsers run on machines that put the lower byte first
      codes[end++] = (low << 8) | high;
    }
  }
  const text = new TextDecoder(encoding).decode(codes.subarray(0, end));
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - 0x4e00;
    if (found[code] === before) found[code] = before + 1;
  }
}
