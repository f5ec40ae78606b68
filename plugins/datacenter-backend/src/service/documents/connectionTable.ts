import { NotFoundError } from '@backstage/errors';
import { titleOf } from '../../database/kindTables';
import { ObjectRecord } from '../../database/records';
import { DocumentSources } from './DocumentSources';
import { whereOf } from './readings';
import { numberColumn, Report, ReportSection, textColumn } from './Report';
import { Language, wordsIn } from './words';

/** Every port of a device, or of the devices of a rack, with what it is connected to. */
export async function connectionTable(
  kind: 'devices' | 'racks',
  id: string,
  { objects, drawn }: DocumentSources,
  language: Language,
): Promise<Report> {
  const words = wordsIn(language);
  const [thing] = await objects.getMany(kind, [id]);
  if (!thing) {
    throw new NotFoundError(`No ${kind} with id ${id}`);
  }
  const devices =
    kind === 'devices'
      ? [thing]
      : topDown(await objects.referring('devices', 'rackId', [id]));
  const sections: ReportSection[] = [];
  for (const device of devices) {
    const connections = await drawn.cabling.connections(device.id);
    sections.push({
      heading: titleOf(device),
      tables: [
        {
          name: titleOf(device),
          empty: words('nothing'),
          columns: [
            textColumn(words('port'), 1.6),
            textColumn(words('type'), 2),
            textColumn(words('cable'), 1.8),
            textColumn(words('color'), 1),
            numberColumn(words('length'), 'm', 1, 1),
            textColumn(words('peer'), 3.4),
            textColumn(words('farEnd'), 3.4),
          ],
          rows: connections.map(({ port, cable, peers, ends }) => [
            port.name,
            port.type,
            cable?.label,
            cable?.color,
            cable?.lengthMetres,
            peers.map(whereOf).join(', '),
            ends.map(whereOf).join(', '),
          ]),
        },
      ],
    });
  }
  return {
    title: words('connections'),
    isWide: true,
    subtitle: titleOf(thing),
    sections:
      sections.length > 0
        ? sections
        : [
            {
              heading: titleOf(thing),
              tables: [
                {
                  name: titleOf(thing),
                  columns: [textColumn(words('device'))],
                  rows: [],
                  empty: words('nothing'),
                },
              ],
            },
          ],
  };
}

const topDown = (devices: ObjectRecord[]) =>
  [...devices].sort(
    (one, other) =>
      Number(other.fields.position ?? 0) - Number(one.fields.position ?? 0),
  );
