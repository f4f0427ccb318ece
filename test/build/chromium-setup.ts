import type { TestProject } from 'vitest/node';
import { findChromium } from '../site/chromium.ts';

/** Finds a browser for the tests that drive a site which they have built themselves. */
export default async function setup(project: TestProject) {
  project.provide('chromium', await findChromium());
}
