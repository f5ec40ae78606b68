import {
  NeighborDevice,
  NeighborReadError,
  NeighborReadErrorCode,
  NeighborSource,
  ObservedNeighbors,
} from '@rackstage/plugin-datacenter-node';
import {
  connectSsh,
  isSshError,
  SshConnection,
  SshErrorCode,
} from '@rackstage/ssh-runner';
import { Question } from './platforms';
import { DeviceSettings, Settings } from './readSettings';
import { unknownFormat } from './parsers/unknownFormat';

/** A MAC address table of 100,000 entries has less. */
const mostBytes = 16 * 1024 * 1024;

/** Reads neighbours and MAC address tables of switches by their command lines, over SSH. */
export class SshNeighborSource implements NeighborSource {
  readonly id = 'ssh';

  constructor(
    private readonly settings: Settings,
    private readonly now: () => Date,
  ) {}

  async read(
    device: NeighborDevice,
    { signal }: { signal: AbortSignal },
  ): Promise<ObservedNeighbors> {
    signal.throwIfAborted();
    const target = this.settings.of(device);
    const timeout = AbortSignal.timeout(this.settings.timeout);
    const either = AbortSignal.any([signal, timeout]);
    const observedAt = this.now().toISOString();
    try {
      const links = [];
      for (const question of target.questions) {
        links.push(...(await this.ask(device, target, question, either)));
      }
      return { observedAt, links };
    } catch (error) {
      signal.throwIfAborted();
      throw timeout.aborted
        ? new NeighborReadError(
            'Unreachable',
            `${device.name} did not answer within ${this.settings.timeout / 1000} seconds`,
          )
        : error;
    }
  }

  /** Each on a connection of its own: IOS ends it together with the command. */
  private async ask(
    device: NeighborDevice,
    { host, port, user, privateKey }: DeviceSettings,
    question: Question,
    signal: AbortSignal,
  ) {
    const connection = await connectSsh(
      {
        ...{ host, port, user, privateKey },
        ...this.settings.knownHosts.checker([host, device.name], port),
      },
      // What waits longer is ended by the signal.
      { signal, timeout: this.settings.timeout },
    ).catch(error => {
      throw readErrorOf(error, device, 'Unreachable');
    });
    try {
      return question.parse(
        await answerTo(question, connection, signal).catch(error => {
          throw readErrorOf(error, device, 'CommandRefused');
        }),
      );
    } finally {
      connection.close();
    }
  }
}

async function answerTo(
  { command }: Question,
  connection: SshConnection,
  signal: AbortSignal,
): Promise<string> {
  const output: Record<'stdout' | 'stderr', Buffer[]> = {
    stdout: [],
    stderr: [],
  };
  let bytes = 0;
  const { code } = await connection.run(command, {
    signal,
    allowSilentEnd: true,
    onOutput: (chunk, from) => {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        throw new NeighborReadError(
          'CommandRefused',
          `'${lineOf(command)}' prints more than ${mostBytes} bytes`,
        );
      }
      output[from].push(chunk);
    },
  });
  const text = (from: 'stdout' | 'stderr') =>
    Buffer.concat(output[from]).toString('utf8');
  const answer = text('stdout');
  if (code !== undefined && code !== 0) {
    const [first] = (text('stderr').trim() || answer.trim()).split(/\r?\n/, 1);
    throw new NeighborReadError(
      'CommandRefused',
      `'${lineOf(command)}' ended with ${code}: ${first.slice(0, 200)}`,
    );
  }
  if (answer.trim() === '' && code === undefined) {
    // Nothing at all may be an answer only where the command says that it has succeeded.
    throw unknownFormat(`answer to '${lineOf(command)}'`, answer);
  }
  return answer;
}

const lineOf = (command: Question['command']) =>
  typeof command === 'string' ? command : command.join(' ');

/** @param failed - what it means when the machine says something that has no code */
function readErrorOf(
  error: unknown,
  { name }: NeighborDevice,
  failed: NeighborReadErrorCode,
): unknown {
  if (!isSshError(error)) {
    return error;
  }
  const codes: Partial<Record<SshErrorCode, NeighborReadErrorCode>> = {
    SignInRefused: 'CredentialRefused',
    Failed: failed,
  };
  return new NeighborReadError(
    codes[error.code] ?? 'Unreachable',
    `${name}: ${error.message}`,
    { cause: error },
  );
}
