import * as OpenCC from 'opencc-js/cn2t';

/** What the others do: the converter in the page, every text node in one go. */
const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });
convert('预热');

window.addEventListener('bench-naive', () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) text.data = convert(text.data);
  window.dispatchEvent(new CustomEvent('bench-done'));
});
