import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** An installed Chromium, named by CHROMIUM_PATH or on the PATH. */
function installedBrowser() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...(process.env.PATH ?? '')
      .split(delimiter)
      .flatMap(folder => names.map(name => join(folder, name))),
  ];
  return candidates.find(path => path && existsSync(path));
}

/** How Playwright starts a browser here: the installed one, else the one that npm brings. */
export async function browserLaunchOptions() {
  const installed = installedBrowser();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  if (installed) {
    return { executablePath: installed, args };
  }
  const { default: chromium } = await import('@sparticuz/chromium');
  return {
    executablePath: await chromium.executablePath(),
    args: [...args, '--headless=shell', '--no-zygote'],
  };
}
