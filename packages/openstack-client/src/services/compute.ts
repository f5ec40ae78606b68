import { CallOptions } from '../CallOptions';
import { PageQuery, ResourcePage } from '../paging';
import { AvailabilityZone, listAvailabilityZones } from './availabilityZones';
import { Collection, listPage, member } from './collection';
import {
  Flavor,
  KeyPair,
  NewKeyPair,
  NewServer,
  NewServerGroup,
  SchedulerHints,
  Server,
  ServerAction,
  ServerGroup,
} from './computeTypes';
import { AbsoluteLimits, getAbsoluteLimits } from './limits';
import { compareVersions } from './Microversions';
import { Resource } from './Resource';
import { ServiceClient, ServiceRequest } from './ServiceClient';

export type * from './computeTypes';
export type { AbsoluteLimits } from './limits';

/** 2.46 is the last one in which a server names its flavor by id. */
const readVersion = { to: '2.46' };
/** 2.52 is the first one in which a new server can be given tags. */
const createVersion = { to: '2.52' };
/** The first one in which `networks` can be left to Nova. */
const automaticNetworks = '2.37';
/** The first one that finds servers by their tags. */
const tagFilter = '2.26';
/** 2.35 is the first one in which key pairs come in pages. */
const keyPairVersion = { to: '2.35' };
/** 2.64 is the first one in which a group has one policy; anti-affinity as far as possible came with 2.15. */
const serverGroupVersion = { from: '2.64', to: '2.64' };

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
    microversion: { to: '2.61' },
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
  readonly serverGroups: Resource<ServerGroup, NewServerGroup>;

  constructor(private readonly client: ServiceClient) {
    this.serverGroups = new Resource(client, {
      service: 'compute',
      path: '/os-server-groups',
      key: 'server_groups',
      itemKey: 'server_group',
      microversion: serverGroupVersion,
    });
  }

  /** Whether servers are found by their tags: since Nova of Mitaka (2016). */
  async findsByTag({ signal }: CallOptions): Promise<boolean> {
    const version = await this.client.version('compute', readVersion, signal);
    return atLeast(version, tagFilter);
  }

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

  /**
   * Resolves when Nova has accepted it; it is scheduled and built after that. What an old Nova does not know of a new
   * server, its tags and the choice of networks, is left out there.
   */
  async createServer(
    newServer: NewServer,
    call: CallOptions,
    hints?: SchedulerHints,
  ): Promise<{ id: string }> {
    const version = await this.client.version(
      'compute',
      createVersion,
      call.signal,
    );
    const server = asKnownTo(version, newServer);
    const body = await this.client.send(
      {
        service: 'compute',
        method: 'POST',
        path: '/servers',
        body: { server, ...(hints && { 'os:scheduler_hints': hints }) },
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

  /**
   * Makes an image of a server. Resolves when Nova has accepted it.
   *
   * @param metadata - becomes properties of the image
   * @returns the image's id
   */
  async createImage(
    serverId: string,
    image: { name: string; metadata: Record<string, string> },
    { signal }: CallOptions,
  ): Promise<string> {
    const body = await this.client.send(
      {
        service: 'compute',
        method: 'POST',
        path: `${serverPath(serverId)}/action`,
        body: { createImage: image },
        // The first one that answers with the id.
        microversion: { from: '2.45', to: '2.46' },
      },
      signal,
    );
    return member(body, 'compute', 'image_id');
  }

  /** Gives a server a port that is there. */
  async attachPort(
    serverId: string,
    portId: string,
    call: CallOptions,
  ): Promise<void> {
    await this.send('POST', `${serverPath(serverId)}/os-interface`, call, {
      interfaceAttachment: { port_id: portId },
    });
  }

  /** The port stays, when it was there before the server had it. Resolves when Nova has accepted it. */
  async detachPort(
    serverId: string,
    portId: string,
    call: CallOptions,
  ): Promise<void> {
    const path = `${serverPath(serverId)}/os-interface/${encodeURIComponent(portId)}`;
    await this.send('DELETE', path, call);
  }

  /** Gives it just these tags, where this Nova has tags (2.26). @throws OpenStackError with status 409 while it is built */
  async setServerTags(
    id: string,
    tags: string[],
    { signal }: CallOptions,
  ): Promise<void> {
    await this.client.send(
      {
        service: 'compute',
        method: 'PUT',
        path: `${serverPath(id)}/tags`,
        body: { tags },
        microversion: { from: tagFilter, to: readVersion.to },
      },
      signal,
    );
  }

  /** Adds these values; others stay. */
  async addServerMetadata(
    id: string,
    metadata: Record<string, string>,
    call: CallOptions,
  ): Promise<void> {
    await this.send('POST', `${serverPath(id)}/metadata`, call, { metadata });
  }

  /** @throws OpenStackError with status 404 when it has none of this name */
  async removeServerMetadata(
    id: string,
    key: string,
    call: CallOptions,
  ): Promise<void> {
    const path = `${serverPath(id)}/metadata/${encodeURIComponent(key)}`;
    await this.send('DELETE', path, call);
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

function atLeast(version: string | undefined, wanted: string): boolean {
  return version !== undefined && compareVersions(version, wanted) >= 0;
}

function asKnownTo(version: string | undefined, server: NewServer): object {
  const { tags, networks, ...rest } = server;
  return {
    ...rest,
    ...(atLeast(version, createVersion.to) && { tags }),
    ...((Array.isArray(networks) || atLeast(version, automaticNetworks)) && {
      networks,
    }),
  };
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
