import { Benchmark, kilobytes, ratio } from '../lib/Benchmark';
import { countBytes, newPage, settled, withBrowser } from '../lib/browser';
import { withBarePortal } from '../lib/withPortals';

/** The scripts that come over the wire, as compressed as they do, with nothing cached. */
export const firstLoad: Benchmark = {
  name: 'first-load',
  title: 'first-load JavaScript, beside a bare app',
  run: () =>
    withBarePortal(async (portal, barePortal) => {
      const ours = await scripts(
        portal.url,
        'Sign in as Minji',
        'Hello, Minji',
      );
      const bare = await scripts(barePortal.url, 'Enter', 'No widgets');
      return [
        ratio(
          'scripts of the first page, sign-in',
          kilobytes,
          ours.signIn,
          bare.signIn,
          1.15,
        ),
        ratio(
          'scripts until Home is there',
          kilobytes,
          ours.home,
          bare.home,
          1.15,
        ),
      ];
    }),
};

/** @param home - heading of the page that comes after signing in */
function scripts(url: string, signIn: string, home: string) {
  return withBrowser(async browser => {
    const page = await newPage(browser);
    const bytes = await countBytes(page, ({ type }) => type === 'Script');
    // The bare app asks whether a guest is to go on without a backend that knows guests.
    page.on('dialog', dialog => dialog.accept());
    await page.goto(url);
    const button = page.getByRole('button', { name: signIn });
    await button.waitFor();
    const beforeSignIn = await settled(bytes);
    await button.click();
    await page.getByRole('heading', { name: home }).first().waitFor();
    return { signIn: beforeSignIn, home: await settled(bytes) };
  });
}
