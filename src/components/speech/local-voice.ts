/**
 * Whether a voice is Chinese (`zh-CN`, `zh_TW`, `cmn-Hans-CN` or `yue-HK`) and local. A remote voice would send every
 * text to its service.
 */
export const isLocalChinese = ({ lang, localService }: SpeechSynthesisVoice) =>
  localService && /^(?:zh|cmn|yue)(?:[-_]|$)/i.test(lang);
