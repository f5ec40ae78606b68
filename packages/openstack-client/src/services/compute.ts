import { CallOptions } from '../CallOptions';
import { PageQuery, ResourcePage } from '../paging';
import { AvailabilityZone, listAvailabilityZones } from './availabilityZones';
import { Collection, listPage, member } from './collection';
import {
  Flavor,
  KeyPair,
  NewKeyPair,
  NewServer,
  Server,
  ServerAction,
} from './computeTypes';
import { AbsoluteLimits, getAbsoluteLimits } from './limits';
import { ServiceClient, ServiceRequest } from './ServiceClient';

export type * from './computeTypes';
export type { AbsoluteLimits } from './limits';

const readVersion = '2.46';
/** The first one in which a new server can be given tags. */
const createVersion = '2.52';

/** The first one in which key pairs come in pages. */
const keyPairVersion = '2.35';

const collections = {
  servers: {
    service: 'compute',
    path: '/servers/detail',
    key: 'servers',
    microversion: readVersion,
  },
  flavors: {
    service: 'compute',
    path: '/flavors/detail',
    key: 'flavors',
    // the first one with extra specs in the list
    microversion: '2.61',
  },
  keyPairs: {
    service: 'compute',
    path: '/os-keypairs',
    key: 'keypairs',
    microversion: keyPairVersion,
  },
} satisfies Record<string, Collection>;

/** Nova. Every call rejects with an `OpenStackError` or the signal's reason. */
export class ComputeService {
  constructor(private readonly client: ServiceClient) {}

  /** With `tags` (comma-separated), only servers that have all of them, those not yet scheduled included. */
  servers(
    query: PageQuery & { tags?: string },
    { signal }: CallOptions,
  ): Promise<ResourcePage<Server>> {
    return listPage(this.client, collections.servers, { ...query }, signal);
  }

  async server(id: string, call: CallOptions): Promise<Server> {
    const path = serverPath(id);
    return member(await this.send('GET', path, call), 'compute', 'server');
  }

  /** Resolves when Nova has accepted it; it is scheduled and built after that. */
  async createServer(
    server: NewServer,
    call: CallOptions,
  ): Promise<{ id: string }> {
    const body = await this.client.send(
      {
        service: 'compute',
        method: 'POST',
        path: '/servers',
        body: { server },
        microversion: createVersion,
      },
      call.signal,
    );
    return member(body, 'compute', 'server');
  }

  async actOnServer(
    id: string,
    action: ServerAction,
    call: CallOptions,
  ): Promise<void> {
    await this.send('POST', `${serverPath(id)}/action`, call, action);
  }

  async deleteServer(id: string, call: CallOptions): Promise<void> {
    await this.send('DELETE', serverPath(id), call);
  }

  /**
   * The last lines that the server wrote to its console, without control characters.
   *
   * @throws OpenStackError with status 404 or 409 when it has none yet, or is not there
   */
  async consoleOutput(
    id: string,
    length: number,
    call: CallOptions,
  ): Promise<string> {
    const action = { 'os-getConsoleOutput': { length } };
    const path = `${serverPath(id)}/action`;
    return member(
      await this.send('POST', path, call, action),
      'compute',
      'output',
    );
  }

  async attachVolume(
    serverId: string,
    volumeId: string,
    call: CallOptions,
  ): Promise<void> {
    await this.send('POST', attachmentPath(serverId), call, {
      volumeAttachment: { volumeId },
    });
  }

  async detachVolume(
    serverId: string,
    volumeId: string,
    call: CallOptions,
  ): Promise<void> {
    await this.send('DELETE', attachmentPath(serverId, volumeId), call);
  }

  /** The ids of the volumes of a server, those that are just being attached included. */
  async attachedVolumes(
    serverId: string,
    call: CallOptions,
  ): Promise<string[]> {
    const body = await this.send('GET', attachmentPath(serverId), call);
    const attachments = member<{ volumeId: string }[]>(
      body,
      'compute',
      'volumeAttachments',
    );
    return attachments.map(attachment => attachment.volumeId);
  }

  flavors(
    query: PageQuery,
    { signal }: CallOptions,
  ): Promise<ResourcePage<Flavor>> {
    return listPage(this.client, collections.flavors, { ...query }, signal);
  }

  /** Key pairs belong to the user, not to the project. */
  async keyPairs(
    query: PageQuery,
    { signal }: CallOptions,
  ): Promise<ResourcePage<KeyPair>> {
    const page = await listPage<{ keypair: KeyPair }>(
      this.client,
      collections.keyPairs,
      { ...query },
      signal,
    );
    return { ...page, items: page.items.map(item => item.keypair) };
  }

  async keyPair(name: string, call: CallOptions): Promise<KeyPair> {
    const body = await this.onKeyPair('GET', keyPairPath(name), call);
    return member(body, 'compute', 'keypair');
  }

  /** Brings a public key. @throws OpenStackError with status 409 when the name is taken */
  async createKeyPair(
    keypair: NewKeyPair,
    call: CallOptions,
  ): Promise<KeyPair> {
    const path = collections.keyPairs.path;
    const body = await this.onKeyPair('POST', path, call, { keypair });
    return member(body, 'compute', 'keypair');
  }

  async deleteKeyPair(name: string, call: CallOptions): Promise<void> {
    await this.onKeyPair('DELETE', keyPairPath(name), call);
  }

  availabilityZones({ signal }: CallOptions): Promise<AvailabilityZone[]> {
    return listAvailabilityZones(this.client, 'compute', signal);
  }

  limits({ signal }: CallOptions): Promise<AbsoluteLimits> {
    return getAbsoluteLimits(this.client, 'compute', signal);
  }

  private onKeyPair(
    method: ServiceRequest['method'],
    path: string,
    { signal }: CallOptions,
    body?: unknown,
  ): Promise<unknown> {
    const microversion = keyPairVersion;
    return this.client.send(
      { service: 'compute', method, path, body, microversion },
      signal,
    );
  }

  private send(
    method: ServiceRequest['method'],
    path: string,
    { signal }: CallOptions,
    body?: unknown,
  ): Promise<unknown> {
    const microversion = readVersion;
    return this.client.send(
      { service: 'compute', method, path, body, microversion },
      signal,
    );
  }
}

function keyPairPath(name: string): string {
  return `${collections.keyPairs.path}/${encodeURIComponent(name)}`;
}

function serverPath(id: string): string {
  return `/servers/${encodeURIComponent(id)}`;
}

function attachmentPath(serverId: string, volumeId?: string): string {
  const path = `${serverPath(serverId)}/os-volume_attachments`;
  return volumeId ? `${path}/${encodeURIComponent(volumeId)}` : path;
}
