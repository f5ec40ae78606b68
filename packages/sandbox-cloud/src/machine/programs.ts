import { setTimeout as sleep } from 'node:timers/promises';
import { posix } from 'node:path';
import { diskBytes, FileError } from './FileTree';
import { motd } from './Machine';
import type { Shell } from './Shell';

export interface Call {
  shell: Shell;
  args: string[];
  out(text: string): void;
  err(text: string): void;
  signal: AbortSignal;
}

/** @returns exit code; nothing is 0 */
type Program = (call: Call) => number | void | Promise<number | void>;

const kernel = '6.12.0-sandbox';

/** What the simulated machine knows, by name. */
export const programs: Record<string, Program> = Object.assign(
  Object.create(null) as Record<string, Program>,
  {
    ':': () => {},
    cat: eachFile(({ out }, content) => out(content.toString())),
    cd({ shell, args }: Call) {
      const path = shell.pathOf(args[0] ?? '~');
      shell.machine.files.requireFolder(path);
      shell.folder = path;
    },
    date: ({ shell, out }: Call) =>
      out(`${new Date(shell.machine.now()).toUTCString()}\n`),
    df({ shell, out }: Call) {
      const used = Math.ceil(shell.machine.files.used() / 1024);
      const all = diskBytes / 1024;
      const columns = [String(all), String(used), String(all - used)];
      out('Filesystem     1K-blocks      Used Available Use% Mounted on\n');
      out(
        `memory        ${columns.map(each => each.padStart(10)).join('')} ${`${Math.ceil((used / all) * 100)}%`.padStart(4)} /\n`,
      );
    },
    echo({ args, out }: Call) {
      const bare = args[0] === '-n';
      out((bare ? args.slice(1) : args).join(' ') + (bare ? '' : '\n'));
    },
    exit({ shell, args }: Call) {
      shell.exited = Number(args[0] ?? 0) % 256 || 0;
      return shell.exited;
    },
    false: () => 1,
    free({ shell, out }: Call) {
      const { memoryMiB } = shell.machine;
      out(`        total\nMem: ${String(memoryMiB).padStart(8)} MiB\n`);
    },
    help({ out }: Call) {
      out(motd);
      out(`${Object.keys(programs).sort().join(' ')}\n`);
    },
    hostname: ({ shell, out }: Call) => out(`${shell.machine.hostname}\n`),
    id({ shell, out }: Call) {
      const { user } = shell.machine;
      const number = user === 'root' ? 0 : 1000;
      out(`uid=${number}(${user}) gid=${number}(${user})\n`);
    },
    ls,
    mkdir: ({ shell, args }: Call) =>
      args
        .filter(each => !each.startsWith('-'))
        .forEach(each => shell.machine.files.makeFolder(shell.pathOf(each))),
    nproc: ({ shell, out }: Call) => out(`${shell.machine.vcpus}\n`),
    pwd: ({ shell, out }: Call) => out(`${shell.folder}\n`),
    rm: ({ shell, args }: Call) =>
      args
        .filter(each => !each.startsWith('-'))
        .forEach(each => shell.machine.files.remove(shell.pathOf(each))),
    async sleep({ args, signal }: Call) {
      const seconds = Math.min(Number(args[0]) || 0, 86_400);
      await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
    },
    touch({ shell, args }: Call) {
      const { files } = shell.machine;
      for (const path of args.map(each => shell.pathOf(each))) {
        files.write(path, files.find(path)?.content ?? Buffer.alloc(0));
      }
    },
    true: () => {},
    uname({ shell, args, out }: Call) {
      const { hostname, architecture } = shell.machine;
      out(
        args.includes('-a')
          ? `Linux ${hostname} ${kernel} ${architecture} (simulated)\n`
          : 'Linux\n',
      );
    },
    uptime({ shell, out }: Call) {
      const { now, bootedAt } = shell.machine;
      const minutes = Math.max(0, Math.floor((now() - bootedAt) / 60_000));
      out(` up ${minutes} min,  1 user,  load average: 0.00, 0.00, 0.00\n`);
    },
    whoami: ({ shell, out }: Call) => out(`${shell.machine.user}\n`),
  } satisfies Record<string, Program>,
);

function ls({ shell, args, out }: Call): void {
  const { files } = shell.machine;
  const names = args.filter(each => !each.startsWith('-'));
  const isLong = args.some(each => /^-\w*l/.test(each));
  for (const each of names.length > 0 ? names : ['.']) {
    const path = shell.pathOf(each);
    const node = files.find(path);
    if (!node) {
      throw new FileError('ENOENT');
    }
    const entries = node.content
      ? [[each, path]]
      : files.list(path).map(name => [name, posix.join(path, name)]);
    for (const [name, at] of entries) {
      out(isLong ? longLine(shell, name, at) : `${name}\n`);
    }
  }
}

function longLine(shell: Shell, name: string, path: string): string {
  const { files, user } = shell.machine;
  const { content, changedAt } = files.find(path)!;
  const size = String(content?.length ?? 4096).padStart(9);
  const when = new Date(changedAt).toISOString().slice(0, 16).replace('T', ' ');
  return `${content ? '-rw-r--r--' : 'drwxr-xr-x'} ${user} ${size} ${when} ${name}\n`;
}

function eachFile(use: (call: Call, content: Buffer) => void): Program {
  return call => {
    const { files } = call.shell.machine;
    for (const each of call.args) {
      use(call, files.read(call.shell.pathOf(each)));
    }
  };
}
