import { isVariant } from '../../src/chinese/variant.ts';
import { PageConversion } from '../../src/page/page-conversion.ts';

/** The content script of the benchmark: our conversion, the converter being in the background. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<readonly string[]> };
};

let conversion: PageConversion | undefined;

window.addEventListener('bench-set', async (event) => {
  conversion ??= new PageConversion({
    document,
    convert: (texts, target) => chrome.runtime.sendMessage({ texts, target }),
  });
  const target = String((event as CustomEvent).detail);
  await conversion.setTarget(isVariant(target) ? target : 'original');
  window.dispatchEvent(new CustomEvent('bench-done'));
});
