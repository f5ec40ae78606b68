import { Command } from 'commander';

/** Runs one command line, `['node', 'rackstage', …]`. */
export async function main(argv: string[]): Promise<void> {
  const program = new Command('rackstage').description(
    'Commands the portal, and looks after an installation of it',
  );
  await program.parseAsync(argv);
}
