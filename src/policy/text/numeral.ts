const DIGITS = '一二三四五六七八九';

/** The digits and the ten of Chinese numerals, as a pattern's character class holds them. */
export const NUMERAL_CHARACTERS = `${DIGITS}十`;

const digit = (n: number) => DIGITS[n - 1] ?? '';

/** A number from 1 to 99 in Chinese: `5` → `五`, `12` → `十二`, `20` → `二十`. */
export function numeral(n: number): string {
  if (n < 10) return digit(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digit(tens) : ''}十${digit(n % 10)}`;
}

/** The number that a numeral of up to 99 says, in Arabic or in Chinese digits: `十二` → `12`, `两` → `2`; 0 where it says none. */
export function numeralValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const value = (one: string) => (one === '两' ? 2 : DIGITS.indexOf(one) + 1);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  const ten = tens === '' ? 1 : value(tens);
  return ten * 10 + (ones === '' ? 0 : value(ones));
}
