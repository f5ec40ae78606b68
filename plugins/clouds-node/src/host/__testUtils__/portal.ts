import { DriverSupervisor } from '../DriverSupervisor';

/** A program like a portal: `portal.ts <folder>` has one driver that listens and one that spins, and says their numbers. */
async function main([folder]: string[]): Promise<void> {
  const pids = await Promise.all(
    ['x', 'spin'].map(async region => {
      const supervisor = new DriverSupervisor({
        locate: async () => ({ folder, entry: 'index.cjs' }),
      });
      const settings = { config: {}, credential: {} };
      const connection = supervisor.newConnection();
      await supervisor.open(connection, settings, opened => opened);
      void supervisor.call(
        {
          type: 'call',
          connection,
          capability: 'zones',
          method: 'list',
          args: [{ region }],
        },
        settings,
        { signal: new AbortController().signal, read: answer => answer },
      );
      return supervisor.getStatus().pid;
    }),
  );
  process.stdout.write(`${JSON.stringify(pids)}\n`);
}

void main(process.argv.slice(2));
