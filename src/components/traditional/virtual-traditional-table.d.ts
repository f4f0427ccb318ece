declare module 'virtual:traditional-table' {
  /** Words in OpenCC's format (`制造 製造|复制 複製`), and two strings of characters matched by position. */
  const table: { words: string; from: string; to: string };
  export default table;
}
