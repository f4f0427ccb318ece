import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendar } from '../../src/open-data/calendar.ts';

const site = new URL('https://example.org');
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
const events = read(calendar(undefined));

describe('ends.ics', () => {
  test('has the first day, the last day of each measure that ends early, and the last day of the plan', () => {
    expect(events.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual([
      ['2021-10-01', '江府〔2021〕14号开始实施'],
      ['2022-04-30', '工伤保险费率阶段性下调：最后一天'],
      ['2022-04-30', '失业保险费率阶段性降低：最后一天'],
      ['2022-12-31', '残疾人就业保障金（残保金）：最后一天'],
      ['2023-12-31', '江府〔2021〕14号：有效期的最后一天'],
    ]);
  });

  test('has whole-day events that do not mark the time as busy', () => {
    for (const { startDate, component } of events) {
      expect(startDate.isDate).toBe(true);
      expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    }
  });

  test('states for each day its clause, that the plan has ended, and the source', () => {
    expect(events[1]?.description).toContain('（第一条第4句）');
    for (const { description } of events) {
      expect(description).toMatch(/已于 2023-12-31 到期失效.*本站不是政府网站/s);
    }
  });

  test("has ids that do not depend on the site's address, and no build time", () => {
    const elsewhere = read(calendar(site));
    expect(elsewhere.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    // From Python: uuid.uuid5(uuid.NAMESPACE_URL, '江府〔2021〕14号#end').
    expect(events[4]?.uid).toBe('49eccf6c-4c3c-50bc-a95f-53b215a4869f');
    for (const { component } of events) {
      expect(`${component.getFirstPropertyValue('dtstamp')}`).toBe('2021-09-30T00:00:00Z');
    }
  });

  test('has absolute addresses, or none', () => {
    const urlOf = (event?: ICAL.Event) => event?.component.getFirstPropertyValue('url');
    expect(urlOf(events[1])).toBe(null);
    expect(urlOf(read(calendar(site))[1])).toBe(
      'https://example.org/measures/work-injury-rate-cut/',
    );
  });

  test('has lines as short as RFC 5545 requires, ended by CRLF', () => {
    expect(calendar(site)).toMatch(/[^\n]\r\nEND:VCALENDAR\r\n$/);
    const lines = calendar(site).split('\r\n');
    expect(lines.some((line) => line.includes('\n'))).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});
