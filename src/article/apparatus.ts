import { type Line, linkAround } from './lines.ts';
import { isTaken, type RemovalLedger } from './removals.ts';

/** Buttons that an encyclopedia prints with every heading: listen, edit, back to the contents. */
const LABEL =
  /^[[【［]?(?:播报|播報|编辑|編輯|编辑本段|編輯本段|返回目录|返回目錄|回目录|回目錄|回到目录|回到目錄|折叠|摺疊|收起|TOP|↑)[\]】］]?$/u;

/** Labels that stand behind more than one heading; a word that stands once may be the text's. */
export function takeLabels(lines: readonly Line[], ledger: RemovalLedger): void {
  const labels = lines.filter((line) => LABEL.test(line.text) && !line.texts.some(isTaken));
  const counts = new Map<string, number>();
  for (const { text } of labels) counts.set(text, (counts.get(text) ?? 0) + 1);
  const repeated = labels.filter(({ text }) => (counts.get(text) ?? 0) > 1);
  if (repeated.length > 0) ledger.takeLines(repeated, 'clutter', 'apparatus');
}

const CONTENTS =
  /^(?:本文|文章|本页|本頁|内容|內容)?(?:目录|目錄|目次|导航|導覽)\s*[[(（【]?(?:隐藏|隱藏|显示|顯示|收起|展开|展開|\[?-\]?)?[\])）】]?[：:]?$/u;
/** A list of contents has more than one entry. */
const MIN_ENTRIES = 2;

/** The list of links to the text's own headings. */
export function takeContents(lines: readonly Line[], ledger: RemovalLedger): void {
  for (const [at, heading] of lines.entries()) {
    if (!CONTENTS.test(heading.text)) continue;
    let end = at + 1;
    for (let line = lines[end]; line && isEntry(line); line = lines[++end]);
    if (end - at <= MIN_ENTRIES) continue;
    const contents = lines.slice(at, end).filter(({ texts }) => !texts.some(isTaken));
    if (contents.length > 0) ledger.takeLines(contents, 'clutter', 'apparatus');
  }
}

/** A link to a place in this page; its number may stand outside the link. */
function isEntry({ texts, length, linkLength }: Line): boolean {
  if (linkLength * 2 < length) return false;
  return texts.some((text) => linkAround(text)?.attributes.get('href')?.includes('#'));
}
