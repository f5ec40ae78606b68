import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useLanguage } from '@rackstage/ui';
import { configure, screen } from '@testing-library/react';
import { languageModule } from '.';
import { inLanguage } from '../../__testUtils__/inLanguage';

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

function Language() {
  return <output>{useLanguage()}</output>;
}

describe('firstLanguage', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it.each<{
    browser: string[];
    chosen?: string;
    configured?: 'en' | 'ko';
    read: string;
  }>([
    { browser: ['ko-KR', 'en-US'], read: 'ko' },
    { browser: ['fr', 'en-GB', 'ko'], read: 'en' },
    { browser: ['fr-CA'], read: 'ko', configured: 'ko' },
    { browser: ['ko-KR'], chosen: 'en', read: 'en' },
  ])(
    'is $read for $browser',
    async ({ browser, chosen, read, configured = 'en' }) => {
      jest.spyOn(navigator, 'languages', 'get').mockReturnValue(browser);
      if (chosen) {
        localStorage.setItem('language', chosen);
      }
      renderInTestApp(<Language />, {
        config: inLanguage(configured),
        features: [languageModule],
      });

      expect(await screen.findByText(read)).toBeVisible();
    },
  );
});
