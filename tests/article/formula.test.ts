// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/article/extract-any-page.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { inParagraphs, PARAGRAPHS, pageAround, parsePage } from './parse-page.ts';

function articleWith(formula: string): DocumentFragment {
  const sentence = `<p>燈塔的光照得多遠，葉先生說可以算：${formula}，所以天晴的時候，漁船在十海里外就看得見它。</p>`;
  const body = `<div class="article">${inParagraphs(PARAGRAPHS)}${sentence}</div>`;
  const result = extract(parsePage(pageAround(body)));
  if (!result.ok) throw new Error(result.reason);
  return result.article.body;
}

const said = (formula: string) =>
  /可以算：(.*)，所以/u.exec(plainText(articleWith(formula)))?.[1] ?? 'nothing';

const ROWS =
  '<semantics><mrow><mi>c</mi><mo>=</mo><msup><mi>a</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">c = a^{2}</annotation></semantics>';
const PLAIN = '<mrow><mi>c</mi><mo>=</mo><msup><mi>a</mi><mn>2</mn></msup></mrow>';

describe('a formula is said once', () => {
  it.each([
    ['by MathML with a text', '<math alttext="c = a^2"><mi>c</mi></math>', 'c = a^2'],
    ['by MathML with its TeX', `<math>${ROWS}</math>`, 'c = a^{2}'],
    ['by bare MathML', `<math>${PLAIN}</math>`, 'c=a^2'],
    [
      'by MathML with data of an editor',
      `<math><semantics>${PLAIN}<annotation encoding="MathType-MTEF">MathType@MTEF@5@5@+=feaag</annotation></semantics></math>`,
      'c=a^2',
    ],
    [
      'by KaTeX',
      `<span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML">${ROWS}</math></span><span class="katex-html" aria-hidden="true"><span class="base"><span class="mord mathnormal">c</span><span class="mrel">=</span></span><span class="base"><span class="mord">a</span><span class="msupsub">2</span></span></span></span>`,
      'c = a^{2}',
    ],
    [
      'by KaTeX without MathML',
      '<span class="katex"><span class="katex-html" aria-hidden="true"><span class="mord">c</span><span class="mrel">=</span><span class="mord">a</span></span></span>',
      'c=a',
    ],
    [
      'by MathJax 2',
      `<span class="MathJax_Preview"></span><span class="MathJax" role="presentation"><nobr aria-hidden="true"><span class="math"><span class="mi">c</span><span class="mo">=</span><span class="mi">a</span><span class="mn">2</span></span></nobr><span class="MJX_Assistive_MathML" role="presentation"><math>${PLAIN}</math></span></span><script type="math/tex">c = a^2</script>`,
      'c=a^2',
    ],
    [
      'by MathJax 3',
      `<mjx-container class="MathJax" jax="CHTML"><mjx-math class="MJX-TEX" aria-hidden="true"><mjx-mi><mjx-c class="mjx-c1D450"></mjx-c></mjx-mi></mjx-math><mjx-assistive-mml unselectable="on" display="inline"><math>${PLAIN}</math></mjx-assistive-mml></mjx-container>`,
      'c=a^2',
    ],
    [
      'by MathJax 3 as a drawing',
      `<mjx-container class="MathJax" jax="SVG"><svg aria-hidden="true"><text>c</text></svg><mjx-assistive-mml><math>${PLAIN}</math></mjx-assistive-mml></mjx-container>`,
      'c=a^2',
    ],
    [
      'by a fraction, a root and a sum',
      '<math><mfrac><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mi>y</mi></mfrac><mo>+</mo><msqrt><mi>n</mi></msqrt><mo>=</mo><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>a</mi><mi>i</mi></msub></math>',
      '(x+1)/y+√(n)=∑_(i=1)^na_i',
    ],
    [
      'by a cube root and a matrix',
      '<math><mroot><mi>x</mi><mn>3</mn></mroot><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr></mtable></math>',
      '√(x3)1 0',
    ],
    ['in words, beside an icon', '<i aria-hidden="true">★</i>五海里', '★五海里'],
  ])('%s', (_, formula, expected) => {
    expect(said(formula)).toBe(expected);
  });

  it.each([
    ['hidden', 'style="display: none;"'],
    ['out of sight by a style sheet', ''],
  ])('by the picture that stands for it, where MathML is %s', (_, style) => {
    const tex = '{\\displaystyle c=a^{2}}';
    const body = articleWith(
      `<span class="mwe-math-element"><span class="mwe-math-mathml-inline" ${style}><math alttext="${tex}">${ROWS}</math></span><img src="/c.svg" class="mwe-math-fallback-image-inline" alt="${tex}"></span>`,
    );
    expect(body.querySelector('img')?.getAttribute('alt')).toBe(tex);
    expect(plainText(body)).toContain('可以算：，所以');
  });

  it('by a picture with its TeX', () => {
    const body = articleWith('<img src="/equation?tex=c" alt="c = a^2" eeimg="1">');
    expect(body.querySelector('img')?.getAttribute('alt')).toBe('c = a^2');
  });

  it('by Wikipedia without a picture', () => {
    expect(said(`<math alttext="{\\displaystyle c=a^{2}}">${ROWS}</math>`)).toBe('c=a^{2}');
  });
});
