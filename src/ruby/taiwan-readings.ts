/**
 * Characters that Taiwan reads otherwise than the mainland, whatever word they stand in (教育部
 * 一字多音審訂表, 1999, against 普通话异读词审音表, 1985): the mainland's reading → Taiwan's. A
 * character with another reading in a word (騎 as jì) keeps that one. Only differences that both
 * dictionaries agree on stand here; disputed ones (崖, 蝸, the 和 of "and") do not.
 */
const ROWS = `
期 qī qí|企 qǐ qì|擊击 jī jí|績绩 jì jī|跡迹 jì jī|息 xī xí|惜 xī xí|夕 xī xì|昔 xī xí|液 yè yì
究 jiū jiù|質质 zhì zhí|攜携 xié xī|鞠 jū jú|擁拥 yōng yǒng|諷讽 fěng fèng|儲储 chǔ chú|突 tū tú
微 wēi wéi|薇 wēi wéi|危 wēi wéi|巫 wū wú|誣诬 wū wú|帆 fān fán|濤涛 tāo táo|菌 jūn jùn
淑 shū shú|叔 shū shú|暫暂 zàn zhàn|脊 jǐ jí|馴驯 xùn xún|蹈 dǎo dào|播 bō bò|署 shǔ shù
艘 sōu sāo|拙 zhuō zhuó|偽伪 wěi wèi|髮 fà fǎ|酵 jiào xiào|綜综 zōng zòng|框 kuàng kuāng
眶 kuàng kuāng|檔档 dàng dǎng|垃 lā lè|圾 jī sè|識识 shí shì|汐 xī xì|穴 xué xuè|緝缉 jī qì
紊 wěn wèn
`;

const TAIWAN: ReadonlyMap<string, readonly [mainland: string, taiwan: string]> = new Map(
  ROWS.trim()
    .split(/[|\n]/)
    .flatMap((row) => {
      const [characters = '', mainland = '', taiwan = ''] = row.split(' ');
      return [...characters].map((each) => [each, [mainland, taiwan]] as const);
    }),
);

/** How Taiwan reads `character` where the mainland reads `syllable`. */
export function taiwanReading(character: string, syllable: string): string {
  const row = TAIWAN.get(character);
  return row?.[0] === syllable ? row[1] : syllable;
}
