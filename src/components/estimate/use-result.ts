import { useEffect, useState } from 'preact/hooks';
import { loadMeasures } from './catalogue.ts';

export type LoadedResult = typeof import('./result/Result.tsx');

/**
 * The result component and the remaining measures, loaded once the result is `wanted`. `loads` counts the loads of
 * measures. `failed` is true after a failed load, until `retry`.
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
        // Some browsers never request a script again after a failed import.
        if (tries > 0) location.reload();
        setFailed(true);
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
