declare module 'virtual:traditional-table' {
  /** Words as OpenCC lists them (`制造 製造|复制 複製`), and characters by place. */
  const table: { words: string; from: string; to: string };
  export default table;
}
