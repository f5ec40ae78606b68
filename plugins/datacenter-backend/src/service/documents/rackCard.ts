import { Elevation } from '@rackstage/plugin-datacenter-common';
import { numberColumn, Report, textColumn } from './Report';
import { Words } from './words';

/** What is in a rack, unit by unit from the top, with its feeds: for its door. */
export function rackCard(
  { rack, devices, feeds }: Elevation,
  words: Words,
): Report {
  const sum = (of: (device: Elevation['devices'][number]) => number) =>
    devices.reduce((total, device) => total + of(device), 0);
  return {
    title: `${words.rackCard} ${rack.title}`,
    facts: [
      [words.height, Number(rack.fields.heightUnits)],
      [words.weight, sum(({ weightKg = 0 }) => weightKg)],
      [words.maxWeight, optionalNumber(rack.fields.maxWeightKg)],
      [words.draw, sum(({ drawWatts }) => drawWatts)],
    ],
    tables: [
      {
        name: words.devices,
        columns: [
          numberColumn(words.position),
          textColumn(words.face),
          textColumn(words.device, 3),
          textColumn(words.type, 3),
          numberColumn(words.height),
          numberColumn(words.weight),
          numberColumn(words.draw),
          textColumn(words.side),
        ],
        rows: devices.map(device => [
          device.position,
          device.face && words[device.face],
          device.name,
          device.typeTitle,
          device.heightUnits,
          device.weightKg,
          device.drawWatts,
          device.powerSides.join(' + '),
        ]),
      },
      {
        name: words.feeds,
        columns: [
          textColumn(words.name, 3),
          textColumn(words.side),
          numberColumn(words.voltage),
          numberColumn(words.amperage),
          textColumn(words.status),
        ],
        rows: feeds.map(({ title, fields }) => [
          title,
          optionalText(fields.side),
          optionalNumber(fields.voltage),
          optionalNumber(fields.amperage),
          optionalText(fields.status),
        ]),
      },
    ],
  };
}

export const optionalNumber = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

export const optionalText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
