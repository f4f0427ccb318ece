import { describe, expect, test } from 'vitest';
import { speechText, spelled, utterancesOf } from '../../../src/components/speech/speech-text.ts';
import { voiceFor } from '../../../src/components/speech/voice.ts';

describe('printed text is converted to spoken text', () => {
  test.each([
    ['补贴标准提高至273元/人/月。', '补贴标准提高至每人每月273元。'],
    ['不超过5000元/人的优秀奖补贴', '不超过每人5000元的优秀奖补贴'],
    ['1.5万元/户', '每户1.5万元'],
    ['江府〔2021〕14号', '江府2021年14号'],
    ['粤府〔2021〕13号文件', '粤府2021年13号文件'],
    ['下调50%', '下调百分之50'],
    ['费率0.2％', '费率百分之0.2'],
    ['5‰', '千分之5'],
    ['2023-12-31', '2023年12月31日'],
    ['2021-10-01 至 2022-04-30', '2021年10月1日 至 2022年4月30日'],
    ['2021/9/30', '2021年9月30日'],
    ['2021-10', '2021年10月'],
    ['最高 300,000 元', '最高 300000 元'],
    ['1,234,567元', '1234567元'],
    ['1/2', '2分之1'],
    ['余额的2/3', '余额的3分之2'],
    ['1—3年', '1到3年'],
    ['5-10人', '5到10人'],
    ['10%～20%', '百分之10到百分之20'],
    ['出国（境）留学', '出国境留学'],
    ['村（居）', '村居'],
    ['小额消费贷款（含信用卡消费）限额', '小额消费贷款，含信用卡消费，限额'],
    ['（市财政局、市税务局负责）', '市财政局、市税务局负责'],
    ['“乐业五邑”创业加速营', '乐业五邑创业加速营'],
    ['《实施方案》', '实施方案'],
    ['和/或', '和、或'],
    ['带动 ≥5 人', '带动大于等于5 人'],
    ['100×12=1200', '100乘12等于1200'],
    ['○ 已失效', '已失效'],
    ['方案没写：利息多少，借多久。', '方案没写：利息多少，借多久。'],
    ['就这些——没有别的', '就这些，没有别的'],
    ['第三条第一款第2句', '第三条第一款第2句'],
    ['', ''],
    ['……', ''],
  ])('%s', (printed, said) => {
    expect(speechText(printed)).toBe(said);
  });

  test('a telephone number is read digit by digit', () => {
    expect(spelled('12333')).toBe('幺二三三三');
    expect(spelled('12345')).toBe('幺二三四五');
  });
});

describe('long texts are split into utterances', () => {
  test('a short one is not split', () => {
    expect(utterancesOf('港澳青年列为重点扶持对象，就是重点帮。')).toEqual([
      '港澳青年列为重点扶持对象，就是重点帮。',
    ]);
  });

  test('of at most sixty characters, without losing text', () => {
    const long = `${'缴纳社会保险，'.repeat(20)}${'字'.repeat(130)}。`;
    const parts = utterancesOf(long);
    expect(parts.join('')).toBe(long);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService = true) =>
    ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

  test.each([
    ['zh-CN', ['en-US', 'zh-HK', 'zh-CN'], 'zh-CN'],
    ['zh-CN', ['zh_TW', 'cmn-Hans-CN'], 'cmn-Hans-CN'],
    ['zh-CN', ['yue-HK', 'zh-TW'], 'zh-TW'],
    ['zh-CN', ['zh-HK'], 'zh-HK'],
    ['zh-Hant-HK', ['zh-CN', 'zh-HK'], 'zh-HK'],
    ['zh-Hant-HK', ['zh-CN', 'yue-HK'], 'yue-HK'],
    ['zh-Hant-HK', ['zh-CN'], 'zh-CN'],
    ['zh-CN', ['en-US', 'ja-JP'], undefined],
    ['zh-CN', [], undefined],
  ])('for %s of %j is %s', (lang, voices, chosen) => {
    expect(
      voiceFor(
        lang,
        voices.map((one) => voice(one)),
      )?.lang,
    ).toBe(chosen);
  });

  test('is never a remote one, which would be sent every text', () => {
    expect(voiceFor('zh-CN', [voice('zh-CN', false)])).toBeUndefined();
    expect(voiceFor('zh-CN', [voice('zh-CN', false), voice('zh-TW')])?.lang).toBe('zh-TW');
  });
});
