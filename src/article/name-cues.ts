import { HAN_RANGES } from './letters.ts';
import type { LinePattern } from './rule-match.ts';

const H = `[${HAN_RANGES}]`;
/** What Latin names are written in, as ranges for the same reason. */
const LETTERS = 'A-Za-zÀ-ʯḀ-ỿ';

/** Lines are read in half width: ｜ is |, ： is :, （ is (. */
const BAR = '\\s*[:|/丨︱│╱]\\s*';
/** [美] in front of a foreign name. */
const LAND = `(?:[\\[(〔【]${H}{1,3}[\\])〕】]\\s?)?`;
const WORD = `[A-Z][${LETTERS}.'’-]*`;
const LATIN = `${WORD}(?: ${WORD}){0,4}`;
const NAME = `${LAND}(${LATIN}(?=\\s|$)|(?:[${HAN_RANGES}A-Za-z·•.\\- 、/&]|,(?= )){2,40}?)`;
const NAME_END =
  '(?=$|[\\s)】\\]〕/|;。]|\\d|[来來]源|[编編][辑輯]|[责責][编編]|[摄攝]影|[发發][表布])';
/** A person's name without spaces, and several of them. */
const PERSON = `(?!通[讯訊][员員]|[摄攝]影|[编編][辑輯]|${H}{0,2}[报報][道導])${H}{2,4}(?<![摄攝])`;
const PERSONS = `${PERSON}(?:[、, ]${PERSON}){0,4}`;
const REPORTER = '[记記]者';
/** What papers, sites and agencies are called at the end. */
const MEDIUM = '[网網報报社刊台]';
const OPEN = '[“”"「『《【\\[(]?';
const START = '(?:^|[\\s(【\\[〔|])';
const ACCOUNT = '\\s*:?\\s*(?:微信)?(?:公[众眾][号號])?\\s*:?\\s*';
const MEDIUM_NAME = `(${LATIN}(?=[\\s|)】\\]]|$)|[^\\s“”"「」『』《》【】()|,，。;:\\]]{2,24})`;

/**
 * Cues in front of authors, the surest first; the name is the first group. The colon or bar is asked for: 作者 alone is a
 * word.
 */
export const BYLINES: readonly LinePattern[] = [
  cue('文', `^(?:文[、·&/]?[图圖]|[图圖]文|文字|文)(?:${BAR}|\\s*[·・]\\s*)${NAME}${NAME_END}`),
  cue(
    '作撰執执編编專专',
    `${START}(?:[本原]文)?(?:作者|撰[文稿]|[執执][筆笔]|[編编][譯译]|[專专][欄栏]作家)${BAR}${NAME}${NAME_END}`,
  ),
  cue(
    '记記通特',
    `${START}${H}{0,8}(?:${REPORTER}|通[讯訊][员員]|特[约約]撰稿人)\\s*:\\s*${NAME}${NAME_END}`,
  ),
  cue(
    '记記編特',
    `^[【([〔]?${H}{0,8}(?:${REPORTER}|編譯|特派員)\\s*([${HAN_RANGES}、 ]{2,12}?)\\s*[/╱│|]`,
  ),
  cue('报報', `^[【([〔](${PERSONS})\\s*[/╱│|]\\s*${H}{2,8}[报報][道導][】)\\]〕]`),
  // The dateline of a first paragraph, and lines of names alone: spaces set the name apart.
  cue(
    '记記',
    `^[(]?(?:${H}{2,8}${MEDIUM})\\s*(?:${H}{2})?${REPORTER}\\s+(${PERSON}(?:[、 ]${PERSON}){0,2})(?=[\\s)]|$|[报報][道導])`,
  ),
  cue('记記', `^[本${HAN_RANGES}]{1,7}${MEDIUM}${H}{0,2}${REPORTER}\\s*(${PERSONS})(?=$|\\s)`),
  cue('记記', `\\((?:${H}{2,6}${MEDIUM})?${REPORTER}\\s*(${PERSONS})\\)`),
  cue(':', `^(${H}{2,3})\\s?20\\d\\d-\\d\\d-\\d\\d\\s\\d\\d:\\d\\d$`),
  cue('B', `^By:? (${PERSON}|${LATIN})$`),
];

/** Cues in front of where an article was printed first, likewise. */
export const SOURCES: readonly LinePattern[] = [
  cue(
    '来來稿出',
    `${START}(?:文章|新[闻聞]|消息|信息|[内內]容|稿件|[本原]文)?(?:[来來][源自]|稿源|出[处處])${BAR}${ACCOUNT}${OPEN}${MEDIUM_NAME}`,
  ),
  cue(
    '转轉摘首原',
    `${START}(?:[本原]文|文章)?[系係为為]?(?:[转轉][载載]?自|摘自|(?:首[发發]|原[载載])[于於])(?:\\s*:${ACCOUNT}${OPEN}|${ACCOUNT}[“”"「『《])${MEDIUM_NAME}`,
  ),
];

function cue(needs: string, pattern: string): LinePattern {
  return { needs, pattern: new RegExp(pattern, 'u') };
}
