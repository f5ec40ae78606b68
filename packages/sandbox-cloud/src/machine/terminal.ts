import { StringDecoder } from 'node:string_decoder';
import { ServerChannel } from 'ssh2';
import { motd } from './Machine';
import { Shell } from './Shell';

const [interrupt, endOfInput, backspace] = ['\u0003', '\u0004', '\u007f'];

/** A prompt that a person types at. Resolves with the exit code when the shell ends. */
export async function runTerminal(
  shell: Shell,
  channel: ServerChannel,
): Promise<number> {
  const write = (text: string) => {
    channel.write(text.replace(/\n/g, '\r\n'));
  };
  const output = { out: write, err: write };
  const keys = keysOf(channel);
  write(`${motd}\n`);
  while (shell.exited === undefined) {
    write(promptOf(shell));
    const line = await readLine(keys, write);
    if (line === undefined) {
      break;
    }
    await runUntilInterrupted(keys, signal => shell.run(line, output, signal));
  }
  return shell.exited ?? 0;
}

/** Nothing when the input has ended. */
async function readLine(
  keys: Keys,
  write: (text: string) => void,
): Promise<string | undefined> {
  let line: string[] = [];
  for (;;) {
    const key = await keys.next();
    if (key === undefined || (key === endOfInput && line.length === 0)) {
      write('\n');
      return undefined;
    }
    if (key === '\r' || key === '\n') {
      write('\n');
      return line.join('');
    }
    if (key === interrupt) {
      write('^C\n');
      return '';
    }
    if (key === backspace && line.length > 0) {
      const width = isWide(line[line.length - 1]) ? 2 : 1;
      line = line.slice(0, -1);
      write('\b \b'.repeat(width));
    } else if (key >= ' ' && key !== backspace && key.length <= 2) {
      line.push(key);
      write(key);
    }
  }
}

async function runUntilInterrupted(
  keys: Keys,
  run: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const stop = new AbortController();
  keys.onInterrupt = () => stop.abort();
  await run(stop.signal);
  keys.onInterrupt = undefined;
}

interface Keys {
  /** Nothing after the last one. */
  next(): Promise<string | undefined>;
  /** Set while a program runs, which the key ends. */
  onInterrupt?: () => void;
}

/** What keys like the arrows send is one key, which the prompt ignores. */
const aKey = new RegExp(
  `${String.fromCharCode(27)}(?:\\[[0-9;]*[A-Za-z~]|O.)?|[^]`,
  'gu',
);

function keysOf(channel: ServerChannel): Keys {
  const decoder = new StringDecoder('utf8');
  const waiting: string[] = [];
  let ended = false;
  let wake = () => {};
  const another = () =>
    new Promise<void>(resolve => {
      wake = resolve;
    });
  const end = () => {
    ended = true;
    keys.onInterrupt?.();
    wake();
  };
  channel.on('data', (chunk: Buffer) => {
    const found = decoder.write(chunk).match(aKey);
    for (const key of found ?? []) {
      if (key === interrupt && keys.onInterrupt) {
        keys.onInterrupt();
      } else {
        waiting.push(key);
      }
    }
    wake();
  });
  channel.on('end', end).on('close', end);
  const keys: Keys = {
    async next() {
      while (waiting.length === 0 && !ended) {
        await another();
      }
      return waiting.shift();
    },
  };
  return keys;
}

function promptOf({ folder, machine }: Shell): string {
  const { home, user, hostname } = machine;
  const place = folder.startsWith(home)
    ? `~${folder.slice(home.length)}`
    : folder;
  return `${user}@${hostname}:${place}${user === 'root' ? '#' : '$'} `;
}

/** Whether terminals give it two columns: Hangul, Han and the like. */
const isWide = (character: string) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
    character,
  );
