/** Says in the notice, until the next click, that what the reader asked for did not load. */
export function showLoadError(): void {
  const message = document.querySelector('[data-load-error]') as HTMLElement;
  message.hidden = false;
  const hide = () => {
    message.hidden = true;
  };
  addEventListener('click', hide, { once: true });
}
