import type { Translate } from '../translate.ts';

/** A crowded page, and what is left of it: lines of text only. Decoration: the words say the same. */
export function CleanPicture() {
  return (
    <div class="picture clean" aria-hidden="true">
      <span class="sheet crowded">
        <i class="bar" />
        <i class="line" />
        <i class="line" />
        <i class="box" />
        <i class="line" />
        <i class="line short" />
        <i class="bar" />
        <i class="line" />
        <i class="line" />
      </span>
      <span class="arrow" />
      <span class="sheet">
        <i class="head" />
        <i class="line" />
        <i class="line" />
        <i class="line" />
        <i class="line short" />
      </span>
    </div>
  );
}

/** The same word in the three scripts; Chinese in every language of the interface. */
export function ScriptPicture({ translate }: { readonly translate: Translate }) {
  return (
    <div class="picture script" aria-hidden="true">
      <span lang="zh-Hans">{translate('pictureSimplified')}</span>
      <span class="arrow" />
      <span class="now" lang="zh-Hant-TW">
        {translate('pictureTraditional')}
      </span>
    </div>
  );
}

/** A word of a sentence with its gloss. */
export function GlossPicture({ translate }: { readonly translate: Translate }) {
  return (
    <div class="picture gloss" aria-hidden="true">
      <span class="tip">
        <b lang="en">{translate('pictureTerm')}</b> {translate('pictureGloss')}
      </span>
      <span class="sentence">
        {translate('pictureBefore')}
        <u lang="en">{translate('pictureTerm')}</u>
        {translate('pictureAfter')}
      </span>
    </div>
  );
}
