/** The privacy note: answers stay in the browser and in an address that only the reader can share. */
export function Private() {
  return (
    <p class="calc-private">
      只在您的浏览器里计算，本站不收集您填的内容。它们写进网址，转发、收藏都带着；请只发给放心的人。
    </p>
  );
}
