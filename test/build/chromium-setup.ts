import type { TestProject } from 'vitest/node';
import { findChromium } from '../site/chromium.ts';

/** Finds a browser for tests that build a site and open it. */
export default async function setup(project: TestProject) {
  project.provide('chromium', await findChromium());
}
