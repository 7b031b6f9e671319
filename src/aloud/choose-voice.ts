/** What a browser says of a voice (`SpeechSynthesisVoice`). */
export interface VoiceFacts {
  /** BCP 47, or with `_` as Android writes it. */
  readonly lang: string;
  /** False for voices that send the text to a server. */
  readonly localService: boolean;
  readonly default: boolean;
}

/**
 * The voice for a text in language `tag` (`zh-Hant-HK`): one of its region, else one that speaks the
 * same language, else another Chinese one; undefined when there is none. Voices that would send the
 * text over the network do not count.
 */
export function chooseVoice<Voice extends VoiceFacts>(
  voices: readonly Voice[],
  tag: string,
): Voice | undefined {
  const local = voices.filter(({ localService }) => localService);
  const rank = ({ lang }: VoiceFacts) => rankOf(lang.toLowerCase().replaceAll('_', '-'), tag);
  const best = Math.min(...local.map(rank));
  if (!Number.isFinite(best)) return undefined;
  const equal = local.filter((voice) => rank(voice) === best);
  return equal.find((voice) => voice.default) ?? equal[0];
}

const MAINLAND = /^(?:zh|cmn)(?:-hans)?(?:-cn)?$/;
const SINGAPORE = /^(?:zh|cmn)(?:-hans)?-sg$/;
const TAIWAN = /^(?:zh|cmn)-(?:hant-)?tw$/;
const CANTONESE = /^(?:yue\b|zh-(?:hant-)?(?:hk|mo)|zh-yue\b)/;

/** Best first. A Hong Kong reader without a Cantonese voice gets Mandarin, not the other way round. */
const ORDERS: Readonly<Record<string, readonly RegExp[]>> = {
  HK: [CANTONESE, TAIWAN, MAINLAND, SINGAPORE],
  TW: [TAIWAN, MAINLAND, SINGAPORE],
  CN: [MAINLAND, SINGAPORE, TAIWAN],
};

/** 0 is best; infinite for a voice that can not read the text. */
function rankOf(lang: string, tag: string): number {
  const wanted = tag.toLowerCase();
  if (!wanted.startsWith('zh')) {
    const language = wanted.split('-')[0];
    return lang.split('-')[0] === language ? Number(lang !== wanted) : Number.POSITIVE_INFINITY;
  }
  const region = /-(?:hk|mo)\b/.test(wanted) ? 'HK' : /hant|-tw\b/.test(wanted) ? 'TW' : 'CN';
  const place = (ORDERS[region] ?? []).findIndex((pattern) => pattern.test(lang));
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
