import { isOwnChinese } from './own-voice.ts';

const isCantonese = ({ lang }: SpeechSynthesisVoice) =>
  /^yue|^zh[-_](?:Hant[-_])?(?:HK|MO)/i.test(lang);

const isMainland = ({ lang }: SpeechSynthesisVoice) =>
  /^(?:zh|cmn)(?:[-_]Hans)?(?:[-_]CN)?$/i.test(lang);

/** The voice for a page in this language; a Cantonese one comes first in Hong Kong's, and last otherwise. */
export function voiceFor(
  lang: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const chinese = voices.filter(isOwnChinese);
  const mandarin = chinese.find(isMainland) ?? chinese.find((voice) => !isCantonese(voice));
  const cantonese = chinese.find(isCantonese);
  return lang === 'zh-Hant-HK' ? (cantonese ?? mandarin) : (mandarin ?? cantonese);
}
