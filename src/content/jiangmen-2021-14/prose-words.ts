/**
 * Names that the official text itself uses. They are no figures, though a numeral stands in them.
 * A test finds each in the official text and in the prose.
 */
export const properNames: Readonly<Record<string, string>> = {
  乐业五邑: 'the brand of the loan and the contest',
  一对一: 'a way of helping; the text states no count of people',
  一村一品: 'a way of farming by village; the text states no count of villages',
  三支一扶: 'a national programme for graduates',
  单一窗口: 'the name of a platform for exporters',
  社工双百工程: 'the name of a programme of social work',
  双随机: 'a way of choosing whom to inspect',
  六横六纵两联一展望: 'the name of the expressway network',
};

/** Words of daily life in which a numeral counts nothing. A test finds each in the prose. */
export const wordsThatCountNothing: Record<string, string> = {
  一次性: 'paid once; the word of the text, which states no other figure',
  两样都: 'both of what stands just before',
  缺一不可: 'all of what is listed',
  零售: 'retail',
};

/** Words between “” that are not the official text's. A test finds each in the prose. */
export const quotedOtherwise: Record<string, string> = {
  残保金: 'what people call the levy',
  方案之外: 'the mark that this site puts on outside facts',
  工作日: 'a word that the text does not use, named as such',
};
