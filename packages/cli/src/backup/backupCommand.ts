import { Command } from 'commander';
import { resolve } from 'node:path';
import { readInstallation } from '../installation/Installation';
import { loadConfig } from '../installation/loadConfig';
import { createBackup } from './createBackup';
import { readPassphrase } from './passphrase';

export interface ConfigOption {
  config: string[];
}

/** `--config a --config b`, as the backend takes it. */
export const addConfigOption = (command: Command): Command =>
  command.option(
    '--config <file>',
    'a configuration file, later ones on top; as the portal is started with',
    (file: string, files: string[]) => [...files, file],
    [],
  );

export function addBackupCommand(program: Command): void {
  addConfigOption(
    program
      .command('backup <file>')
      .description(
        'saves databases, documents and secrets keys in one file, while the portal works',
      ),
  )
    .option(
      '--passphrase-file <file>',
      'holds the passphrase that the backup is encrypted with',
    )
    .option('--without-keys', 'leaves the secrets keys out', false)
    .action(async (file: string, options: BackupCommandOptions) => {
      const { manifest, leftOut } = await createBackup({
        installation: readInstallation(await loadConfig(options.config)),
        file: resolve(file),
        passphrase: await readPassphrase(options.passphraseFile),
        withoutKeys: options.withoutKeys,
      });
      const { databases, keys, directories } = manifest;
      process.stdout.write(
        `Saved ${databases.length} databases, ${keys.length} secrets keys and ${directories.length} folders in ${file}\n`,
      );
      if (leftOut.length > 0) {
        process.stdout.write(
          `Left out, as they are of no plugin that is installed here: ${leftOut.join(', ')}\n`,
        );
      }
    });
}

interface BackupCommandOptions extends ConfigOption {
  passphraseFile?: string;
  withoutKeys: boolean;
}
