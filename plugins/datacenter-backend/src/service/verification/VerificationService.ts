import { InputError, NotFoundError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import {
  compareLinks,
  LinkEnd,
  LinkVerification,
  ObjectChange,
  Verification,
} from '@rackstage/plugin-datacenter-common';
import { NeighborDevice } from '@rackstage/plugin-datacenter-node';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { DefaultObjectService } from '../DefaultObjectService';
import { LinksReader, PortLink } from '../failures/LinksReader';
import { NeighborReadings } from './NeighborReadings';

/** Compares the cables of a rack with what its devices see. */
export class VerificationService {
  private readonly links: LinksReader;

  constructor(
    private readonly options: {
      objects: ObjectsReader;
      changes: Pick<DefaultObjectService, 'apply'>;
      readings: NeighborReadings;
      now: () => Date;
    },
  ) {
    this.links = new LinksReader(options.objects);
  }

  /**
   * Asks every device of the rack that has a management address, and keeps with
   * each cable what came of it; a cable of which nothing is known keeps what it had.
   *
   * @throws NotFoundError, or InputError where nothing can be asked
   */
  async verifyRack(rackId: string, caller: Caller): Promise<Verification> {
    const { objects, readings, now } = this.options;
    const [rack] = await objects.getMany('racks', [rackId]);
    if (!rack) {
      throw new NotFoundError(`No racks with id ${rackId}`);
    }
    if (readings.isEmpty) {
      throw new InputError(
        'Nothing can be asked: no module brings neighbours of devices, or its settings are missing (datacenter.neighbors.ssh)',
      );
    }
    const asked = await this.askable(rackId);
    if (asked.length === 0) {
      throw new InputError(
        `No device in rack '${titleOf(rack)}' has a management address; give one to its switches`,
      );
    }
    const { read, unread } = await readings.readAll(asked);
    const links = await this.links.ofDevices(asked.map(({ id }) => id));
    const known = await this.known(links, read);
    const comparison = compareLinks({
      expected: links.map(link => ({
        id: link.cableIds[0],
        a: endOf(link.ports[0]),
        b: endOf(link.ports[1]),
      })),
      observed: read.map(({ device, observed }) => ({
        device: device.id,
        links: observed.links,
      })),
      ports: known.ports,
      devices: known.devices,
    });
    await this.keep(links, comparison.links, caller);
    const labels = await objects.titles(
      'cables',
      links.map(({ cableIds }) => cableIds[0]),
    );
    return {
      at: now().toISOString(),
      devices: Object.fromEntries(
        known.devices.map(({ id, name }) => [id, name]),
      ),
      read: read.map(({ device }) => device.id),
      unread: unread.map(({ device, code, message }) => ({
        id: device.id,
        title: device.name,
        code,
        message,
      })),
      links: comparison.links.map((link, index) => ({
        ...link,
        cableId: link.id,
        cable: labels.get(link.id)!,
        a: endOf(links[index].ports[0]),
        b: endOf(links[index].ports[1]),
      })) as Verification['links'],
      extra: comparison.extra as Verification['extra'],
    };
  }

  private async askable(rackId: string): Promise<NeighborDevice[]> {
    const { objects } = this.options;
    const devices = (
      await objects.referring('devices', 'rackId', [rackId])
    ).filter(({ fields }) => fields.managementAddress);
    const types = new Map(
      (
        await objects.getMany(
          'device-types',
          devices.map(({ fields }) => fields.typeId as string),
        )
      ).map(type => [type.id, type.fields]),
    );
    return devices.map(device => {
      const type = types.get(device.fields.typeId as string);
      return {
        id: device.id,
        name: titleOf(device),
        managementAddress: device.fields.managementAddress as string,
        manufacturer: type?.manufacturer as string | undefined,
        model: type?.model as string | undefined,
      };
    });
  }

  /** Devices that are expected or seen, and all of their ports. */
  private async known(
    links: PortLink[],
    read: {
      device: NeighborDevice;
      observed: { links: readonly { remoteName?: string }[] };
    }[],
  ) {
    const { objects } = this.options;
    const named = read.flatMap(({ observed }) =>
      observed.links.flatMap(({ remoteName }) => namesOf(remoteName)),
    );
    const seen = await objects.withTitles('devices', [...new Set(named)]);
    const ids = [
      ...read.map(({ device }) => device.id),
      ...links.flatMap(({ deviceIds }) => deviceIds),
      ...seen.map(({ id }) => id),
    ];
    const devices = await objects.getMany('devices', [...new Set(ids)]);
    const ports = await objects.referring(
      'ports',
      'deviceId',
      devices.map(({ id }) => id),
    );
    return {
      devices: devices.map(device => ({
        id: device.id,
        name: titleOf(device),
      })),
      ports: ports.map(port => ({
        ...endOf(port),
        mac: port.fields.macAddress as string | undefined,
      })),
    };
  }

  /** What is known of a link is known of each cable that it passes. */
  private async keep(
    links: PortLink[],
    results: LinkVerification[],
    caller: Caller,
  ): Promise<void> {
    const states = new Map<string, string>();
    results.forEach(({ state }, index) => {
      if (state !== 'unknown') {
        links[index].cableIds.forEach(id => states.set(id, state));
      }
    });
    const cables = await this.options.objects.getMany('cables', [
      ...states.keys(),
    ]);
    const changes = cables
      .filter(({ id, fields }) => fields.verification !== states.get(id))
      .map(({ id }): ObjectChange => ({
        action: 'update',
        kind: 'cables',
        id,
        fields: { verification: states.get(id) },
      }));
    if (changes.length > 0) {
      await this.options.changes.apply(changes, 'LLDP', caller);
    }
  }
}

const endOf = ({ fields }: ObjectRecord): LinkEnd => ({
  device: fields.deviceId as string,
  port: String(fields.name),
});

/** A neighbour may give its name with its domain. */
const namesOf = (name: string | undefined): string[] =>
  name ? [name, name.split('.')[0]] : [];
