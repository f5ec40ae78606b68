import { Command } from 'commander';
import { resolve } from 'node:path';
import { addConfigOption, ConfigOption } from '../backup/backupCommand';
import { readPassphrase } from '../backup/passphrase';
import { readInstallation } from '../installation/Installation';
import { loadConfig } from '../installation/loadConfig';
import { restoreBackup } from './restoreBackup';

export function addRestoreCommand(program: Command): void {
  addConfigOption(
    program
      .command('restore <file>')
      .description(
        'puts a backup back, all of it or nothing; the portal has to be stopped',
      ),
  )
    .option(
      '--passphrase-file <file>',
      'holds the passphrase that the backup was encrypted with',
    )
    .option('--replace', 'gives up what is there', false)
    .option(
      '--keys-to <folder>',
      'writes the secrets keys there, and not where the configuration has them',
    )
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
        `Restored ${databases.length} databases and ${keys.length} secrets keys as they were at ${createdAt}\n`,
      );
      if (missingSettings.length > 0) {
        process.stdout.write(
          `Settings that were made then and are not made now: ${missingSettings.join(', ')}\n`,
        );
      }
    });
}

interface RestoreCommandOptions extends ConfigOption {
  passphraseFile?: string;
  replace: boolean;
  keysTo?: string;
}
