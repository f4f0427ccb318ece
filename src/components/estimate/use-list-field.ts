import { useEffect, useState } from 'preact/hooks';

type ListField = typeof import('./ListField.tsx')['ListField'];

/** The list editor, loaded once it is `wanted`; null until then. */
export function useListField(wanted: boolean): ListField | null {
  const [loaded, setLoaded] = useState<{ ListField: ListField } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    import('./ListField.tsx').then(
      (editor) => setLoaded(editor),
      () => location.reload(),
    );
  }, [wanted]);
  return loaded?.ListField ?? null;
}
