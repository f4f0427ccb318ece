import { quote } from '../../policy/index.ts';

/** A clause for copying: its citation, its exact text and the address of its page. */
export interface CitedClause {
  citation: string;
  words: string;
  address: string;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Characters that need escaping in Markdown. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

/** The formats for copying a clause, by name. */
export const citationTexts = {
  link: ({ address }: CitedClause) => address,
  citation: ({ citation }: CitedClause) => citation,
  words: ({ citation, words }: CitedClause) => `${citation}：${quote(words)}`,
  address: (cited: CitedClause) => `${citationTexts.words(cited)}\n${cited.address}`,
  markdown: ({ citation, words, address }: CitedClause) =>
    `> ${plain(words)}\n>\n> ——[${plain(citation)}](${address})\n`,
};

export type CitationKind = keyof typeof citationTexts;

/**
 * A clause with a linked citation in HTML. Word and WPS paste it with its font. `<font>` instead of `style`, because
 * Chromium applies the page's content policy to copied HTML, and the policy refuses style attributes.
 */
export const citationMarkup = ({ citation, words, address }: CitedClause): string =>
  [
    `<p><font face="SimSun, Songti SC, serif">${escaped(quote(words))}</font></p>`,
    `<p><font face="SimHei, PingFang SC, sans-serif">——<a href="${escaped(address)}">${escaped(citation)}</a></font></p>`,
  ].join('');
