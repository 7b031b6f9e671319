/** Resolves when the document has been painted as it is now; at once while it is hidden. */
export function afterPaint(document: Document): Promise<void> {
  const view = document.defaultView;
  if (view === null || document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((done) => {
    // the frame's callbacks run before it is painted, a message sent from one arrives afterwards
    view.requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  });
}
