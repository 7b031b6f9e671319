import { ARTICLE, type LiveFixture, PARAGRAPHS } from './live-fixture.ts';

const FRAMEWORKS = '<script src="/frameworks.js"></script>';
const TEXTS = JSON.stringify(PARAGRAPHS);

/** Pages that are programs: frameworks, custom elements, editors, navigation without a load. */
export const APP_PAGES: readonly LiveFixture[] = [
  {
    name: 'React',
    isTortured: true,
    body: `<div id=app></div><aside id=portal></aside>${FRAMEWORKS}`,
    script: `const { createElement: h, useState, useEffect } = React;
      let setCount; let renders = 0;
      function App() {
        const [count, set] = useState(0); const [text, setText] = useState('头发');
        setCount = set; renders++;
        useEffect(() => { document.body.dataset.count = count; });
        return h('main', null, h('h1', null, '经济 ', count, ' 个问题'),
          ...${TEXTS}.map((text, key) => h('p', { key }, text)),
          h('ul', null, ...Array.from({ length: 3 + count % 3 }, (_, key) => h('li', { key }, '第', key, '个时间'))),
          h('input', { value: text, onChange: (event) => setText(event.target.value) }),
          h('button', { id: 'more', onClick: () => set((n) => n + 1) }, '后来'),
          count % 2 ? h('em', null, '单数') : null,
          createPortal(h('p', null, '里面'), document.querySelector('#portal')));
      }
      createRoot(document.querySelector('#app')).render(h(App));
      const settled = () => new Promise((done) => setTimeout(done, 60));
      window.prepare = settled;
      window.act = async () => { for (const n of [1, 2, 3, 0]) { setCount(n); await settled(); } };
      window.probe = async () => { const before = document.body.dataset.count; document.querySelector('#more').click(); await settled();
        const after = document.body.dataset.count; setCount(Number(before)); await settled();
        return [before, after, document.querySelector('input').value]; };`,
  },
  {
    name: 'React over the markup of a server, strict',
    body: `<div id=app><section><h1>头条</h1><p>里面的经济</p><button>后</button></section></div>${FRAMEWORKS}`,
    script: `const { createElement: h, StrictMode, useState } = React; let set;
      const App = () => { const [on, setOn] = useState(false); set = setOn;
        return h('section', null, h('h1', null, '头条'), h('p', null, on ? '发生了' : '里面的经济'), h('button', { onClick: () => setOn(!on) }, '后')); };
      window.errors = []; hydrateRoot(document.querySelector('#app'), h(StrictMode, null, h(App)), { onRecoverableError: (error) => errors.push(String(error)) });
      const settled = () => new Promise((done) => setTimeout(done, 60));
      window.prepare = async () => { await settled(); set(true); await settled(); };
      window.probe = async () => { document.querySelector('button').click(); await settled(); const first = document.querySelector('p').textContent.length; document.querySelector('button').click(); await settled(); return [first, errors]; };`,
  },
  {
    name: 'Vue',
    makesNewNodes: true,
    isTortured: true,
    body: `<div id=app><h1>{{ title }}</h1><p v-for="(text, index) in texts" :key="index">{{ text }}</p><input v-model="name"><p>问题：{{ name }} 里 {{ count }} 次</p><button @click="count++">后</button><i v-show="count % 2">单数</i></div><div id=far></div>${FRAMEWORKS}`,
    script: `window.app = Vue.createApp({ data: () => ({ title: '经济时间', texts: ${TEXTS}, name: '头发', count: 0 }) }).mount('#app');
      window.act = async () => { for (const n of [1, 2, 3]) { app.count = n; app.name = '问' + n; await Vue.nextTick(); await new Promise((done) => setTimeout(done, 60)); } app.count = 0; app.name = '头发'; await Vue.nextTick(); };
      window.probe = async () => { app.count++; document.querySelector('button').click(); await Vue.nextTick(); const seen = app.count; app.count = seen - 2; await Vue.nextTick(); return [seen, app.name]; };`,
  },
  {
    name: 'Vue that teleports and keeps alive',
    body: `<div id=app><keep-alive><component :is="shown"></component></keep-alive><teleport to="#far"><p>{{ note }}里</p></teleport></div><div id=far></div>${FRAMEWORKS}`,
    script: `const one = { template: '<p>头发 <input v-model="text"></p>', data: () => ({ text: '甲' }) }; const two = { template: '<p>后来</p>' };
      window.app = Vue.createApp({ data: () => ({ shown: Vue.markRaw(one), note: '经济' }) }).mount('#app');
      window.act = async () => { app.shown = Vue.markRaw(two); await new Promise((done) => setTimeout(done, 100)); app.shown = Vue.markRaw(one); await Vue.nextTick(); };
      window.probe = () => document.querySelector('input').value;`,
  },
  {
    name: 'custom elements with open roots and slots',
    isTortured: true,
    body: `<x-card><h2 slot=title>头条</h2>${ARTICLE}</x-card>`,
    script: `window.log = []; customElements.define('x-card', class extends HTMLElement {
        connectedCallback() { log.push('in'); if (this.shadowRoot) return; this.attachShadow({ mode: 'open' }).innerHTML = '<header>里<slot name=title></slot></header><slot></slot><button data-live>后</button>';
          this.shadowRoot.querySelector('button').addEventListener('click', () => { window.clicks = (window.clicks ?? 0) + 1; }); }
        disconnectedCallback() { log.push('out'); } });
      window.probe = () => { const before = window.clicks ?? 0; document.querySelector('x-card').shadowRoot.querySelector('button').click(); return [log, window.clicks - before]; };`,
  },
  {
    name: 'closed roots',
    body: `${ARTICLE}<div id=host>里</div>`,
    script: `const root = document.querySelector('#host').attachShadow({ mode: 'closed' }); root.innerHTML = '<p>头发<slot></slot></p><input value=里>'; const input = root.querySelector('input'); const nodes = [...root.childNodes];
      window.prepare = () => { input.focus(); input.setSelectionRange(0, 1); };
      window.probe = () => [root.innerHTML, nodes.every((node, index) => node === root.childNodes[index]), root.activeElement === input, input.selectionEnd];`,
  },
  {
    name: 'roots in the markup',
    body: `<div><template shadowrootmode=open><style>p{color:red}</style><p>里面<slot></slot></p></template>头发</div>${ARTICLE}`,
  },
  {
    name: 'elements of a form by script',
    body: `<form><x-field name=a></x-field><input name=nodeName value=头></form>${ARTICLE}`,
    script: `customElements.define('x-field', class extends HTMLElement { static formAssociated = true; constructor() { super(); this.inner = this.attachInternals(); this.inner.setFormValue('里面'); this.inner.states?.add('full'); } });
      window.probe = () => [[...new FormData(document.querySelector('form'))], document.querySelector('x-field').matches(':state(full)')];`,
  },
  {
    name: 'an editor with the caret in it',
    isTortured: true,
    body: `${ARTICLE}<div id=e contenteditable data-keep><p>头发里</p><p>后面<b>发</b></p></div>`,
    script: `window.inputs = []; e.addEventListener('input', (event) => inputs.push(event.inputType)); e.addEventListener('blur', () => inputs.push('blur'));
      window.prepare = () => { e.focus(); getSelection().collapse(e.firstChild.firstChild, 2); };
      window.probe = () => [document.activeElement.id, inputs.filter((type) => type !== 'blur')];`,
  },
  {
    name: 'an editor of a framework of its own model',
    body: `${ARTICLE}<div id=e contenteditable data-keep></div>`,
    script: `const model = ['头发', '里面']; window.repairs = 0; const render = () => e.replaceChildren(...model.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
      render(); new MutationObserver(() => { if (e.textContent !== model.join('')) { repairs++; render(); } }).observe(e, { subtree: true, childList: true, characterData: true });
      window.probe = () => repairs;`,
  },
  {
    name: 'designMode',
    body: ARTICLE,
    isLeftAlone: true,
    script: `window.prepare = () => { document.designMode = 'on'; getSelection().collapse(document.querySelector('p').firstChild, 3); }; window.probe = () => document.designMode;`,
  },
  {
    name: 'navigation without a load',
    isTortured: true,
    body: `<main id=m>${ARTICLE}</main><nav><a href="/other" id=link>里</a></nav>`,
    script: `window.states = []; addEventListener('popstate', (event) => states.push(event.state)); const nodes = [...m.childNodes];
      window.prepare = () => { history.replaceState({ page: 1 }, ''); };
      window.act = async () => { const at = location.pathname; history.pushState({ page: 2 }, '', '/second'); m.replaceChildren(Object.assign(document.createElement('p'), { textContent: '总统会议的经济问题' })); await new Promise((done) => setTimeout(done, 100)); history.replaceState({ page: 1 }, '', at); m.replaceChildren(...nodes); };
      window.probe = () => [history.state, states];`,
  },
  {
    name: 'a page that watches itself',
    isTortured: true,
    body: `${ARTICLE}<ul id=u></ul>`,
    script: `window.seen = 0; let own = false; new MutationObserver((records) => { seen += records.length; if (!own) { own = true; u.dataset.seen = 'yes'; } }).observe(document.body, { subtree: true, childList: true, attributes: true });
      window.act = async () => { for (let i = 0; i < 200; i++) { const li = document.createElement('li'); li.textContent = '第' + i + '个经济问题'; u.append(li); if (i % 20 === 0) await new Promise((done) => setTimeout(done)); } await new Promise((done) => setTimeout(done, 60)); u.replaceChildren(); };
      window.prepare = () => { u.dataset.seen = 'yes'; own = true; };`,
  },
  {
    name: 'infinite scroll',
    isTortured: true,
    body: `${ARTICLE}<ul id=u></ul><div id=end style="height:20px"></div>`,
    head: '<style>li { height: 60px }</style>',
    script: `let count = 0; const more = () => { for (let i = 0; i < 20; i++) { const li = document.createElement('li'); li.textContent = '第' + ++count + '条评论：里面有问题'; u.append(li); } };
      more(); new IntersectionObserver(([entry]) => { if (entry.isIntersecting && count < 60) more(); }, { rootMargin: '100px' }).observe(end);
      window.prepare = async () => { while (count < 60) { scrollTo(0, 1e6); await new Promise((done) => setTimeout(done, 50)); } scrollTo(0, 900); };
      window.probe = () => count;`,
  },
  {
    name: 'document.open and write',
    body: '<p>里</p>',
    script: `window.prepare = async () => { document.open(); document.write('<!doctype html><html lang=zh-Hans><title>时间</title><body>${ARTICLE}<button data-live>后</button><script>document.querySelector("button").onclick = () => { window.clicks = (window.clicks || 0) + 1; }; window.probe = () => { const n = window.clicks || 0; document.querySelector("button").click(); return window.clicks - n; };<\\/script></body>'); document.close(); };`,
  },
  {
    name: 'document.open while we are on',
    body: `${ARTICLE}`,
    script: `window.act = async () => { const { doctype, documentElement } = document; document.open(); document.write('<!doctype html><p>发生了经济问题'); document.close(); await new Promise((done) => setTimeout(done, 80)); document.doctype.replaceWith(doctype); document.documentElement.replaceWith(documentElement); };`,
  },
  {
    name: 'replaceChildren on the root while we are on',
    body: ARTICLE,
    script: `window.act = async () => { const nodes = [...document.documentElement.childNodes].filter((node) => node.localName === 'head' || node.localName === 'body' || node.nodeType === 3); const body = document.createElement('body'); body.innerHTML = '<p>后来的经济</p>'; document.documentElement.replaceChildren(body); await new Promise((done) => setTimeout(done, 80)); document.documentElement.replaceChildren(...nodes); };`,
  },
  {
    name: 'a page that throws strangers out of its root',
    throwsOut: true,
    body: ARTICLE,
    script: `window.thrown = 0; new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) { thrown++; node.remove(); } }).observe(document.documentElement, { childList: true });`,
  },
  {
    name: 'timers, workers and streams that go on',
    body: `${ARTICLE}<p id=c>0</p>`,
    script: `const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ data }) => postMessage(data + 1)']))); const channel = new BroadcastChannel('live');
      window.probe = () => new Promise((done) => { worker.onmessage = ({ data }) => setTimeout(() => requestAnimationFrame(() => done([data, channel.name]))); worker.postMessage(1); });`,
  },
];
