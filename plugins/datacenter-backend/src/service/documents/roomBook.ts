import { Elevation, RoomLayout } from '@rackstage/plugin-datacenter-common';
import { optionalNumber, optionalText } from './rackCard';
import { numberColumn, Report, textColumn } from './Report';
import { Words } from './words';

/** The racks of a room with their space, power and weight, what cools it, and every device. */
export function roomBook(
  { room, racks, objects }: RoomLayout,
  elevations: readonly Elevation[],
  words: Words,
): Report {
  const sum = (of: (rack: RoomLayout['racks'][number]) => number) =>
    racks.reduce((total, rack) => total + of(rack), 0);
  const cooling = objects.filter(
    ({ fields }) => fields.type === 'cooling-unit',
  );
  return {
    title: `${words.roomBook} ${room.title}`,
    facts: [
      [words.racks, racks.length],
      [words.devices, elevations.flatMap(({ devices }) => devices).length],
      [words.height, sum(({ heightUnits }) => heightUnits)],
      [words.usedUnits, sum(({ usedUnits }) => usedUnits)],
      [words.draw, sum(({ drawWatts }) => drawWatts)],
      [words.feedCapacity, sum(({ feedWatts }) => feedWatts)],
      [words.weight, sum(({ weightKg }) => weightKg)],
      [
        words.cooling,
        cooling.reduce(
          (total, { fields }) =>
            total + (optionalNumber(fields.coolingCapacityWatts) ?? 0),
          0,
        ),
      ],
    ],
    tables: [
      {
        name: words.racks,
        columns: [
          textColumn(words.rack, 2),
          textColumn(words.status),
          numberColumn(words.height),
          numberColumn(words.usedUnits),
          numberColumn(words.draw),
          numberColumn(words.feedCapacity),
          numberColumn(words.weight),
          numberColumn(words.maxWeight),
        ],
        rows: racks.map(rack => [
          rack.name,
          rack.status,
          rack.heightUnits,
          rack.usedUnits,
          rack.drawWatts,
          rack.feedWatts,
          rack.weightKg,
          rack.maxWeightKg,
        ]),
      },
      {
        name: words.coolingUnits,
        columns: [
          textColumn(words.name, 3),
          textColumn(words.status),
          numberColumn(words.cooling),
        ],
        rows: cooling.map(({ title, fields }) => [
          title,
          optionalText(fields.status),
          optionalNumber(fields.coolingCapacityWatts),
        ]),
      },
      {
        name: `${words.devices} (${words.racks})`,
        columns: [
          textColumn(words.rack, 2),
          numberColumn(words.position),
          textColumn(words.device, 3),
          textColumn(words.type, 3),
          textColumn(words.status),
          numberColumn(words.draw),
        ],
        rows: elevations.flatMap(({ rack, devices }) =>
          devices.map(device => [
            rack.title,
            device.position,
            device.name,
            device.typeTitle,
            device.status,
            device.drawWatts,
          ]),
        ),
      },
    ],
  };
}
