import { type Browser, type Page } from '@playwright/test';
import { until } from './until';
import { type Language, sayIn } from './words';

/** A browser of its own, in which nobody is signed in. */
export async function visit(
  browser: Browser,
  url: string,
  language: Language,
  theme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url });
  await context.addInitScript(
    ([wantedLanguage, wantedTheme]) => {
      localStorage.setItem('language', wantedLanguage);
      localStorage.setItem('theme', wantedTheme);
    },
    [language, theme],
  );
  return context.newPage();
}

/** At the identity provider. */
export async function logIn(page: Page, login: string) {
  await page.getByLabel('Login').fill(login);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** The directory is in the catalog some seconds after the portal has started. */
export async function signIn(page: Page, login: string, button: string) {
  await until('the directory was read', async () => {
    await page.goto('/clouds/instances');
    const { origin } = new URL(page.url());
    await page.getByRole('button', { name: button }).click();
    if (await page.getByLabel('Login').isVisible()) {
      await logIn(page, login);
    }
    await page.waitForURL(`${origin}/**`);
    return !page.url().includes('error=unknown-user');
  });
}

/** What only somebody who is signed in sees. */
export const inside = (page: Page, language: Language) =>
  page.getByRole('link', { name: sayIn(language).catalog }).first();

/** What the page would do with its cookies. */
export const refresh = (page: Page) =>
  page.request.get('/api/auth/oidc/refresh?env=development', {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });

export async function tokenOf(page: Page): Promise<string> {
  const { backstageIdentity } = await (await refresh(page)).json();
  return backstageIdentity.token;
}

/** What is answered to adding an account: operators may, but what is asked for here is incomplete. */
export async function adding(page: Page): Promise<number> {
  const response = await fetch(new URL('/api/clouds/accounts', page.url()), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(page)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      name: 'mine',
      title: 'Mine',
      driver: 'sandbox',
      owner: 'group:default/unyeong',
    }),
  });
  return response.status;
}

/** The catalog relates groups some moments after it has taken them; the next token knows. */
export const roleHasCome = (page: Page) =>
  until('the role has come', async () => (await adding(page)) === 400, {
    seconds: 30,
  });
