import { Feed } from 'feed';
import { buildDay } from '../components/reader-day/build-status.ts';
import { publicAddress, siteAddress } from '../components/site/address.ts';
import type { IsoDate } from '../policy/index.ts';
import { plan } from '../policy/index.ts';
import { changes, uuidOf } from './event.ts';
import { dataNotice } from './notice.ts';

/** Noon in Asia/Shanghai, which is on the same date in nearly all time zones. */
const noon = (day: IsoDate) => new Date(`${day}T12:00:00+08:00`);

/** The Atom feed of changes to the measures, each dated by the day it takes effect. Future changes are omitted. */
export function feed(site: URL): string {
  const address = (path: string) => publicAddress(siteAddress(path), site);
  const happened = changes.filter(({ day }) => day <= buildDay).reverse();
  const output = new Feed({
    id: `urn:uuid:${uuidOf(plan.number)}`,
    title: `${plan.number}：措施的变化`,
    description: dataNotice,
    language: 'zh-CN',
    link: address(''),
    feedLinks: { atom: address('feed.xml') },
    updated: noon(happened[0]?.day ?? plan.span.from),
    generator: false,
    author: { name: '本站（不是政府网站）', link: address('about/') },
    favicon: address('favicon.svg'),
  });
  for (const { uuid, day, title, says, path } of happened) {
    output.addItem({
      id: `urn:uuid:${uuid}`,
      title: `${day} ${title}`,
      link: address(path),
      date: noon(day),
      published: noon(day),
      description: says,
    });
  }
  return output.atom1();
}
