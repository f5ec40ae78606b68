import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen } from '@testing-library/react';
import { version } from '../../../package.json';
import { inLanguage } from '../../__testUtils__/inLanguage';
import { AboutPage } from './AboutPage';

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

describe('AboutPage', () => {
  beforeEach(() => window.localStorage.clear());

  it.each([
    ['en', `Rackstage, version ${version}`, 'Licences of third-party software'],
    ['ko', `Rackstage ${version} 버전`, '제3자 소프트웨어 라이선스'],
  ] as const)(
    'says in %s what runs here, and leads to what of others is in it',
    async (language, what, notices) => {
      renderInTestApp(<AboutPage />, { config: inLanguage(language) });

      const link = await screen.findByRole('link', {
        name: new RegExp(notices),
      });
      expect(link).toHaveAttribute('href', '/third-party-notices.txt');
      expect(link).toHaveAttribute('target', '_blank');
      expect(screen.getByText(what)).toBeVisible();
    },
  );
});
