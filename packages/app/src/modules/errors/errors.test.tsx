import '@testing-library/jest-dom';
import {
  ErrorDisplay,
  NotFoundErrorPage,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { errorsModule } from '.';
import { inLanguage } from '../../__testUtils__/inLanguage';

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

function renderIn(language: 'en' | 'ko', element: JSX.Element) {
  renderInTestApp(element, {
    features: [errorsModule],
    config: inLanguage(language),
  });
}

describe('errorsModule', () => {
  beforeEach(() => window.localStorage.clear());

  it.each([
    ['en', 'There is no such page', 'To the home page'],
    ['ko', '페이지가 없습니다', '홈으로 이동'],
  ] as const)(
    'says in %s that a page is not there',
    async (language, title, home) => {
      renderIn(language, <NotFoundErrorPage />);

      expect(await screen.findByText(title)).toBeVisible();
      expect(screen.getByRole('link', { name: home })).toHaveAttribute(
        'href',
        '/',
      );
    },
  );

  it('says what broke and tries again', async () => {
    const reset = jest.fn();
    renderIn(
      'ko',
      <ErrorDisplay error={new Error('No such column')} resetError={reset} />,
    );

    expect(
      await screen.findByText('이 부분을 표시하지 못했습니다'),
    ).toBeVisible();
    expect(screen.getByText('No such column')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '다시 시도' }));

    expect(reset).toHaveBeenCalled();
  });
});
