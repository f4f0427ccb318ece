/** The privacy note: answers stay in the browser and in an address that only the reader can share. */
export function Private() {
  return (
    <p class="calc-private">
      只在您的浏览器里计算，本站不收集您填的内容。这些内容会写进本页网址，刷新、收藏、转发时都跟着网址走；请只发给您放心的人。
    </p>
  );
}
