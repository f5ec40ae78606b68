import '@testing-library/jest-dom';
import { appThemeApiRef, useApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { themeModule } from '.';

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

/** A computer that is set to light, until it becomes night. */
function computer() {
  const listeners = new Set<(event: { matches: boolean }) => void>();
  const query = {
    matches: false,
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
    addEventListener: (_: string, listener: () => void) =>
      listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) =>
      listeners.delete(listener),
  };
  window.matchMedia = () => query as unknown as MediaQueryList;
  return {
    nightFalls: () => {
      query.matches = true;
      listeners.forEach(listener => listener(query));
    },
  };
}

function Form() {
  const themes = useApi(appThemeApiRef);
  return (
    <>
      <label>
        Name <input />
      </label>
      <button onClick={() => themes.setActiveThemeId('dark')}>Dark</button>
    </>
  );
}

const mode = () => document.body.getAttribute('data-theme-mode');

describe('ThemeProvider', () => {
  beforeEach(() => localStorage.clear());

  it.each([
    [
      'a person chooses another theme',
      () => userEvent.click(screen.getByText('Dark')),
    ],
    [
      'the computer changes to dark',
      (at: ReturnType<typeof computer>) => act(async () => at.nightFalls()),
    ],
  ])('keeps what was typed when %s', async (_, change) => {
    const at = computer();
    renderInTestApp(<Form />, { features: [themeModule] });
    await userEvent.type(await screen.findByLabelText('Name'), 'web-0');
    expect(mode()).toBe('light');

    await change(at);

    expect(mode()).toBe('dark');
    expect(screen.getByLabelText('Name')).toHaveValue('web-0');
  });
});
