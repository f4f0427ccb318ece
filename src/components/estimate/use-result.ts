import { useEffect, useState } from 'preact/hooks';
import { reloadIfReachable } from '../calculator/shared/reload-if-reachable.ts';
import { loadMeasures } from './catalogue.ts';

export type LoadedResult = typeof import('./result/Result.tsx');

/**
 * The result component and the remaining measures, loaded once the result is `wanted`. `loads` counts the loads of
 * measures. `failed` is true after a failed load, until `retry`. If the retry fails too, the page is reloaded.
 */
export function useResult(wanted: boolean, roles: readonly string[]) {
  const [loaded, setLoaded] = useState<{ result: LoadedResult; roles: string } | null>(null);
  const [loads, setLoads] = useState(0);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const names = roles.join();
  useEffect(() => {
    if (!wanted || names === '') return;
    setFailed(false);
    Promise.all([import('./result/Result.tsx'), loadMeasures('all', roles)]).then(
      ([result]) => {
        setLoaded({ result, roles: names });
        setLoads((before) => before + 1);
      },
      () => {
        setFailed(true);
        // The answers are written into the history entry when the page is left.
        if (tries > 0) reloadIfReachable(() => true);
      },
    );
  }, [wanted, names, tries]);
  const isThere = loaded?.roles === names;
  return {
    loaded: isThere ? loaded.result : null,
    loads,
    failed,
    retry: () => setTries(tries + 1),
  };
}
