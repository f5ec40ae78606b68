import { ChildProcess, spawn } from 'node:child_process';

/**
 * Ends what is left when this process is gone, also by SIGKILL. A driver ends by
 * itself when its connection closes; one that spins never gets to see that. The
 * shell holds a pipe of ours: each line is the list of processes, and the end of
 * it is the end of us.
 */
const script =
  'pids=; while read -r line; do pids=$line; done; [ -z "$pids" ] || kill -9 $pids';

const pids = new Set<number>();
let reaper: ChildProcess | undefined;

export function watchOver(pid: number): void {
  pids.add(pid);
  tell();
}

export function stopWatching(pid: number): void {
  pids.delete(pid);
  tell();
}

function tell(): void {
  reaper ??= start();
  reaper.stdin?.write(`${[...pids].join(' ')}\n`);
}

function start(): ChildProcess {
  const shell = spawn('/bin/sh', ['-c', script], {
    // Signals to our group are not for it.
    detached: true,
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a shell, drivers that listen end all the same.
  shell.on('error', () => {});
  shell.stdin?.on('error', () => {});
  shell.unref();
  (shell.stdin as unknown as { unref?(): void })?.unref?.();
  return shell;
}
