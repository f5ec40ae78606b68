import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { timingSafeEqual } from 'node:crypto';
import { Duplex } from 'node:stream';
import { AuthContext, Connection, Server, Session, utils } from 'ssh2';
import { pause } from '../lifecycle/pause';
import { statusAt } from '../lifecycle/Transition';
import { sshReadyPart } from '../service/consoleLog';
import { Instance } from '../service/resources';
import { Simulation } from '../service/Simulation';
import { images } from '../world/World';
import { authorizedKeys } from './authorizedKeys';
import { FileTree } from './FileTree';
import { filesOf, machineOf } from './Machine';
import { serveFiles } from './sftp';
import { Shell } from './Shell';
import { runTerminal } from './terminal';

/** Of how many machines files are kept at once; the one that was used first is forgotten. */
const mostDisks = 50;
/** How often it is looked whether a machine that somebody is signed in to still runs. */
const lookMs = 1000;

const userName = /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/;

/**
 * The way to the simulated machines by SSH: a gateway that forwards to a machine by its id, port 22. Whoever has a key
 * may use the gateway; the machine behind it, which has a host key of its own, lets in only the keys that it was made
 * with.
 */
export class SshGateway {
  private readonly disks = new Map<string, FileTree>();
  private readonly open = new Set<Connection>();
  private readonly server: Server;

  constructor(
    private readonly simulation: Simulation,
    private readonly stopping: AbortSignal,
  ) {
    const { privateKey } = simulation.hostKeyOf('gateway');
    this.server = new Server({ hostKeys: [privateKey] }, connection =>
      this.serve(connection),
    );
  }

  /** @returns the port @throws Error when it is taken */
  async listen(port: number, host: string): Promise<number> {
    this.server.listen(port, host);
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.open.forEach(connection => connection.end());
    await closed;
  }

  private serve(connection: Connection): void {
    this.keep(connection);
    connection.on('authentication', context => decide(context, () => true));
    connection.on('tcpip', (accept, reject, { destIP, destPort }) => {
      this.running(destIP).then(
        instance => {
          if (instance && destPort === 22) {
            this.enter(instance, accept() as unknown as Duplex);
          } else {
            reject();
          }
        },
        () => reject(),
      );
    });
  }

  /** The machine, when somebody can sign in to it, for which a boot is waited for. */
  private async running(id: string): Promise<Instance | undefined> {
    const { store } = this.simulation;
    const { instances, now } = store.read();
    const instance = await instances.findAnywhere(id);
    if (!instance || !hasSsh(instance) || !isRunning(instance, now)) {
      return undefined;
    }
    const bootMs = this.simulation.durationOf('instance.boot', id);
    const readyAt = instance.bootedAt + bootMs * sshReadyPart;
    await pause(Math.max(0, readyAt - now), this.stopping);
    return instance;
  }

  private async enter(instance: Instance, stream: Duplex): Promise<void> {
    const moment = this.simulation.store.read();
    const pairs = await moment.keyPairs.list(instance);
    const pair = pairs.find(({ name }) => name === instance.keyPair);
    const keys = authorizedKeys(instance.userData, pair?.publicKey);
    const { privateKey } = this.simulation.hostKeyOf(instance.id);
    const server = new Server({ hostKeys: [privateKey] }, connection => {
      this.keep(connection);
      this.endWith(instance.id, connection);
      let user = '';
      connection.on('authentication', context => {
        user = context.username;
        decide(
          context,
          key => userName.test(user) && keys.some(each => same(each, key)),
        );
      });
      connection.on('session', accept =>
        this.converse(accept(), instance, user),
      );
    });
    server.injectSocket(stream as never);
  }

  private converse(session: Session, instance: Instance, user: string): void {
    const { store } = this.simulation;
    const machine = machineOf(instance, user, this.diskOf(instance), () =>
      store.now(),
    );
    const stop = new AbortController();
    session.on('pty', accept => accept?.());
    session.on('window-change', accept => accept?.());
    session.on('signal', accept => {
      accept?.();
      stop.abort();
    });
    session.on('shell', async accept => {
      const channel = accept();
      channel.exit(await runTerminal(new Shell(machine), channel));
      channel.end();
    });
    session.on('exec', async (accept, _, { command }) => {
      const channel = accept();
      channel.on('close', () => stop.abort());
      const output = {
        out: (text: string) => void channel.write(text),
        err: (text: string) => void channel.stderr.write(text),
      };
      channel.exit(await new Shell(machine).run(command, output, stop.signal));
      channel.end();
    });
    session.on('sftp', accept => serveFiles(machine, accept()));
  }

  private diskOf(instance: Instance): FileTree {
    const { store } = this.simulation;
    const known = this.disks.get(instance.id);
    if (known) {
      return known;
    }
    const disk = filesOf(instance, () => store.now());
    this.disks.set(instance.id, disk);
    if (this.disks.size > mostDisks) {
      this.disks.delete(this.disks.keys().next().value!);
    }
    return disk;
  }

  /** A machine that stops takes who is signed in along. */
  private endWith(id: string, connection: Connection): void {
    const timer = setInterval(async () => {
      const { instances, now } = this.simulation.store.read();
      const instance = await instances.findAnywhere(id).catch(() => undefined);
      if (!instance || !isRunning(instance, now)) {
        connection.end();
      }
    }, lookMs);
    connection.on('close', () => clearInterval(timer));
  }

  private keep(connection: Connection): void {
    this.open.add(connection);
    connection.on('error', () => {});
    connection.on('close', () => this.open.delete(connection));
  }
}

export function hasSsh({ imageId }: Instance): boolean {
  return images.find(({ id }) => id === imageId)?.os.family !== 'windows';
}

const isRunning = ({ transition }: Instance, now: number) =>
  statusAt(transition, now) === 'running';

/** Lets in who proves to have a private key that is accepted (RFC 4252, section 7). */
function decide(
  context: AuthContext,
  accepts: (publicKey: Buffer) => boolean,
): void {
  if (context.method !== 'publickey' || !accepts(context.key.data)) {
    context.reject(['publickey']);
    return;
  }
  const key = utils.parseKey(
    `${context.key.algo} ${context.key.data.toString('base64')}`,
  );
  const isProven =
    !context.signature ||
    (!(key instanceof Error) &&
      key.verify(context.blob!, context.signature, context.hashAlgo) === true);
  if (isProven) {
    context.accept();
  } else {
    context.reject(['publickey']);
  }
}

function same(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
