import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { feed } from '../../src/open-data/feed.ts';

interface Entry {
  id: string;
  title: { '#text': string };
  updated: string;
  link: { '@_href': string };
  summary: { '#text': string };
}

const xml = feed(new URL('https://example.org'));
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => name === 'entry',
  processEntities: true,
});
const read = parser.parse(xml).feed;
const entries: Entry[] = read.entry;

describe('feed.xml', () => {
  test('is an Atom feed with everything that the standard requires', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(read['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const part of ['id', 'title', 'updated', 'author']) expect(read[part]).toBeTruthy();
    expect(read.author.name).toContain('不是政府网站');
    expect(read.subtitle).toContain('已于 2023-12-31 到期失效');
    const self = read.link.find((link: Record<string, string>) => link['@_rel'] === 'self');
    expect(self['@_href']).toBe('https://example.org/feed.xml');
  });

  test('has each change with its day, the newest first', () => {
    const stated = entries.map(({ title, updated }) => [
      updated.slice(0, 10),
      title['#text'].slice(11),
    ]);
    expect(stated).toEqual([
      ['2026-11-30', '创业担保贷款公示时间：本站更正'],
      ['2026-11-30', '初创企业经营者能力提升补助：本站更正'],
      ['2026-11-30', '小微企业社会保险补贴：本站更正'],
      ['2026-11-30', '高校毕业生基层就业补贴：本站更正'],
      ['2026-11-30', '团队组获奖项目的奖金差额补贴：本站更正'],
      ['2026-11-30', '农村电商培训：本站更正'],
      ['2026-11-30', '高素质农民培训：本站更正'],
      ['2026-11-30', '组织和支持企业参加展会：本站更正'],
      ['2026-11-30', '企业职工养老保险缴费比例和基数统一：本站更正'],
      ['2026-11-30', '乡村公益性岗位补贴：本站更正'],
      ['2026-11-30', '重点群体税收优惠“免申即享”：本站更正'],
      ['2026-11-30', '供需对接活动的就业创业服务补助：本站更正'],
      ['2026-11-30', '农村电商基层示范站补助：本站更正'],
      ['2026-11-30', '技能培训收入纳入学校公用经费：本站更正'],
      ['2026-11-30', '职业技能鉴定补贴：本站更正'],
      ['2026-11-30', '就业服务专员：本站更正'],
      ['2026-11-30', '“共享用工”对接服务：本站更正'],
      ['2026-11-30', '求职创业补贴：本站更正'],
      ['2026-11-30', '失业保险金续发到法定退休年龄：本站更正'],
      ['2026-11-30', '吸纳退役军人就业一次性补贴：本站更正'],
      ['2026-11-30', '就业帮扶和跟踪调查服务：本站更正'],
      ['2026-11-30', '职业技能提升补贴：本站更正'],
      ['2026-11-30', '失业登记可以选择办理地：本站更正'],
      ['2026-11-30', '面向高校毕业生的公共部门和基层招聘：本站更正'],
      ['2026-11-30', '托育、养老、家政、文旅产业支持：本站更正'],
      ['2026-11-30', '残疾人就业保障金（残保金）：本站更正'],
      ['2026-11-28', '劳务协作补贴：本站更正'],
      ['2026-11-28', '灵活就业社保补贴：本站更正'],
      ['2026-11-28', '吸纳退役军人就业一次性补贴：本站更正'],
      ['2026-11-28', '面向高校毕业生的公共部门和基层招聘：本站更正'],
      ['2026-11-28', '初创企业经营者能力提升补助：本站更正'],
      ['2026-11-28', '特定人员参加工伤保险：本站更正'],
      ['2026-11-28', '工伤保险费率阶段性下调：本站更正'],
      ['2026-11-28', '职工医保费率动态调整：本站更正'],
      ['2026-11-24', '高素质农民培训：本站更正'],
      ['2026-11-24', '吸纳退役军人就业一次性补贴：本站更正'],
      ['2026-11-24', '失业保险费率阶段性降低：本站更正'],
      ['2025-01-01', '失业保险费率阶段性降低：后续政策'],
      ['2023-12-31', '江府〔2021〕14号：有效期的最后一天'],
      ['2023-05-01', '失业保险费率阶段性降低：后续政策'],
      ['2023-05-01', '工伤保险费率阶段性下调：后续政策'],
      ['2023-01-01', '残疾人就业保障金（残保金）：后续政策'],
      ['2022-12-31', '残疾人就业保障金（残保金）：最后一天'],
      ['2022-04-30', '失业保险费率阶段性降低：最后一天'],
      ['2022-04-30', '工伤保险费率阶段性下调：最后一天'],
      ['2021-10-01', '江府〔2021〕14号开始实施'],
    ]);
    expect(read.updated).toBe(entries[0]?.updated);
  });

  test('has stable entry ids', () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab]/);
    const moved: Entry[] = parser.parse(feed(new URL('https://elsewhere.example'))).feed.entry;
    expect(moved.map(({ id }) => id)).toEqual(ids);
  });

  test('links to the page of the measure, and marks what is not from the plan', () => {
    const later = entries.find(({ title }) => title['#text'].includes('后续政策'));
    expect(later?.link['@_href']).toMatch(/^https:\/\/example\.org\/measures\/[a-z-]+\/$/);
    expect(later?.summary['#text']).toMatch(/方案之外.*核对于 2026-11-24/);
  });
});
