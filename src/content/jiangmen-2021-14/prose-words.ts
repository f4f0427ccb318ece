/**
 * Names in the official text that contain a numeral but are not figures.
 * A test checks that each occurs in the official text and in an explanation.
 */
export const properNames: Readonly<Record<string, string>> = {
  乐业五邑: 'the brand of the loan and the contest',
  一对一: 'a form of support; the text states no number of people',
  一村一品: 'a programme for villages; the text states no number of villages',
  三支一扶: 'a national programme for graduates',
  单一窗口: 'the name of a platform for exporters',
  社工双百工程: 'the name of a programme of social work',
  双随机: 'a method of selecting inspections',
  六横六纵两联一展望: 'the name of the expressway network',
};

/** Words with a numeral that is not a number. A test checks that each occurs in an explanation. */
export const wordsThatCountNothing: Record<string, string> = {
  一次性: 'paid once; a word of the text',
  两样都: 'both of the items before it',
  缺一不可: 'all listed items',
  零售: 'retail',
};

/** Words in “” that are not quotations of the official text. A test checks that each occurs in an explanation. */
export const quotedOtherwise: Record<string, string> = {
  残保金: 'the colloquial name of the levy',
  方案之外: 'the label of outside facts on this site',
  工作日: 'a word that the text does not use, which the explanation says',
};
