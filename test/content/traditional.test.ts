import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import {
  chineseInSources,
  openCCWith,
  reduceTable,
  siteTable,
} from '../../integrations/traditional-table.ts';
import { ownWords } from '../../integrations/traditional-words.ts';
import { converterOf } from '../../src/components/traditional/converter.ts';

const texts = chineseInSources();
const table = siteTable();
const convert = converterOf(table);
const openCC = Converter({ from: 'cn', to: 'hk' });

describe('the reduced table', () => {
  test('converts every text of the sources as OpenCC does, except for our own words', () => {
    const plain = texts.filter((text) => !ownWords.some(([word]) => text.includes(word)));
    expect(plain.length).toBeGreaterThan(5000);
    expect(plain.filter((text) => convert(text) !== openCC(text))).toEqual([]);
  });

  test('converts every text as OpenCC would with those words added', () => {
    const wanted = openCCWith(ownWords);
    expect(texts.filter((text) => convert(text) !== wanted(text))).toEqual([]);
  });

  test('has every character of GB 2312 that readers may type', () => {
    const typed = '头龟麦钟辆嘱龄岁亩镇矿厅叶';
    expect(convert(typed)).toBe(openCC(typed));
    expect(convert(typed)).not.toBe(typed);
  });

  test('has the same number of characters on both sides', () => {
    expect([...table.to]).toHaveLength([...table.from].length);
  });

  test('contains only words of OpenCC that a text needs', () => {
    const words = (some: string[]) => reduceTable(some, []).words;
    expect(words(['发放'])).toBe('');
    expect(words(['制造', '制度'])).toBe('制造 製造');
    expect(words(['理发'])).toBe('理发 理髮');
  });
});

describe('our own words', () => {
  test.each(ownWords)(
    '%s occurs in the sources, and OpenCC does not convert it to %s',
    (word, as) => {
      const holding = texts.filter((text) => text.includes(word));
      expect(holding.filter((text) => convert(text).includes(as))).toEqual(holding);
      expect(holding.filter((text) => openCC(text) !== convert(text))).not.toEqual([]);
    },
  );
});

/**
 * Characters with several traditional forms: the usual form on this site, and the words with another one. Checked by
 * hand, word by word, against the usage of Hong Kong.
 */
const forms: Record<string, [string, Record<string, string>?]> = {
  发: ['發'],
  后: ['後'],
  里: ['裏'],
  面: ['面'],
  复: ['復', { 复制: '複製', 重复: '重複', 答复: '答覆' }],
  干: ['幹', { 若干: '若干' }],
  余: ['餘'],
  台: ['台'],
  只: ['只', { 几只先: '幾隻先' }],
  系: ['系', { 关系: '關係', 联系: '聯繫' }],
  制: ['制', { 制造: '製造', 复制: '複製' }],
  准: ['準'],
  征: ['徵'],
  划: ['劃'],
  表: ['表'],
  范: ['範'],
  困: ['困'],
  签: ['簽'],
  须: ['須'],
  几: ['幾'],
  志: ['志'],
  历: ['歷', { 日历: '日曆', 农历: '農曆', 公历: '公曆' }],
  游: ['遊', { 上下游: '上下游', 上游: '上游', 下游: '下游' }],
  托: ['托', { 托管: '託管', 依托: '依託' }],
  布: ['布', { 公布: '公佈', 发布: '發佈' }],
  占: ['佔'],
  周: ['周', { 周岁: '週歲', 周末: '週末', 周转: '週轉' }],
  注: ['註', { 注意: '注意' }],
  据: ['據'],
  了: ['了'],
  丰: ['豐'],
  卷: ['卷'],
  鉴: ['鑑'],
  采: ['採'],
  升: ['升'],
  当: ['當'],
  闲: ['閒'],
  扎: ['紮'],
  致: ['致'],
  才: ['才'],
  克: ['克', { 克扣: '剋扣' }],
  舍: ['舍', { 四舍五入: '四捨五入' }],
  板: ['板', { 老板: '老闆' }],
  岁: ['歲'],
  参: ['參'],
  合: ['合'],
  向: ['向'],
  同: ['同'],
  种: ['種'],
  愿: ['願'],
  念: ['念', { 念书: '唸書' }],
  术: ['術'],
  广: ['廣'],
  困难: ['困難'],
  就业: ['就業'],
  补贴: ['補貼'],
  社会: ['社會'],
  失业: ['失業'],
  台山: ['台山'],
  平台: ['平台'],
  签合同: ['簽合同'],
  发放: ['發放'],
  以后: ['以後'],
  干部: ['幹部'],
  制度: ['制度'],
  系统: ['系統'],
  征收: ['徵收'],
  标准: ['標準'],
  规划: ['規劃'],
  范围: ['範圍'],
  必须: ['必須'],
};

/** The conversion of a text by the table, at each position of a character or word. */
function misread(piece: string, [form, others = {}]: [string, Record<string, string>?]): string[] {
  return texts.flatMap((text) => {
    const written = convert(text);
    return [...text.matchAll(new RegExp(piece, 'g'))].flatMap(({ index }) => {
      const other = Object.entries(others).find(([word]) => {
        const from = index - word.indexOf(piece);
        return text.startsWith(word, Math.max(0, from)) && from >= 0;
      });
      const [word, wanted] = other ?? [piece, form];
      const from = index - word.indexOf(piece);
      return written.startsWith(wanted, from) ? [] : `${text} → ${written}`;
    });
  });
}

describe('characters with several traditional forms, in the words of this site', () => {
  test.each(Object.entries(forms))('%s', (piece, wanted) => {
    expect(misread(piece, wanted)).toEqual([]);
  });

  test('every word of the list occurs in the sources', () => {
    const words = Object.entries(forms).flatMap(([piece, [, others = {}]]) => [
      piece,
      ...Object.keys(others),
    ]);
    expect(words.filter((word) => !texts.some((text) => text.includes(word)))).toEqual([]);
  });
});
