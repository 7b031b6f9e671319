import * as OpenCC from 'opencc-js/cn2t';

/** The background of the benchmark: a converter that answers messages. */
declare const chrome: {
  readonly runtime: {
    readonly onMessage: {
      addListener(
        listen: (
          message: { texts: string[]; target: string },
          sender: unknown,
          answer: (texts: string[]) => void,
        ) => void,
      ): void;
    };
  };
};

const toTaiwan = OpenCC.Converter({ from: 'cn', to: 'tw' });
const toHongKong = OpenCC.Converter({ from: 'cn', to: 'hk' });

chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  const convert = message.target === 'zh-Hant-HK' ? toHongKong : toTaiwan;
  answer(message.texts.map((text) => convert(text)));
});
