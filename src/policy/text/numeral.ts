const DIGITS = '一二三四五六七八九';

/** The characters of Chinese numerals up to 99, for use in a character class. */
export const NUMERAL_CHARACTERS = `${DIGITS}十`;

const digit = (n: number) => DIGITS.charAt(n - 1);

/** A number from 1 to 99 in Chinese: `5` → `五`, `12` → `十二`, `20` → `二十`. */
export function numeral(n: number): string {
  if (n < 10) return digit(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digit(tens) : ''}十${digit(n % 10)}`;
}

/** Parses a numeral up to 99 in Arabic or Chinese digits: `十二` → `12`, `两` → `2`. Returns 0 if it is not a numeral. */
export function numeralValue(text: string): number {
  const arabic = Number(text);
  if (!Number.isNaN(arabic)) return arabic;
  // 1 for an empty text: 十 without a digit before it is one ten.
  const value = (one: string) => (one === '两' ? 2 : DIGITS.indexOf(one) + 1);
  const [tens, ones] = (text.includes('十') ? text.split('十') : ['零', text]) as [string, string];
  return value(tens) * 10 + (ones === '' ? 0 : value(ones));
}
