import { buildDay } from '../components/reader-day/build-day.ts';

/** The day on which the site was built, for the scheduled check of what has ended since. */
export const GET = () => Response.json({ day: buildDay });
