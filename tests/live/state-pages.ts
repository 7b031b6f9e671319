import { ARTICLE, type LiveFixture } from './live-fixture.ts';

/** Pages whose state is the browser's: forms, media, frames, selection, scroll, the top layer. */
export const STATE_PAGES: readonly LiveFixture[] = [
  {
    name: 'an article with links and pictures',
    isTortured: true,
    body: `${ARTICLE}<p><a href="#x" id=a data-live>链接</a> <img alt=图 src="/dot.png" srcset="/dot.png 1x, /dot.png 2x" loading=lazy></p>`,
    script: `window.prepare = async () => { a.focus(); scrollTo(0, 40); const image = document.images[0]; while (!image.complete || image.currentSrc === '') await new Promise((done) => setTimeout(done, 30)); }; window.probe = () => [document.activeElement.id, location.hash, document.images[0].currentSrc];`,
  },
  {
    name: 'forms of all kinds',
    isTortured: true,
    body: `${ARTICLE}<form id=f><input name=a value=头><input name=b type=password value=x><input name=c type=checkbox><input name=d type=radio value=1><input name=d type=radio value=2 checked><input name=e type=range value=30><input name=g type=color value="#123456"><input name=h type=date value=2026-01-02><input name=i type=number value=7><input name=j type=file><textarea name=k>里</textarea><select name=l multiple><option selected>头<option>发<option selected>后</select><input name=m type=search value=问题 list=s><datalist id=s><option value=时间></datalist><output name=n>结果</output><meter value=.4>里</meter><fieldset disabled><input name=o value=关></fieldset><input name=p required value=""><input type=submit value=发送></form>`,
    script: `let dirty = 0; f.addEventListener('change', () => dirty++); f.addEventListener('input', () => dirty++);
      window.prepare = () => { const e = f.elements; e.a.value = '里面'; e.c.checked = true; e.c.indeterminate = true; e.e.value = 77; e.k.value = '打了一半的字'; e.k.setSelectionRange(1, 3, 'backward'); const files = new DataTransfer(); files.items.add(new File(['x'], '头发.txt')); e.j.files = files.files; e.p.setCustomValidity('不对'); e.a.focus(); e.a.setSelectionRange(1, 2); };
      window.probe = () => [[...new FormData(f)].map(([name, value]) => [name, value.name ?? value]), f.elements.c.indeterminate, f.elements.p.validationMessage, f.elements.k.selectionDirection, f.elements.k.selectionEnd, dirty, document.activeElement.name];`,
  },
  {
    name: 'audio that is paused somewhere',
    body: `${ARTICLE}<audio src="/tone.wav" controls></audio>`,
    script: `const a = document.querySelector('audio'); window.prepare = () => new Promise((done) => { const seek = () => { a.onseeked = done; a.currentTime = 1.5; a.volume = 0.25; a.playbackRate = 1.5; }; if (a.readyState > 0) seek(); else { a.onloadedmetadata = seek; a.load(); } }); window.probe = () => [a.currentTime, a.paused, a.volume, a.playbackRate];`,
  },
  {
    name: 'audio that plays',
    isTortured: true,
    body: `${ARTICLE}<audio src="/tone.wav" muted loop></audio>`,
    script: `const a = document.querySelector('audio'); window.events = []; for (const name of ['pause', 'emptied', 'seeking', 'stalled']) a.addEventListener(name, () => events.push(name)); window.prepare = async () => { await a.play(); events = []; }; window.probe = () => [a.paused, a.currentTime > 0, events.filter((name) => name === 'pause' || name === 'emptied')];`,
  },
  {
    name: 'frames of the same origin',
    body: `${ARTICLE}<iframe src="/inner.html" id=f></iframe><iframe srcdoc="<p>里面的头发</p>"></iframe>`,
    script: `window.prepare = async () => { while (!f.contentDocument?.querySelector('#field')) await new Promise((done) => setTimeout(done, 30)); f.contentWindow.scrollTo(0, 50); f.contentDocument.querySelector('#field').value = '打了字'; f.contentWindow.loads = 1; }; window.probe = () => [f.contentWindow.loads, f.contentDocument.querySelector('#field').value, f.contentWindow.scrollY];`,
  },
  {
    name: 'frames of another origin, and in a sandbox',
    body: `${ARTICLE}<iframe src="FOREIGN/inner.html"></iframe><iframe sandbox srcdoc="<p>里面</p>"></iframe><iframe sandbox=allow-scripts src="/inner.html"></iframe>`,
    script: `window.told = 0; addEventListener('message', () => told++); window.prepare = async () => { while (told < 2) await new Promise((done) => setTimeout(done, 30)); }; window.probe = () => told;`,
  },
  {
    name: 'canvas',
    body: `${ARTICLE}<canvas width=60 height=40></canvas>`,
    script: `const c = document.querySelector('canvas').getContext('2d'); c.fillStyle = '#abc'; c.fillRect(3, 3, 20, 10); c.translate(5, 5); window.probe = () => [document.querySelector('canvas').toDataURL().length, c.getTransform().e, c.fillStyle];`,
  },
  {
    name: 'a selection across elements',
    body: ARTICLE,
    script: `window.prepare = () => { const [p, q] = document.querySelectorAll('p'); getSelection().setBaseAndExtent(q.firstChild, 9, p.firstChild, 4); }; window.probe = () => [String(getSelection()).length, getSelection().direction];`,
  },
  {
    name: 'scrolled in and out, with snapping and smoothness',
    isTortured: true,
    head: '<style>html { scroll-behavior: smooth } #d { height: 120px; overflow: auto; scroll-snap-type: y mandatory } #d p { scroll-snap-align: start; height: 100px } main { height: 3000px }</style>',
    body: `<main>${ARTICLE}<div id=d><p>头</p><p>发</p><p>里</p><p>后</p></div></main>`,
    script: `window.scrolls = 0; window.prepare = async () => { scrollTo({ top: 700, behavior: 'instant' }); d.scrollTo({ top: 200, behavior: 'instant' }); await new Promise((done) => setTimeout(done, 120)); addEventListener('scroll', () => scrolls++); }; window.probe = () => [scrollX, scrollY, d.scrollTop];`,
  },
  {
    name: 'a modal dialog and folded parts',
    body: `${ARTICLE}<details open><summary>开</summary>里面</details><dialog id=d><form method=dialog><p>问题</p><button autofocus>关</button></form></dialog>`,
    script: `window.closed = 0; d.addEventListener('close', () => closed++); d.addEventListener('cancel', () => closed++); window.prepare = () => d.showModal(); window.probe = () => [d.open, d.matches(':modal'), closed, document.activeElement.localName];`,
  },
  {
    name: 'popovers that are open',
    body: `${ARTICLE}<div popover id=p>里面<button>发</button></div><div popover=manual id=q>后面</div>`,
    script: `window.prepare = () => { p.showPopover(); q.showPopover(); }; window.probe = () => [p.matches(':popover-open'), q.matches(':popover-open')];`,
  },
  {
    name: 'fullscreen',
    body: `<div id=whole><button id=go>开</button>${ARTICLE}</div>`,
    click: '#go',
    script: `go.addEventListener('click', () => whole.requestFullscreen()); window.prepare = async () => { for (let i = 0; i < 40 && !document.fullscreenElement; i++) await new Promise((done) => setTimeout(done, 50)); }; window.probe = () => document.fullscreenElement?.id ?? null;`,
  },
  {
    name: 'animations',
    head: '<style>@keyframes turn { to { rotate: 1turn } } #a { animation: turn 100s linear; width: 10px } #b { transition: opacity 50s; opacity: 0 }</style>',
    body: `${ARTICLE}<div id=a>里</div><div id=b>后</div>`,
    script: `window.prepare = () => { document.querySelector('p').animate({ opacity: [1, 0.5] }, { duration: 1e6 }).pause(); b.style.opacity = 1; }; window.probe = () => document.getAnimations().map(({ playState, startTime, animationName = '' }) => [playState, animationName]);`,
  },
  {
    name: 'Trusted Types',
    headers: {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    },
    body: `${ARTICLE}<p id=t>头</p>`,
    script: `window.broken = []; document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective)); window.probe = () => broken;`,
  },
  {
    name: 'a strict policy',
    isTortured: true,
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'nonce-live'; base-uri 'none'; form-action 'none'; sandbox allow-scripts allow-same-origin",
    },
    body: ARTICLE,
    script: `window.broken = []; document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective)); window.probe = () => broken;`,
  },
  {
    name: 'XHTML',
    type: 'application/xhtml+xml; charset=utf-8',
    body: '',
    document: `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="zh-Hans" xml:lang="zh-Hans"><head><title>时间</title></head><body>${ARTICLE}<p id="p" title="里">头<br/>发</p><svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="10">后</text></svg></body></html>`,
  },
  {
    name: 'quirks mode',
    doctype: '',
    body: `<center><font color=red size=5>头发</font></center>${ARTICLE}<table width=100%><td>里</table>`,
    script: 'window.probe = () => document.compatMode;',
  },
  {
    name: 'a frameset',
    body: '',
    isLeftAlone: true,
    document: `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN"><html><head><title>时间</title></head><frameset cols="50%,50%"><frame src="/inner.html"><frame src="/inner.html"></frameset></html>`,
  },
  {
    name: 'right to left',
    root: 'dir=rtl lang=ar',
    body: `<p>مرحبا</p><div dir=ltr lang=zh-Hans>${ARTICLE}</div>`,
  },
  {
    name: 'vertical lines',
    head: '<style>html { writing-mode: vertical-rl }</style>',
    body: `${ARTICLE}${ARTICLE}${ARTICLE}`,
    script: 'window.prepare = () => scrollTo(-150, 0); window.probe = () => [scrollX, scrollY];',
  },
  {
    name: 'names that stand for properties',
    body: `${ARTICLE}<form name=documentElement><input name=parentNode value=头><input name=attachShadow><input name=append></form><img name=body><img name=head><img name=addEventListener><img name=querySelector>`,
    script: 'window.probe = () => 1;',
  },
  {
    name: 'inert parts and a trap for the focus',
    body: `<main inert>${ARTICLE}</main><div id=trap><button id=x>关</button><button id=y>开</button></div>`,
    script: `document.addEventListener('focusin', (event) => { if (!trap.contains(event.target)) { window.fights = (window.fights ?? 0) + 1; if (window.fights < 50) x.focus(); } }); window.prepare = () => y.focus(); window.probe = () => document.activeElement.id;`,
  },
  {
    name: 'pictures by script, and lazy ones',
    body: `${ARTICLE}<img data-src="/dot.png" alt=图 class=lazy><picture><source srcset="/dot.png" type="image/png"><img alt=里></picture><svg width=20 height=20><title>图</title><text y=12>头</text></svg><math><mtext>里</mtext></math>`,
    script: `window.loads = 0; for (const image of document.images) image.addEventListener('load', () => loads++); window.prepare = () => new Promise((done) => setTimeout(done, 60)); window.probe = () => [document.images.length, [...document.images].map((image) => image.getAttribute('src'))];`,
  },
  {
    name: 'keys and pointers that the page takes',
    body: `${ARTICLE}<div id=k tabindex=0 data-live>里</div>`,
    script: `window.keys = []; for (const name of ['keydown', 'pointerdown', 'wheel']) window.addEventListener(name, (event) => { keys.push(event.type); if (event.key === 'Escape') { event.preventDefault(); event.stopImmediatePropagation(); } }, { capture: true, passive: false }); window.prepare = () => k.focus(); window.probe = () => { const before = keys.length; k.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })); const heard = keys.length - before; keys.length = before; return [heard, document.activeElement.id]; };`,
  },
];
