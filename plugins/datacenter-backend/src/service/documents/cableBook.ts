import { TraceEnd } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { PortOwners } from '../views/PortOwners';
import { endText } from './deviceConnections';
import { optionalNumber, optionalText } from './rackCard';
import { numberColumn, Report, textColumn } from './Report';
import { Words } from './words';

const idsIn = (value: unknown) => (value ?? []) as string[];

/** Every cable that ends in a rack of a room, with both ends. */
export async function cableBook(
  room: string,
  rackIds: string[],
  store: ObjectsReader,
  words: Words,
): Promise<Report> {
  const cables = await cablesOf(rackIds, store);
  const ports = await store.getMany('ports', [
    ...new Set(
      cables.flatMap(({ fields }) => [...idsIn(fields.a), ...idsIn(fields.b)]),
    ),
  ]);
  const ends = await new PortOwners(store).describe(ports);
  const trays = await store.titles(
    'trays',
    cables.flatMap(({ fields }) => idsIn(fields.route)),
  );
  const endsOf = (value: unknown) =>
    endText(
      idsIn(value).flatMap((id): TraceEnd[] => [ends.get(id) ?? []].flat()),
    );
  return {
    title: `${words.cableBook} ${room}`,
    facts: [[words.cables, cables.length]],
    tables: [
      {
        name: words.cables,
        columns: [
          textColumn(words.cable, 2),
          textColumn(words.type),
          textColumn(words.color),
          numberColumn(words.length),
          textColumn(words.status),
          textColumn(words.endA, 4),
          textColumn(words.endB, 4),
          textColumn(words.route, 2),
        ],
        rows: cables.map(cable => [
          titleOf(cable),
          optionalText(cable.fields.type),
          optionalText(cable.fields.color),
          optionalNumber(cable.fields.lengthMetres),
          optionalText(cable.fields.status),
          endsOf(cable.fields.a),
          endsOf(cable.fields.b),
          idsIn(cable.fields.route)
            .map(id => trays.get(id) ?? id)
            .join(' › '),
        ]),
      },
    ],
  };
}

/** By title, as people look for them. */
async function cablesOf(
  rackIds: string[],
  store: ObjectsReader,
): Promise<ObjectRecord[]> {
  const idsOf = (records: ObjectRecord[]) => records.map(({ id }) => id);
  const devices = await store.referring('devices', 'rackId', rackIds);
  const feeds = await store.referring('feeds', 'rackId', rackIds);
  const ports = [
    ...(await store.referring('ports', 'deviceId', idsOf(devices))),
    ...(await store.referring('ports', 'feedId', idsOf(feeds))),
  ];
  const cables = await store.cablesAt(idsOf(ports));
  const records = await store.getMany('cables', [...new Set(cables.values())]);
  const collator = new Intl.Collator('en', { numeric: true });
  return records.sort((one, other) =>
    collator.compare(titleOf(one), titleOf(other)),
  );
}
