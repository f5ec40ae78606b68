import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from '../scripts/lib/browser.mjs';

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Pictures are wanted in both languages and both themes. */
const moreLooks = [
  {
    name: 'desktop-english-dark',
    testMatch: 'journeys/looks/*.spec.ts',
    use: { viewport: desktop, language: 'en', theme: 'dark' },
  },
  {
    name: 'desktop-korean-light',
    testMatch: 'journeys/looks/*.spec.ts',
    use: { viewport: desktop, language: 'ko', theme: 'light' },
  },
];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './lib/startPortal.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    actionTimeout: 40_000,
    launchOptions: await browserLaunchOptions(),
  },
  projects: [
    {
      name: 'desktop-english-light',
      testMatch: 'journeys/**/*.spec.ts',
      use: { viewport: desktop, language: 'en', theme: 'light' },
    },
    {
      name: 'desktop-korean-dark',
      testMatch: 'journeys/**/*.spec.ts',
      use: { viewport: desktop, language: 'ko', theme: 'dark' },
    },
    {
      name: 'phone-korean-light',
      testMatch: 'journeys/looks/*.spec.ts',
      use: { viewport: phone, language: 'ko', theme: 'light' },
    },
    {
      name: 'phone-english-dark',
      testMatch: 'journeys/looks/*.spec.ts',
      use: { viewport: phone, language: 'en', theme: 'dark' },
    },
    ...(process.env.RACKSTAGE_PICTURES ? moreLooks : []),
    { name: 'faults', testMatch: 'faults/**/*.spec.ts' },
    { name: 'lab', testMatch: 'lab/**/*.spec.ts' },
  ],
});
