import { loadPeer } from './peer.ts';

/** The input of `flexible-employment`. */
export interface Answers {
  pension: boolean;
  medical: boolean;
  months: number;
}

/** The subsidy in 元; `null` if no insurance is paid. */
type Judge = (answers: Answers) => number | null | Promise<number | null>;

interface Publicodes {
  default: new (
    rules: object,
  ) => {
    setSituation(situation: Record<string, unknown>): void;
    evaluate(rule: string): { nodeValue: number | null };
  };
}

/**
 * The three rates in publicodes, without units and with as few rules as possible.
 * Sets the situation before each evaluation, because the engine caches results per situation.
 */
export async function publicodesJudge(): Promise<Judge> {
  const { default: Engine } = await loadPeer<Publicodes>('publicodes');
  const engine = new Engine({
    pension: { valeur: 'non' },
    medical: { valeur: 'non' },
    months: { valeur: 1 },
    rate: {
      variations: [
        { si: { 'toutes ces conditions': ['pension', 'medical'] }, alors: 273 },
        { si: 'pension', alors: 191 },
        { sinon: 82 },
      ],
    },
    subsidy: {
      'applicable si': { 'une de ces conditions': ['pension', 'medical'] },
      valeur: 'rate * months',
    },
  });
  const yesOrNo = (answer: boolean) => (answer ? 'oui' : 'non');
  return ({ pension, medical, months }) => {
    engine.setSituation({ pension: yesOrNo(pension), medical: yesOrNo(medical), months });
    return engine.evaluate('subsidy').nodeValue;
  };
}

interface JsonRulesEngine {
  Engine: new () => {
    addRule(rule: object): void;
    run(facts: object): Promise<{ events: { params?: { rate: number } }[] }>;
  };
}

const when = (pension: boolean, medical: boolean, rate: number) => ({
  conditions: {
    all: [
      { fact: 'pension', operator: 'equal', value: pension },
      { fact: 'medical', operator: 'equal', value: medical },
    ],
  },
  event: { type: 'rate', params: { rate } },
});

/** The three rates in json-rules-engine, one rule each. It has no arithmetic, so the multiplication is done here. */
export async function jsonRulesJudge(): Promise<Judge> {
  const { Engine } = await loadPeer<JsonRulesEngine>('json-rules-engine');
  const engine = new Engine();
  engine.addRule(when(true, true, 273));
  engine.addRule(when(true, false, 191));
  engine.addRule(when(false, true, 82));
  return async (answers) => {
    const { events } = await engine.run(answers);
    const rate = events[0]?.params?.rate;
    return rate === undefined ? null : rate * answers.months;
  };
}
