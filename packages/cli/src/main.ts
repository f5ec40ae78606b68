import { Command } from 'commander';
import { addBackupCommand } from './backup/backupCommand';
import { addDoctorCommand } from './doctor/doctorCommand';
import { addRestoreCommand } from './restore/restoreCommand';

/** Runs one command line, `['node', 'rackstage', …]`. */
export async function main(argv: string[]): Promise<void> {
  const program = new Command('rackstage').description(
    'Commands the portal, and looks after an installation of it',
  );
  addBackupCommand(program);
  addDoctorCommand(program);
  addRestoreCommand(program);
  await program.parseAsync(argv);
}
