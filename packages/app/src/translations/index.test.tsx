import '@testing-library/jest-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogTranslationRef } from '@backstage/plugin-catalog';
import { notificationsTranslationRef } from '@backstage/plugin-notifications';
import { screen } from '@testing-library/react';
import { translationsModule } from '.';

function Words() {
  const { t: catalog } = useTranslationRef(catalogTranslationRef);
  const { t: notifications } = useTranslationRef(notificationsTranslationRef);
  return (
    <ul>
      <li>{catalog('indexPage.title', { orgName: 'Acme' })}</li>
      <li>{notifications('unreadCard.title', { count: 3 })}</li>
    </ul>
  );
}

function renderIn(language: string) {
  renderInTestApp(<Words />, {
    features: [translationsModule],
    config: {
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'ko'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
    },
  });
}

describe('translationsModule', () => {
  // The chosen language is remembered in the browser.
  beforeEach(() => window.localStorage.clear());

  it('shows Backstage’s plugins in Korean', async () => {
    renderIn('ko');

    expect(await screen.findByText('Acme 카탈로그')).toBeInTheDocument();
    expect(screen.getByText('최근 읽지 않은 알림(3)')).toBeInTheDocument();
  });

  it('leaves English as it is', async () => {
    renderIn('en');

    expect(await screen.findByText('Acme Catalog')).toBeInTheDocument();
  });
});
