declare module 'virtual:traditional-table' {
  const table: import('./converter.ts').TraditionalTable;
  export default table;
}
