import { randomBytes } from 'node:crypto';
import { test as base } from '@playwright/test';
import { people, Role } from './people';
import { PortalApi } from './PortalApi';
import { tidyUp } from './tidyUp';
import { Language, sayIn, Words } from './words';

interface Looks {
  language: Language;
  theme: 'light' | 'dark';
}

interface Fixtures {
  /** What is written on the screen, in the language of this run. */
  say: Words;
  /** Signs the browser in. */
  signInAs: (role: Role) => Promise<void>;
  apiAs: (role: Role) => Promise<PortalApi>;
  /** A name for an instance or an account that no other test takes; what is made by that name goes with the test. */
  uniqueName: string;
}

export const portalUrl = () => process.env.RACKSTAGE_URL!;

export const test = base.extend<Fixtures & Looks>({
  language: ['en', { option: true }],
  theme: ['light', { option: true }],
  locale: async ({ language }, use) =>
    use(language === 'ko' ? 'ko-KR' : 'en-US'),
  baseURL: async ({}, use) => use(portalUrl()),
  context: async ({ context, language, theme }, use) => {
    await context.addInitScript(
      ([wantedLanguage, wantedTheme]) => {
        localStorage.setItem('language', wantedLanguage);
        localStorage.setItem('theme', wantedTheme);
      },
      [language, theme],
    );
    await use(context);
  },
  say: async ({ language }, use) => use(sayIn(language)),
  signInAs: async ({ context }, use) =>
    use(async role => {
      await context.addInitScript(
        user => localStorage.setItem('rackstage.signInAs', user),
        people[role],
      );
    }),
  apiAs: async ({}, use) => use(role => PortalApi.signIn(portalUrl(), role)),
  uniqueName: async ({}, use) => {
    const name = uniqueName();
    await use(name);
    await tidyUp(name);
  },
});

export { expect } from '@playwright/test';

export const uniqueName = () => `e2e-${randomBytes(4).toString('hex')}`;
