/**
 * Whether a voice speaks Chinese, `zh-CN`, `zh_TW`, `cmn-Hans-CN` or `yue-HK`, and is the device's own: one that is a service
 * elsewhere would be sent every text.
 */
export const isOwnChinese = ({ lang, localService }: SpeechSynthesisVoice) =>
  localService && /^(?:zh|cmn|yue)(?:[-_]|$)/i.test(lang);
