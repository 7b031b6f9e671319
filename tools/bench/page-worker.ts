import * as OpenCC from 'opencc-js/cn2t';

/** The background of the benchmark: a converter that answers messages. */
declare const chrome: {
  readonly runtime: {
    readonly onMessage: {
      addListener(
        listen: (
          message: { texts: string[] },
          sender: unknown,
          answer: (texts: string[]) => void,
        ) => void,
      ): void;
    };
  };
};

const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });

chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  answer(message.texts.map((text) => convert(text)));
});
