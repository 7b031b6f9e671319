/**
 * A page to convert and to put back. Its script may define `prepare()` (before anything is on:
 * focus, selection, scroll) and `act()` (while it is on: what the page does meanwhile). Elements
 * with `data-keep` hold text that must never be changed.
 */
export interface PageFixture {
  readonly name: string;
  readonly body: string;
  readonly script?: string;
  readonly head?: string;
  /** Attributes of the html element. */
  readonly root?: string;
  /** Simplified characters may stay in what is converted, e.g. where the page fights back. */
  readonly leavesSome?: boolean;
}

const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index)).join('');

export const PAGE_FIXTURES: readonly PageFixture[] = [
  {
    name: 'an article',
    body: '<h1>头条</h1><p>经济发展<b>问题</b>很多。</p><p>里面还有&nbsp;内容</p>',
  },
  { name: 'lang that lies', root: 'lang="ja"', body: '<p>国内经济发展问题</p>' },
  { name: 'lang absent, odd markup', body: '<p>发展<p>里<i>内<b>应</i>该</b><table>图<tr><td>长' },
  {
    name: 'marked parts',
    root: 'lang="zh-CN"',
    body: '<p lang="zh-CN">头</p><p lang="zh">发</p><p lang="en">后 after</p>',
  },
  {
    name: 'code and samples',
    body: '<p>头</p><pre data-keep>头发</pre><p>用 <code data-keep>后</code> 和 <kbd data-keep>开</kbd><samp data-keep>关</samp></p>',
  },
  {
    name: 'parts not for translation',
    body: '<p>里</p><p translate="no" data-keep>头<b>发</b></p><div class="x notranslate" data-keep>后<p title="头">内</p></div>',
  },
  {
    name: 'a page that is not for translation',
    root: 'translate="no" class="notranslate"',
    body: '<p>头发</p>',
  },
  {
    name: 'Japanese and Korean parts (tongwentang #54)',
    body: '<p>里</p><p data-keep>それは<b>国会</b>の問題です</p><p lang="ja" data-keep>国会</p><p data-keep>한국 <b>国</b> 이것은</p>',
  },
  {
    name: 'a form',
    body: '<form><label>标题 <input name=parentNode value="头发" placeholder="说话"></label><textarea name=nodeType placeholder="内容">里面</textarea><select name=sel><option value=1>头</option><option value=2 selected>后</option></select><select><option data-keep>发</option></select><input type=submit value="论坛"><input type=checkbox checked><button title="开">关</button></form>',
    script:
      'window.prepare = () => { const i = document.querySelector("input"); i.value = "问题里"; i.focus(); i.setSelectionRange(1, 2); document.querySelector("textarea").value = "长门"; };',
  },
  {
    name: 'typing while on (tongwentang #8, #10: the caret jumps)',
    body: '<p>头</p><input id=i value="里"><textarea id=t data-keep>后</textarea>',
    script:
      'window.prepare = () => { i.focus(); }; window.act = () => { i.setRangeText("头发里", 0, 1, "end"); i.setSelectionRange(2, 2); t.value += "发"; };',
  },
  {
    name: 'an editor',
    body: '<p>头</p><div id=e contenteditable data-keep>里<b>发</b>后</div>',
    script:
      'window.prepare = () => { e.focus(); getSelection().collapse(e.firstChild, 1); }; window.act = () => { document.execCommand("insertText", false, "头发"); };',
  },
  {
    name: 'a code editor of divs',
    body: '<p>头</p><div role=code data-keep><div>后 = 1</div></div><div role=textbox data-keep>里</div>',
  },
  {
    name: 'what becomes editable',
    body: '<div id=e><p>头发</p></div>',
    script:
      'window.act = async () => { e.contentEditable = "true"; await later(); e.append("里"); await later(); e.setAttribute("data-keep", ""); };',
  },
  {
    name: 'a document edited as a whole',
    body: '<p>头</p><iframe id=f srcdoc="<p data-keep>里面</p>"></iframe>',
    script: 'window.prepare = () => { f.contentDocument.designMode = "on"; };',
  },
  {
    name: 'attributes',
    body: '<p title="头">x</p><img alt="图" title=\'说 "话"\'><input placeholder="问题"><button aria-label="开关">x</button><p data-x="头" class="头" id="里">y</p>',
  },
  {
    name: 'attributes that the page sets',
    body: '<p id=p title="头">x</p><button id=b>x</button>',
    script:
      'window.act = async () => { p.title = "后来"; b.setAttribute("aria-label", "发"); await later(); p.removeAttribute("title"); b.setAttribute("aria-label", "里"); };',
  },
  {
    name: 'the title of the document',
    head: '<title>头发</title>',
    body: '<p>x</p>',
    script:
      'window.act = async () => { document.title = "(1) 问题"; await later(); document.title = "后"; };',
  },
  { name: 'no title, no body text', body: '' },
  {
    name: 'svg and math',
    body: '<svg width=90 height=20><title>图</title><text y=15>头<tspan>发</tspan></text><style>/* 后 */</style></svg><math data-keep><mtext>里</mtext></math>',
  },
  { name: 'ruby', body: '<p><ruby>头<rp>(</rp><rt>tóu</rt><rp>)</rp>发<rt>fà</rt></ruby></p>' },
  {
    name: 'tables and lists',
    body: '<table><caption>经济</caption><tr><th>时<td>国</table><ol start=3><li>个<li>们<ul><li>说</ul></ol><dl><dt>话<dd>问</dl>',
  },
  {
    name: 'script, style, template, comments',
    body: '<!-- 头 --><p>里</p><script type=x data-keep>"头发"</script><style>p::after{content:"后"}</style><template><p>国</p></template><noscript>经</noscript>',
  },
  {
    name: 'entities and odd spaces',
    body: '<p>头&amp;发&lt;里&gt;\u3000后\u200b国\u00ad经&quot;</p>',
  },
  { name: 'rare characters and emoji', body: '<p>𠀀头👩‍👩‍👧发𪜶里\ufe0f</p>' },
  { name: 'a word that grows', body: '<p>博客里的 <a href="#">博客</a> 和博客</p>' },
  {
    name: 'text that the page splits and joins',
    body: '<p id=p>头发里后国经济时</p><p id=q>问题见网</p>',
    script:
      'window.act = async () => { const m = p.firstChild.splitText(2); m.splitText(3); const k = document.createElement("mark"); m.replaceWith(k); k.append(m); await later(); k.replaceWith(m); p.normalize(); q.firstChild.splitText(2); await later(); };',
  },
  {
    name: 'text to which the page adds',
    body: '<p id=p>头</p><p id=q>里</p>',
    script:
      'window.act = async () => { for (const t of ["发", "问题", "时间"]) { p.firstChild.appendData(t); q.textContent += t; await later(); } };',
  },
  {
    name: 'clones and copied markup',
    body: '<main><p>头发<b title="里">后</b></p></main><aside id=a></aside>',
    script:
      'window.act = async () => { const m = document.querySelector("main"); a.append(m.firstChild.cloneNode(true)); a.insertAdjacentHTML("beforeend", m.innerHTML); await later(); a.innerHTML += "<i>论坛</i>"; };',
  },
  {
    name: 'nodes that are moved, taken out and put back',
    body: '<ul id=u><li>头<li>发<li>里<li>后</ul><p id=p>国</p>',
    script:
      'window.act = async () => { u.append(u.firstElementChild); window.kept = p; p.remove(); await later(); document.body.append(kept); u.replaceChildren(...[...u.children].reverse()); };',
  },
  {
    name: 'a node that is only put back at the end',
    body: '<p id=p>头发</p><p>里</p>',
    script:
      'window.act = () => { window.kept = p; p.remove(); }; window.after = () => { document.body.append(kept); };',
  },
  {
    name: 'an observer that re-renders like a framework',
    body: '<div id=app></div>',
    script:
      'let n = 0; const state = ["头", "发"]; const nodes = new Map(); const render = () => { state.forEach((s, i) => { if (!nodes.has(i)) { const p = document.createElement("p"); p.append("", " · ", ""); app.append(p); nodes.set(i, p); } const [a, , b] = nodes.get(i).childNodes; if (a.nodeValue !== s) a.nodeValue = s; b.nodeValue = "第" + n + "个"; }); n++; }; render(); window.act = async () => { state.push("里面"); render(); await later(); state[0] = "问题"; render(); await later(); };',
  },
  {
    name: 'a framework that removes its own nodes (react#17256)',
    body: '<div id=app><p>头<span>发</span>里</p></div>',
    script:
      'const p = document.querySelector("p"); const [a, s, b] = p.childNodes; window.act = async () => { p.removeChild(a); p.insertBefore(document.createTextNode("后"), s); p.removeChild(b); s.firstChild.nodeValue = "国"; await later(); p.replaceChild(b, s); };',
  },
  {
    name: 'a page that writes its text back (tongwentang #39, #52)',
    body: '<p id=p>头发</p><p>里</p>',
    leavesSome: true,
    script:
      'window.writes = 0; new MutationObserver(() => { if (p.textContent !== "头发") { writes++; p.textContent = "头发"; } }).observe(document.body, { subtree: true, childList: true, characterData: true });',
  },
  {
    name: 'another extension that converts back',
    body: '<p>头发</p><p>里面</p>',
    leavesSome: true,
    script:
      'const back = { 頭: "头", 髮: "发", 發: "发", 裡: "里", 裏: "里" }; new MutationObserver((rs) => { for (const r of rs) { if (r.type !== "characterData") continue; const v = [...r.target.data].map((c) => back[c] ?? c).join(""); if (v !== r.target.data) r.target.data = v; } }).observe(document.body, { subtree: true, characterData: true });',
  },
  {
    name: 'late content (tongwentang #91)',
    body: '<ul id=u></ul>',
    script:
      'window.act = async () => { for (let i = 0; i < 5; i++) { u.insertAdjacentHTML("beforeend", "<li title=问题>第" + i + "个<b>经济</b>"); await later(20); } };',
  },
  {
    name: 'infinite scroll',
    body: `<div id=d style="height:300px;overflow:auto">${rows(60, (i) => `<p>第${i}条论坛评论</p>`)}</div>`,
    script:
      'window.prepare = () => { d.scrollTop = 400; }; window.act = async () => { for (let i = 0; i < 3; i++) { d.insertAdjacentHTML("beforeend", "<p>发还有一条</p>".repeat(20)); await later(30); } };',
  },
  {
    name: 'navigation without a load',
    body: '<main id=m><h1>头条</h1></main>',
    head: '<title>头</title>',
    script:
      'window.act = async () => { history.pushState({}, "", "#2"); document.title = "热点"; m.replaceChildren(Object.assign(document.createElement("h1"), { textContent: "总统" })); await later(); m.innerHTML = "<h1>会议</h1><p>编辑</p>"; };',
  },
  {
    name: 'open shadow roots',
    body: '<x-a></x-a>',
    script:
      'class A extends HTMLElement { connectedCallback() { if (this.shadowRoot) return; this.attachShadow({ mode: "open" }).innerHTML = "<p>头<slot></slot></p><x-b></x-b>"; } } class B extends HTMLElement { constructor() { super(); this.attachShadow({ mode: "open" }).textContent = "后"; } } customElements.define("x-b", B); customElements.define("x-a", A); window.act = async () => { const h = document.createElement("div"); h.attachShadow({ mode: "open" }).innerHTML = "<slot></slot><i>国</i>"; h.append("里"); document.body.append(h); await later(); document.querySelector("x-a").shadowRoot.append("济"); };',
  },
  {
    name: 'custom elements that are defined later',
    body: '<x-late>头</x-late>',
    script:
      'window.act = async () => { customElements.define("x-late", class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: "open" }).innerHTML = "<slot></slot>里"; } }); document.body.append("发"); await later(); };',
  },
  {
    name: 'a custom element that answers to attributes',
    body: '<x-t title="头">里</x-t>',
    script:
      'customElements.define("x-t", class extends HTMLElement { static observedAttributes = ["title"]; attributeChangedCallback(n, o, v) { this.dataset.changes = "yes"; } });',
  },
  {
    name: 'a closed shadow root',
    body: '<div id=h>头</div>',
    script: 'h.attachShadow({ mode: "closed" }).innerHTML = "<slot></slot><p>里</p>";',
  },
  {
    name: 'frames',
    body: '<p>头</p><iframe title="图" srcdoc="<!doctype html><title>发</title><p>里面</p>"></iframe><iframe src="about:blank"></iframe>',
  },
  {
    name: 'frames that come and go',
    body: '<p>头</p><div id=d></div>',
    script:
      'window.act = async () => { const f = document.createElement("iframe"); f.srcdoc = "<p>后来</p>"; d.append(f); await new Promise((r) => { f.onload = r; }); await later(); f.contentDocument.body.append("问题"); await later(); const g = document.createElement("iframe"); g.srcdoc = "<p>发</p>"; d.append(g); await new Promise((r) => { g.onload = r; }); f.remove(); };',
  },
  {
    name: 'media and details',
    body: '<video title="视频" width=90 height=60 muted></video><audio controls></audio><details open><summary>开</summary>关</details><dialog id=d>问<button>关</button></dialog><progress value=.5>后</progress>',
    script: 'window.prepare = () => { d.showModal(); };',
  },
  {
    name: 'a selection across elements',
    body: '<p id=p>头发<b>里面</b>后来国经</p><p>济</p>',
    script:
      'window.prepare = () => { getSelection().setBaseAndExtent(p.lastChild, 3, p.firstChild, 1); };',
  },
  {
    name: 'a selection that changes while on',
    body: '<p id=p>头发里面</p>',
    script:
      'window.act = async () => { getSelection().setBaseAndExtent(p.firstChild, 1, p.firstChild, 3); await later(); };',
  },
  {
    name: 'scrolled far down',
    body: rows(200, (i) => `<p>第${i}段：经济发展的问题，时间和国会。</p>`),
    script: 'window.prepare = () => { scrollTo(0, 2500); };',
  },
  {
    name: 'wrappers of full height',
    head: '<style>html,body,#app{height:100%}</style>',
    body: `<div id=app><div>${rows(80, (i) => `<p>第${i}个问题</p>`)}</div></div>`,
    script: 'window.prepare = () => { scrollTo(0, 1500); };',
  },
  {
    name: 'names that stand for properties',
    body: '<form id=f><input name=parentNode><input name=nodeType><input name=childNodes><input name=shadowRoot><input name=getAttribute><input name=localName>头发</form><img name=documentElement alt="里"><img name=body><img name=createTreeWalker><img name=getSelection><img name=defaultView><img name=hidden>',
  },
  {
    name: 'hidden parts',
    body: '<p hidden>头</p><p style="display:none">发</p><div style="display:contents">里<p>后</p></div><p style="visibility:hidden">国</p>',
  },
  { name: 'a deep tree', body: `${'<div>'.repeat(400)}头发${'</div>'.repeat(400)}<p>里</p>` },
  { name: 'thousands of nodes', body: rows(1500, (i) => `<p>第${i}个<b>问题</b>里</p>`) },
  {
    name: 'a clock',
    body: '<p>现在 <span id=s>0 时</span></p><p id=q>个</p>',
    script:
      'let n = 0; window.act = async () => { for (let i = 0; i < 12; i++) { s.textContent = ++n + " 时"; q.textContent = "个"; await later(15); } };',
    leavesSome: true,
  },
  {
    name: 'a document that is emptied',
    body: '<p>头</p>',
    script:
      'window.act = async () => { document.body.replaceChildren(); await later(); document.body.innerHTML = "<p>里面</p>"; };',
  },
  {
    name: 'lang that the page changes',
    root: 'lang="zh-CN"',
    body: '<p>头</p>',
    script: 'window.act = async () => { document.documentElement.lang = "zh-SG"; await later(); };',
  },
  {
    name: 'a quick text followed by another',
    body: '<p id=p>头</p>',
    script:
      'window.act = async () => { for (let i = 0; i < 200; i++) p.firstChild.data = "第" + i + "个问题"; await later(); };',
  },
];
