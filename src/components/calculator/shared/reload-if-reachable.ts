/**
 * Reloads the page, if it can be reached and `isKept` finds that what was typed survives. Some browsers never request a
 * script again after a failed import, and after a new build the old script no longer exists.
 */
export async function reloadIfReachable(isKept: () => boolean): Promise<void> {
  const page = fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
  const isThere = await page.then(
    ({ ok }) => ok,
    () => false,
  );
  if (isThere && isKept()) location.reload();
}
