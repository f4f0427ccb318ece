import { useEffect, useRef, useState } from 'preact/hooks';

/** Reloads the page, if it can be reached and `isKept` finds that what was typed survives. */
function reloadIfReachable(isKept: () => boolean): void {
  fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => {
      if (ok && isKept()) location.reload();
    },
    () => {},
  );
}

/**
 * What `load` returns, loaded once there is a `key` and again for another one; null until then. `failed` is true after a
 * failed load, until `retry`. If the retry fails too, the page is reloaded if `isKept` finds that what was typed survives:
 * some browsers never request a script again after a failed import, and after a new build the old script no longer exists.
 */
export function useLoaded<T>(key: string | false, load: () => Promise<T>, isKept = () => false) {
  const [found, setFound] = useState<[key: string, value: T]>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // The reader may type more before a slow request fails.
  const latest = useRef(isKept);
  latest.current = isKept;
  useEffect(() => {
    if (!key) return;
    setFailed(false);
    load().then(
      (value) => setFound([key, value]),
      () => {
        setFailed(true);
        if (tries > 0) reloadIfReachable(() => latest.current());
      },
    );
  }, [key, tries]);
  return {
    loaded: found?.[0] === key ? found[1] : null,
    failed,
    retry: () => setTries(tries + 1),
  };
}
