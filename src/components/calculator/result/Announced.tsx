import { useEffect, useState } from 'preact/hooks';

const ANNOUNCE_DELAY = 800;

/** Tells a screen reader a text once it has rested, so that typing is not read out letter by letter. */
export function Announced({ text }: { text: string }) {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), ANNOUNCE_DELAY);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="calc-announced" role="status">
      {rested}
    </p>
  );
}
