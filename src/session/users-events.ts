/** What a user does in the reader. */
const ACTS = (
  'click dblclick auxclick contextmenu pointerdown pointermove pointerup pointercancel pointerover ' +
  'pointerenter pointerleave mousedown mousemove mouseup mouseover touchstart touchmove touchend ' +
  'keydown keypress keyup beforeinput input change submit wheel dragstart drop paste'
).split(' ');

/**
 * Keeps events that a script made from everything below `root`. The reader's tree is open to the
 * page: without this it could press our buttons and point at every term, one after the other, to
 * read the user's own glosses. Focus can be moved by scripts with a genuine event: it counts only
 * after an act of the user, once for each.
 */
export function keepOutForgedEvents(root: ShadowRoot): void {
  let acted = false;
  for (const name of ACTS) {
    root.addEventListener(
      name,
      (event) => {
        if (event.isTrusted) {
          acted ||= name === 'keydown' || name === 'click';
          return;
        }
        event.stopImmediatePropagation();
        // What a browser does by itself on a forged click: a switch would tell us with a genuine
        // event. Links stay: files are saved by one, and a page can follow links without us.
        if (!(event.target instanceof HTMLAnchorElement)) event.preventDefault();
      },
      { capture: true },
    );
  }
  root.addEventListener(
    'focusin',
    (event) => {
      if (!acted) event.stopImmediatePropagation();
      acted = false;
    },
    { capture: true },
  );
}
