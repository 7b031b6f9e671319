import { chooseVoice, type VoiceFacts } from '../../aloud/choose-voice.ts';

/** How a text ended: spoken to its end, or not (the caller stopped it, or the system failed). */
export type SpeechEnd = 'spoken' | 'stopped' | 'failed';

/** A voice of the system. */
export interface Speech {
  /** Whether the system can read text in this language (BCP 47) without the network. */
  canRead(lang: string): Promise<boolean>;
  /** Speaks `text`; whatever is being spoken is stopped first. Never rejects. */
  speak(text: string, lang: string, rate: number): Promise<SpeechEnd>;
  stop(): void;
}

/** Browsers load their list of voices late, or never say that it is empty. */
const VOICES_MS = 1_500;
/** An engine that has not begun after this time is not going to. */
const START_MS = 6_000;

/** The Web Speech API of a window; undefined where the browser has none. */
export function speechOf(window: Window & typeof globalThis): Speech | undefined {
  const { speechSynthesis, SpeechSynthesisUtterance } = window;
  if (speechSynthesis === undefined || SpeechSynthesisUtterance === undefined) return undefined;
  const voiceFor = (lang: string) =>
    chooseVoice<VoiceFacts & SpeechSynthesisVoice>(speechSynthesis.getVoices(), lang);
  /** Counts what was asked for, so that events of what was stopped say nothing. */
  let round = 0;
  let settle: ((end: SpeechEnd) => void) | undefined;
  const stop = () => {
    round++;
    speechSynthesis.cancel();
    settle?.('stopped');
    settle = undefined;
  };
  return {
    async canRead(lang) {
      if (speechSynthesis.getVoices().length === 0) await voicesOf(window, speechSynthesis);
      return voiceFor(lang) !== undefined;
    },
    stop,
    speak(text, lang, rate) {
      stop();
      const mine = round;
      const voice = voiceFor(lang);
      if (voice === undefined) return Promise.resolve('failed');
      return new Promise((resolve) => {
        settle = resolve;
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = rate;
        const timer = window.setTimeout(() => finish('failed'), START_MS);
        const finish = (end: SpeechEnd) => {
          window.clearTimeout(timer);
          if (mine !== round) return;
          settle = undefined;
          resolve(end);
        };
        utterance.addEventListener('start', () => window.clearTimeout(timer));
        utterance.addEventListener('end', () => finish('spoken'));
        utterance.addEventListener('error', () => finish('failed'));
        speechSynthesis.speak(utterance);
      });
    },
  };
}

function voicesOf(window: Window, speechSynthesis: SpeechSynthesis): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      speechSynthesis.removeEventListener('voiceschanged', done);
      resolve();
    };
    speechSynthesis.addEventListener('voiceschanged', done);
    window.setTimeout(done, VOICES_MS);
  });
}
