import { createElement } from '../site/create-element.ts';

const NOT_LOADED =
  '计算程序没有载入，可能是网络断了，也可能是本站刚更新过。您填的内容还在；再试还不行，请先复制下来，再刷新网页。';

/** Says in a form that its files did not load, and offers to try again. Hydration removes the message. */
export function showLoadError(place: HTMLElement & { comeNear(): void }): void {
  const button = createElement('button', { type: 'button', class: 'calc-quiet' }, '再试一次');
  // No other child of a form is an `aside`, so hydration takes none for it.
  const message = createElement(
    'aside',
    { class: 'calc-stale', role: 'alert' },
    createElement('p', {}, NOT_LOADED),
    button,
  );
  button.addEventListener('click', () => {
    message.remove();
    place.comeNear();
  });
  place.querySelector('[role="alert"]')?.remove();
  place.querySelector('.calc-title')?.after(message);
}
