import { Command } from 'commander';
import { resolve } from 'node:path';
import { addConfigOption, ConfigOption } from '../backup/backupCommand';
import { readPassphrase } from '../backup/passphrase';
import { readInstallation } from '../installation/Installation';
import { loadConfig } from '../installation/loadConfig';
import { Language } from '../language/language';
import { restoreBackup } from './restoreBackup';

export function addRestoreCommand(program: Command, { say }: Language): void {
  addConfigOption(
    program.command('restore <file>').description(say('restoreDescription')),
    say,
  )
    .option('--passphrase-file <file>', say('restorePassphraseOption'))
    .option('--replace', say('replaceOption'), false)
    .option('--keys-to <folder>', say('keysToOption'))
    .action(async (file: string, options: RestoreCommandOptions) => {
      const { manifest, missingSettings } = await restoreBackup({
        installation: readInstallation(await loadConfig(options.config)),
        file: resolve(file),
        passphrase: await readPassphrase(options.passphraseFile),
        replace: options.replace,
        keysTo: options.keysTo,
      });
      const { createdAt, databases, keys } = manifest;
      process.stdout.write(
        `${say('restored', {
          time: createdAt,
          databases: databases.length,
          keys: keys.length,
        })}\n`,
      );
      if (missingSettings.length > 0) {
        process.stdout.write(
          `${say('missingSettings', { settings: missingSettings.join(', ') })}\n`,
        );
      }
    });
}

interface RestoreCommandOptions extends ConfigOption {
  passphraseFile?: string;
  replace: boolean;
  keysTo?: string;
}
