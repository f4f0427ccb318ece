import { quote } from '../../policy/index.ts';

/** A clause as it is copied: its citation, its exact words and the address of its page. */
export interface CitedClause {
  citation: string;
  words: string;
  address: string;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Signs that Markdown would read as its own. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

/** What can be copied of a clause, by name. */
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
 * A clause with its citation as a link, in HTML: Word and WPS paste it with its type. `<font>`, because Chromium applies
 * what is copied to the page's content policy, which refuses style attributes.
 */
export const citationMarkup = ({ citation, words, address }: CitedClause): string =>
  [
    `<p><font face="SimSun, Songti SC, serif">${escaped(quote(words))}</font></p>`,
    `<p><font face="SimHei, PingFang SC, sans-serif">——<a href="${escaped(address)}">${escaped(citation)}</a></font></p>`,
  ].join('');
