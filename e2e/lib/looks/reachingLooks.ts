import { Page } from '@playwright/test';
import { Words } from '../words';
import { Look } from './Look';

const terminalOf = ({ instanceId }: { instanceId: string }) =>
  `/clouds/instances/${instanceId}/terminal`;

const screenOf = (page: Page) => page.locator('.xterm-rows').first();

async function openTerminal(page: Page, say: Words) {
  await page
    .getByRole('button', { name: say.openTerminal })
    .click({ timeout: 40_000 });
  await screenOf(page).getByText(/\$/).first().waitFor({ timeout: 40_000 });
  await page.keyboard.type('cat /etc/os-release\n');
}

/** Terminals, commands, and how machines are reached. */
export const reachingLooks: Look[] = [
  {
    name: 'terminal-before',
    role: 'developer',
    path: terminalOf,
    shows: (page, say) => page.getByRole('button', { name: say.openTerminal }),
  },
  {
    name: 'terminal',
    role: 'developer',
    path: terminalOf,
    open: openTerminal,
    shows: page => screenOf(page).getByText('PRETTY_NAME'),
  },
  {
    name: 'terminal-playback',
    role: 'administrator',
    path: terminalOf,
    open: async (page, say) => {
      await openTerminal(page, say);
      await screenOf(page).getByText('PRETTY_NAME').waitFor();
      await page.keyboard.type('exit\n');
      await page
        .getByRole('button', { name: say.playRecording })
        .first()
        .click();
    },
    shows: page =>
      page.getByRole('dialog').locator('.xterm-rows').getByText('PRETTY_NAME'),
  },
  {
    name: 'terminal-refused',
    role: 'viewer',
    path: terminalOf,
    shows: (page, say) => page.getByText(say.terminalNotAllowed),
  },
  {
    name: 'commands',
    role: 'developer',
    path: () => '/clouds/commands',
    shows: page => page.getByRole('listitem').getByRole('time').first(),
  },
  {
    name: 'new-command',
    role: 'developer',
    path: () => '/clouds/commands?new=',
    shows: (page, say) => page.getByLabel(say.commandLabels),
  },
  {
    name: 'command',
    role: 'developer',
    path: ({ commandId }) => `/clouds/commands/${commandId}`,
    shows: page => page.locator('section pre').getByText('PRETTY_NAME'),
  },
  {
    name: 'account-access',
    role: 'operator',
    path: ({ accountId }) => `/clouds/accounts/${accountId}?tab=settings`,
    open: async (page, say) => {
      const add = page.getByRole('button', { name: say.addBastion });
      await add.click({ timeout: 40_000 });
      await add.scrollIntoViewIfNeeded();
    },
    shows: (page, say) => page.getByLabel(say.bastionInstance).first(),
  },
];
