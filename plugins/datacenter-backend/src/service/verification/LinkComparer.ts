import {
  CableSides,
  cableMoves,
  compareLinks,
  ExtraLink,
  linkCorrection,
  LinkEnd,
  LinkVerification,
} from '@rackstage/plugin-datacenter-common';
import { randomUUID } from 'node:crypto';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import {
  CableVerificationRecord,
  LinkRecord,
  LinkState,
  ReadingRecord,
} from '../../database/VerificationsStore';
import { LinksReader, PortLink } from '../failures/LinksReader';

/** What needs somebody comes first. */
const order: LinkState[] = ['wrong', 'missing', 'extra', 'unknown', 'verified'];

/** What came of it for a cable, which may be part of several links. */
export type CableState = Pick<
  CableVerificationRecord,
  'cableId' | 'ends' | 'state'
>;

export interface Comparison {
  links: LinkRecord[];
  cables: CableState[];
  counts: Record<LinkState, number>;
}

interface Known {
  devices: { id: string; name: string }[];
  ports: ObjectRecord[];
  /** Cable ids by port id. */
  cableAt: Map<string, string>;
}

/** Compares the links of devices with what was read. */
export class LinkComparer {
  private readonly reader: LinksReader;

  constructor(private readonly objects: ObjectsReader) {
    this.reader = new LinksReader(objects);
  }

  async compare(
    deviceIds: string[],
    readings: ReadingRecord[],
  ): Promise<Comparison> {
    const links = await this.reader.ofDevices(deviceIds);
    const read = readings.filter(({ code }) => code === undefined);
    const known = await this.known(links, read);
    const expected = links.map(link => ({
      id: idOf(link),
      a: endOf(link.ports[0]),
      b: endOf(link.ports[1]),
    }));
    const result = compareLinks({
      expected,
      observed: read.map(reading => ({
        device: reading.deviceId,
        links: reading.links,
      })),
      ports: known.ports.map(port => ({
        ...endOf(port),
        mac: port.fields.macAddress as string | undefined,
      })),
      devices: known.devices,
    });
    const cables = await this.objects.getMany(
      'cables',
      links.flatMap(({ cableIds }) => cableIds),
    );
    const describe = this.describer(links, result.links, known, cables);
    const records = [
      ...result.links.map((link, index) =>
        describe(link, expected[index], links[index]),
      ),
      ...result.extra.map(link => describe(link, link)),
    ].sort(
      (one, other) => order.indexOf(one.state) - order.indexOf(other.state),
    );
    return {
      links: records,
      cables: cableStates(links, result.links, cables),
      counts: Object.fromEntries(
        order.map(state => [
          state,
          records.filter(link => link.state === state).length,
        ]),
      ) as Record<LinkState, number>,
    };
  }

  /** Devices that are expected or seen, and all of their ports. */
  private async known(
    links: PortLink[],
    read: ReadingRecord[],
  ): Promise<Known> {
    const named = read.flatMap(reading =>
      reading.links.flatMap(({ remoteName }) => namesOf(remoteName)),
    );
    const seen = await this.objects.withTitles('devices', [...new Set(named)]);
    const ids = [
      ...read.map(({ deviceId }) => deviceId),
      ...links.flatMap(({ deviceIds }) => deviceIds),
      ...seen.map(({ id }) => id),
    ];
    const devices = await this.objects.getMany('devices', ids);
    const ports = await this.objects.referring(
      'ports',
      'deviceId',
      devices.map(({ id }) => id),
    );
    const cableAt = await this.objects.cablesAt(ports.map(({ id }) => id));
    return {
      cableAt,
      devices: devices.map(device => ({
        id: device.id,
        name: titleOf(device),
      })),
      ports,
    };
  }

  private describer(
    links: PortLink[],
    results: LinkVerification[],
    known: Known,
    cables: ObjectRecord[],
  ) {
    const names = new Map(known.devices.map(({ id, name }) => [id, name]));
    const byId = new Map(cables.map(cable => [cable.id, cable]));
    const portIds = new Map(
      known.ports.map(port => [keyOf(endOf(port)), port.id]),
    );
    const single = new Map(
      links
        .filter(({ cableIds }) => cableIds.length === 1)
        .map(link => [idOf(link), link.cableIds[0]]),
    );
    const portOf = (end: LinkEnd) => portIds.get(keyOf(end));
    const moves = cableMoves(
      results.map(result => ({
        ...('fix' in result && { fix: result.fix }),
        cableId: single.get(result.id),
      })),
      portOf,
    );
    return (
      { id: _, ...link }: (LinkVerification | ExtraLink) & { id?: string },
      { a, b }: Pick<ExtraLink, 'a' | 'b'>,
      made?: PortLink,
    ): LinkRecord => {
      const { state, ...rest } = { ...link, a, b };
      const cableId = made?.cableIds[0];
      const correction =
        'fix' in rest
          ? linkCorrection({
              fix: rest.fix,
              cableId: made && single.get(idOf(made)),
              cableOf: linkId => single.get(linkId),
              portOf,
              cableAt: portId => known.cableAt.get(portId),
              moves,
            })
          : undefined;
      const data = {
        ...rest,
        ...(cableId && { cableId, cable: titleOf(byId.get(cableId)!) }),
        devices: namesIn(rest, names),
        ...(correction && { correction }),
        ...(correction?.code === 'replace' && {
          endsBefore: Object.fromEntries(
            correction.cables.map(({ id }) => [id, endsOf(byId.get(id)!)]),
          ),
        }),
      };
      return { id: randomUUID(), state, data: data as LinkRecord['data'] };
    };
  }
}

/** The worst that was found of any link over a cable. */
const severity = ['wrong', 'missing', 'verified', 'unobserved'] as const;

function cableStates(
  links: PortLink[],
  results: LinkVerification[],
  cables: ObjectRecord[],
): CableState[] {
  const states = new Map<string, CableState['state']>();
  results.forEach(({ state }, index) => {
    const found = state === 'unknown' ? 'unobserved' : state;
    for (const id of links[index].cableIds) {
      const before = states.get(id) ?? 'unobserved';
      states.set(
        id,
        severity.indexOf(found) < severity.indexOf(before) ? found : before,
      );
    }
  });
  return cables.map(cable => ({
    cableId: cable.id,
    ends: endsOf(cable),
    state: states.get(cable.id)!,
  }));
}

/** Names of all devices that something names by their ids. */
function namesIn(
  value: unknown,
  names: Map<string, string>,
): Record<string, string> {
  const found: Record<string, string> = {};
  const look = (part: unknown) => {
    if (typeof part === 'string' && names.has(part)) {
      found[part] = names.get(part)!;
    } else if (part && typeof part === 'object') {
      Object.values(part).forEach(look);
    }
  };
  look(value);
  return found;
}

const idOf = ({ ports }: PortLink) => ports.map(({ id }) => id).join(' ');

export const endsOf = ({ fields }: ObjectRecord): CableSides => [
  fields.a as string[],
  fields.b as string[],
];

const keyOf = ({ device, port }: LinkEnd) => `${device}\n${port}`;

const endOf = ({ fields }: ObjectRecord): LinkEnd => ({
  device: fields.deviceId as string,
  port: String(fields.name),
});

/** A neighbour may give its name with its domain. */
const namesOf = (name: string | undefined): string[] =>
  name ? [name, name.split('.')[0]] : [];
