/** The words of sums and means in a message. */
export const quoted = (sums: readonly string[]) => `“${sums.join('”“')}”`;

/** The message that sums and means were left out; empty if there are none. */
export const leftOutNote = (sums: readonly string[]) =>
  sums.length > 0 ? `${quoted(sums)}没有算进去。` : '';
