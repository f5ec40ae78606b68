import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen } from '@testing-library/react';
import humanizeDuration from 'humanize-duration';
import { DateTime } from 'luxon';
import { useLocale } from 'react-aria-components';
import RelativeTime from 'react-relative-time';
import { inLanguage } from '../../__testUtils__/inLanguage';
import { LanguageProvider } from './LanguageProvider';

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const now = Date.parse('2026-11-21T09:00:00Z');

/** What the libraries say that Backstage's plugins use. */
function Said() {
  const { locale } = useLocale();
  const date = DateTime.fromMillis(now, { zone: 'utc' });
  return (
    <ul>
      <li>{locale}</li>
      <li>{date.toLocaleString(DateTime.DATE_FULL)}</li>
      <li>{humanizeDuration(4000)}</li>
      <li>
        <RelativeTime value={new Date(now - 7_200_000)} />
      </li>
    </ul>
  );
}

describe('LanguageProvider', () => {
  beforeEach(() => {
    window.localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(now);
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['ko', ['ko', '2026년 11월 21일', '4 초', '2시간 전']],
    ['en', ['en', 'November 21, 2026', '4 seconds', '2 hours ago']],
  ] as const)('has times told in %s', async (language, said) => {
    renderInTestApp(
      <LanguageProvider>
        <Said />
      </LanguageProvider>,
      { config: inLanguage(language) },
    );

    for (const text of said) {
      expect(await screen.findByText(text)).toBeVisible();
    }
  });
});
