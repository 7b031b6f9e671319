/**
 * A page of about 200,000 characters in 5,560 text nodes: sections of a heading and paragraphs,
 * each paragraph a text, a bold text and a text. The words repeat, the order does not.
 */
export function longPage(textNodes: number = TEXT_NODES): string {
  const parts: string[] = [];
  let left = textNodes;
  let seed = 7;
  const text = () => {
    left--;
    let sentence = '';
    while (sentence.length < 35) {
      seed = (seed * 48_271) % 0x7fffffff;
      sentence += WORDS[seed % WORDS.length] ?? '';
    }
    return `${sentence.slice(0, 35)}。`;
  };
  while (left >= 4) {
    parts.push(`<section><h2>${text()}</h2>`);
    for (let paragraph = 0; paragraph < 10 && left >= 3; paragraph++) {
      parts.push(`<p>${text()}<b>${text()}</b>${text()}</p>`);
    }
    parts.push('</section>');
  }
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>长页面</title>
<style>body { font: 16px/1.7 sans-serif; max-width: 800px; margin: auto }</style>
<body>${parts.join('')}</body></html>`;
}

const TEXT_NODES = 5_560;

const WORDS = [
  ...[
    '这个',
    '国家',
    '经济',
    '发展',
    '电脑',
    '软件',
    '网络',
    '视频',
    '时间',
    '问题',
    '头发',
    '后来',
  ],
  ...[
    '里面',
    '只有',
    '系统',
    '云计算',
    '没有',
    '说过',
    '的话',
    '东西',
    '现在',
    '开始',
    '学习',
    '因为',
  ],
  ...[
    '所以',
    '我们',
    '他们',
    '认为',
    '可以',
    '这样',
    '那么',
    '一个',
    '两种',
    '方法',
    '和',
    '的',
    '是',
    '在',
  ],
];
