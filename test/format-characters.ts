/** Every Unicode character except surrogates. */
export const everyCharacter = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

/** Every format character (Unicode Cf), including the soft hyphen. */
export const formatCharacters = everyCharacter.filter((char) => /^\p{Cf}$/u.test(char));

/** A text with each format character at its start, in its middle and at its end. */
export const withFormatCharacters = (text: string): string[] => {
  const middle = Math.floor(text.length / 2);
  return formatCharacters.flatMap((char) =>
    [0, middle, text.length].map((at) => text.slice(0, at) + char + text.slice(at)),
  );
};
