import { readSettings } from './settings';
import { startSandboxCloud } from './startSandboxCloud';

async function main() {
  const options = readSettings(process.env);
  const cloud = await startSandboxCloud(options);
  process.stdout.write(
    `Sandbox cloud listens at ${cloud.url} (speed ${options.speed})\n`,
  );

  let stopped: Promise<void> | undefined;
  const stop = () => {
    // Once is enough: a second signal while it closes must not close twice.
    stopped ??= cloud.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch(error => {
  process.stderr.write(`Sandbox cloud does not start: ${error.message}\n`);
  process.exit(1);
});
