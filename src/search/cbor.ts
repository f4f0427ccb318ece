// The part of CBOR (RFC 8949) that Pagefind writes its index in. Only the index build needs it.

/** What stands in Pagefind's index. */
export type Cbor = number | string | Cbor[];

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** What fits into the first byte beside the kind; above it follow 1, 2 or 4 bytes. */
const MOST_AT_ONCE = 23;

/** Reads one value. Throws where it is cut short, or of a kind that Pagefind did not write so far. */
export function readCbor(bytes: Uint8Array): Cbor {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function readNumber(first: number): number {
    const size = first & 0x1f;
    if (size <= MOST_AT_ONCE) return size;
    const length = 2 ** (size - MOST_AT_ONCE - 1);
    at += length;
    return buffer.readUIntBE(at - length, length);
  }

  function readText(length: number): string {
    at += length;
    if (at > buffer.length) throw new Error("Pagefind's index is cut short.");
    return buffer.toString('utf8', at - length, at);
  }

  function read(): Cbor {
    const first = buffer.readUInt8(at++);
    const number = readNumber(first);
    switch (first >> 5) {
      case UNSIGNED:
        return number;
      case NEGATIVE:
        return -1 - number;
      case TEXT:
        return readText(number);
      case LIST:
        return Array.from({ length: number }, read);
      default:
        throw new Error(`Pagefind's index holds CBOR of kind ${first >> 5}, which is not read.`);
    }
  }

  return read();
}

function head(kind: number, number: number): number[] {
  const first = kind << 5;
  if (number <= MOST_AT_ONCE) return [first | number];
  if (number < 2 ** 8) return [first | 24, number];
  if (number < 2 ** 16) return [first | 25, number >> 8, number & 0xff];
  throw new Error(`Pagefind's index holds the number ${number}, which is not written.`);
}

function written(value: Cbor): number[] {
  if (typeof value === 'number') {
    return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  }
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return [...head(TEXT, bytes.length), ...bytes];
  }
  return [...head(LIST, value.length), ...value.flatMap(written)];
}

/** The inverse of readCbor, for numbers below 65,536. */
export const writeCbor = (value: Cbor): Uint8Array => Uint8Array.from(written(value));
