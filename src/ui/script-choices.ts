import type { MessageKey, Translate } from './translate.ts';
import type { ScriptChoice } from './view.ts';

/** One segment of the script switch. */
interface ScriptSegment {
  readonly script: ScriptChoice;
  readonly action: `script-${ScriptChoice}`;
  readonly name: MessageKey;
  /** Language of the name, which is Chinese in every locale; absent for the interface's own. */
  readonly lang?: 'zh-Hans' | 'zh-Hant';
  readonly region?: MessageKey;
}

/** The scripts people switch between, in the order of the switch. */
export const SCRIPT_CHOICES: readonly ScriptSegment[] = [
  { script: 'original', action: 'script-original', name: 'scriptOriginal' },
  { script: 'zh-Hans-CN', action: 'script-zh-Hans-CN', name: 'scriptSimplified', lang: 'zh-Hans' },
  {
    script: 'zh-Hant-TW',
    action: 'script-zh-Hant-TW',
    name: 'scriptTraditional',
    lang: 'zh-Hant',
    region: 'regionTaiwan',
  },
  {
    script: 'zh-Hant-HK',
    action: 'script-zh-Hant-HK',
    name: 'scriptTraditional',
    lang: 'zh-Hant',
    region: 'regionHongKong',
  },
];

/** The name of a script in the interface's words: 繁體 台灣; '' for the page's own. */
export function scriptName(script: ScriptChoice, translate: Translate): string {
  const choice = SCRIPT_CHOICES.find((each) => each.script === script);
  if (choice === undefined || script === 'original') return '';
  const region = choice.region === undefined ? '' : ` ${translate(choice.region)}`;
  return translate(choice.name) + region;
}
