import { useEffect, useState } from 'preact/hooks';
import type { Verdict } from '../../policy/index.ts';
import type { Answers } from './answers.ts';
import { Result } from './Result.tsx';
import { resultLine, resultText } from './result-text.ts';
import { Share } from './Share.tsx';
import { type Reader, standingOf } from './standing.ts';
import type { Subject } from './subject.ts';

const ANNOUNCE_DELAY = 800;

interface OutcomeProps {
  subject: Subject;
  answers: Answers;
  verdict: Verdict;
  reader: Reader;
  /** The address that restores the answers; `fits` is false where they are too long for one. */
  link: () => { address: string; fits: boolean };
}

/** A verdict, told to a screen reader once it rests, and ways to take it along. */
export function Outcome({ subject, answers, verdict, reader, link }: OutcomeProps) {
  const standing = standingOf(subject, reader);
  const told = { subject, answers, verdict, reader, standing };
  return (
    <>
      <Result {...told} />
      <Share
        id={subject.id}
        link={link}
        text={(address) => resultText({ ...told, address })}
        onPrint={() => window.print()}
      />
      <Announced text={resultLine(told)} />
    </>
  );
}

function Announced({ text }: { text: string }) {
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
