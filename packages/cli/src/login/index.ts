import { Command } from 'commander';
import { rmSync } from 'node:fs';
import { CommandError, exitCodes } from '../exitCodes';
import { Language } from '../language/language';
import { sessionFile } from '../portal/files';
import { openPortal } from '../portal/session';
import { login, LoginOptions } from './login';

/** `login`, `logout` and `whoami`. */
export function addLoginCommands(
  program: Command,
  { say }: Language,
  url?: string,
): void {
  program
    .command('login')
    .description(say('loginDescription'))
    .option('--token-file <file>', say('tokenFileOption'))
    .option('--no-browser', say('noBrowserOption'))
    .action((options: Omit<LoginOptions, 'url'>) =>
      login({ ...options, url }, say),
    );
  program
    .command('logout')
    .description(say('logoutDescription'))
    .action(() => {
      rmSync(sessionFile(), { force: true });
      process.stderr.write(`${say('signedOut')}\n`);
    });
  program
    .command('whoami')
    .description(say('whoamiDescription'))
    .action(async () => {
      const portal = await openPortal(say, url);
      const { body } = await portal.ask('GET', '/api/auth/v1/userinfo');
      if (body === null || typeof body !== 'object' || Array.isArray(body)) {
        throw new CommandError(
          say('needsLogin', { url: portal.url }),
          exitCodes.signIn,
        );
      }
      const { sub } = (body.claims ?? body) as { sub?: string };
      process.stdout.write(`${portal.url}\n${sub}\n`);
    });
}
