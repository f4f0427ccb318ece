import { planEnd, planHasEnded } from '../components/reader-day/build-status.ts';
import { plan } from '../policy/index.ts';

const { number, title, span } = plan;

/** The first text of every data format: the plan's status, the period that the data describes, and the publisher. */
export const dataNotice = [
  `《${title}》（${number}）${planEnd}。`,
  planHasEnded
    ? `这里写的是有效期（${span.from} 至 ${span.through}）内的规定，每项措施都按各自的最后一天来说，不是现在能领的钱。`
    : `这里写的是有效期（${span.from} 至 ${span.through}）内的规定，每项措施都按各自的最后一天来说。`,
  '本站不是政府网站，不能据此申请。以后有没有新的方案，未核实。',
].join('');
