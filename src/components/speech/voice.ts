/**
 * Whether a voice is Chinese (`zh-CN`, `zh_TW`, `cmn-Hans-CN` or `yue-HK`) and local. A remote voice would send every
 * text to its service.
 */
export const isLocalChinese = ({ lang, localService }: SpeechSynthesisVoice) =>
  localService && /^(?:zh|cmn|yue)(?:[-_]|$)/i.test(lang);

const isCantonese = ({ lang }: SpeechSynthesisVoice) =>
  /^yue|^zh[-_](?:Hant[-_])?(?:HK|MO)/i.test(lang);

const isMainland = ({ lang }: SpeechSynthesisVoice) =>
  /^(?:zh|cmn)(?:[-_]Hans)?(?:[-_]CN)?$/i.test(lang);

/** The voice for a page's language. A Cantonese voice is preferred on pages for Hong Kong, and used last on others. */
export function voiceFor(
  lang: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const chinese = voices.filter(isLocalChinese);
  const mandarin = chinese.find(isMainland) ?? chinese.find((voice) => !isCantonese(voice));
  const cantonese = chinese.find(isCantonese);
  return lang === 'zh-Hant-HK' ? (cantonese ?? mandarin) : (mandarin ?? cantonese);
}
