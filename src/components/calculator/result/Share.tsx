import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../../site/announce.ts';
import { Changing } from '../shared/Changing.tsx';

interface ShareProps {
  id: string;
  /** The address that restores the answers. `fits` is false if they are too long for an address. */
  link: () => { address: string; fits: boolean };
  text: (address: string) => string;
  onPrint: () => void;
}

interface Copied {
  message: string;
  /** A text to copy by hand, for browsers that refuse clipboard access. */
  byHand: string | null;
}

const TOO_LONG = '内容太多，放不进网址：链接里没有您填的内容，请复制结果或打印。';

/** In-app browsers may have no `print`. */
const CAN_PRINT = typeof print === 'function';

/** Copies a text, or shows it for copying by hand if the browser refuses. */
async function copy(text: string, done: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return { message: done, byHand: null };
  } catch {
    return { message: '浏览器不让自动复制，文字已选好，请自己复制：', byHand: text };
  }
}

/** Buttons to copy a result as a link or as text, and to print it. */
export function Share({ id, link, text, onPrint }: ShareProps) {
  const [copied, setCopied] = useState<Copied>({ message: '', byHand: null });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (copied.message) announce(copied.message);
    field.current?.select();
  }, [copied]);

  async function copyLink(): Promise<void> {
    const { address, fits } = link();
    const result = await copy(address, '链接已复制，里面带着您填的内容。');
    setCopied(fits ? result : { ...result, message: TOO_LONG });
  }

  return (
    <div class="calc-share">
      <button type="button" onClick={copyLink}>
        复制链接
      </button>
      <button
        type="button"
        onClick={async () => setCopied(await copy(text(link().address), '结果已复制。'))}
      >
        复制结果
      </button>
      {CAN_PRINT && (
        <button type="button" onClick={onPrint}>
          打印
        </button>
      )}
      <p class="calc-notice" id={`${id}.copied`}>
        {copied.message && <Changing>{copied.message}</Changing>}
      </p>
      {copied.byHand !== null && (
        <textarea
          ref={field}
          readOnly
          class="calc-table"
          rows={4}
          value={copied.byHand}
          aria-labelledby={`${id}.copied`}
        />
      )}
    </div>
  );
}
