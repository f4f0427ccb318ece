// A WebAssembly file may carry sections of any name, over which the program itself passes.

/** A number as WebAssembly writes it: seven bits a byte, the lowest first. */
const written = (number: number): number[] =>
  number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...written(number >> 7)];

function section(name: string, content: Uint8Array): Uint8Array[] {
  const bytes = new TextEncoder().encode(name);
  const head = [...written(bytes.length), ...bytes];
  const CUSTOM = 0;
  return [Uint8Array.of(CUSTOM, ...written(head.length + content.length), ...head), content];
}

/** A program that does nothing, for sections alone: what every WebAssembly file begins with. */
export const NO_PROGRAM = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** A program with sections behind it, each of a name of its own; a text goes in as UTF-8. */
export function withSections(
  program: Uint8Array,
  sections: Record<string, Uint8Array | string>,
): Uint8Array {
  const added = Object.entries(sections).flatMap(([name, content]) =>
    section(name, typeof content === 'string' ? new TextEncoder().encode(content) : content),
  );
  return Buffer.concat([program, ...added]);
}
