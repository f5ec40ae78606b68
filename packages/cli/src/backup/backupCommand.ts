import { Command } from 'commander';
import { resolve } from 'node:path';
import { readInstallation } from '../installation/Installation';
import { Language, Say } from '../language/language';
import { loadConfig } from '../installation/loadConfig';
import { createBackup } from './createBackup';
import { readPassphrase } from './passphrase';

export interface ConfigOption {
  config: string[];
}

/** `--config a --config b`, as the backend takes it. */
export const addConfigOption = (command: Command, say: Say): Command =>
  command.option(
    '--config <file>',
    say('configOption'),
    (file: string, files: string[]) => [...files, file],
    [],
  );

export function addBackupCommand(program: Command, { say }: Language): void {
  addConfigOption(
    program.command('backup <file>').description(say('backupDescription')),
    say,
  )
    .option('--passphrase-file <file>', say('backupPassphraseOption'))
    .option('--without-keys', say('withoutKeysOption'), false)
    .action(async (file: string, options: BackupCommandOptions) => {
      const { manifest, leftOut } = await createBackup({
        installation: readInstallation(await loadConfig(options.config)),
        file: resolve(file),
        passphrase: await readPassphrase(options.passphraseFile),
        withoutKeys: options.withoutKeys,
      });
      const { databases, keys, directories } = manifest;
      process.stdout.write(
        `${say('saved', {
          file,
          databases: databases.length,
          keys: keys.length,
          folders: directories.length,
        })}\n`,
      );
      if (leftOut.length > 0) {
        process.stdout.write(
          `${say('leftOut', { databases: leftOut.join(', ') })}\n`,
        );
      }
    });
}

interface BackupCommandOptions extends ConfigOption {
  passphraseFile?: string;
  withoutKeys: boolean;
}
