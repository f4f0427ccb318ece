import ical, { ICalEventTransparency } from 'ical-generator';
import { publicAddress, siteAddress } from '../components/site/address.ts';
import { plan } from '../policy/index.ts';
import { ends } from './event.ts';
import { dataNotice } from './notice.ts';

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/**
 * The first day of the plan and all last days, as iCalendar (RFC 5545). `DTSTAMP` is the day of issue, so that the
 * output does not depend on the build time.
 */
export function calendar(site: URL | undefined): string {
  const output = ical({
    name: `${plan.number}的起止日期`,
    description: dataNotice,
    prodId: { company: plan.number, product: '逐条解读', language: 'ZH' },
  });
  for (const { uuid, day, title, says, path } of ends) {
    output.createEvent({
      id: uuid,
      stamp: midnight(plan.issuedOn),
      start: midnight(day),
      allDay: true,
      summary: title,
      description: `${says}\n${dataNotice}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      url: site ? publicAddress(siteAddress(path), site) : null,
    });
  }
  // ical-generator leaves out the line end of the last line.
  return `${output.toString()}\r\n`;
}
