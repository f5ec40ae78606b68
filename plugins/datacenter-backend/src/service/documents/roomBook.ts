import { titleOf } from '../../database/kindTables';
import { DocumentSources } from './DocumentSources';
import { drawRoom } from './drawRoom';
import { byId, numberOf, text } from './readings';
import { numberColumn, Report, textColumn } from './Report';
import { Language, statusIn, wordsIn } from './words';

/** A room: its plan, its racks and how full they are, every device, and what else stands there. */
export async function roomBook(
  roomId: string,
  { views, drawn }: DocumentSources,
  language: Language,
): Promise<Report> {
  const words = wordsIn(language);
  const status = statusIn(language);
  const layout = await drawn.room.layout(roomId);
  const { racks } = layout;
  const devices = await views.all('devices', { placeId: roomId });
  const types = byId(
    await views.all('device-types', {
      id: [...new Set(devices.map(({ fields }) => fields.typeId as string))],
    }),
  );
  const rackOf = new Map(racks.map(rack => [rack.id, rack.name]));
  const { format } = new Intl.NumberFormat(language);
  const sum = (read: (rack: (typeof racks)[number]) => number) =>
    format(Math.round(racks.reduce((total, rack) => total + read(rack), 0)));
  const { widthMm, depthMm } = layout.room.fields;
  return {
    title: words('roomBook'),
    isWide: true,
    subtitle: layout.room.title,
    sections: [
      {
        heading: words('summary'),
        facts: [
          { name: words('room'), value: layout.room.title },
          ...(widthMm && depthMm
            ? [
                {
                  name: words('size'),
                  value: `${format(Number(widthMm))} × ${format(Number(depthMm))} mm`,
                },
              ]
            : []),
          { name: words('racks'), value: format(racks.length) },
          { name: words('devices'), value: format(devices.length) },
          {
            name: words('used'),
            value: `${sum(rack => rack.usedUnits)} / ${sum(rack => rack.heightUnits)} U`,
          },
          { name: words('draw'), value: `${sum(rack => rack.drawWatts)} W` },
          { name: words('supply'), value: `${sum(rack => rack.feedWatts)} W` },
        ],
        drawing: drawRoom(layout),
        tables: [],
      },
      {
        heading: words('racks'),
        startsPage: true,
        tables: [
          {
            name: words('racks'),
            empty: words('nothing'),
            columns: [
              textColumn(words('rack')),
              textColumn(words('row')),
              textColumn(words('status')),
              numberColumn(words('used'), 'U', 1),
              numberColumn(words('height'), 'U', 1),
              numberColumn(words('weight'), 'kg'),
              numberColumn(words('draw'), 'W'),
              numberColumn(words('supply'), 'W'),
            ],
            rows: racks.map(rack => [
              rack.name,
              rack.rowId && layout.titles[rack.rowId],
              status(rack.status),
              rack.usedUnits,
              rack.heightUnits,
              rack.weightKg,
              rack.drawWatts,
              rack.feedWatts,
            ]),
          },
        ],
      },
      {
        heading: words('devices'),
        startsPage: true,
        tables: [
          {
            name: words('devices'),
            empty: words('nothing'),
            columns: [
              textColumn(words('rack'), 1.4),
              numberColumn(words('unit'), undefined, 1, 0.8),
              textColumn(words('device'), 2.4),
              textColumn(words('type'), 3),
              textColumn(words('status'), 1.4),
              textColumn(words('serial'), 2),
              textColumn(words('assetTag'), 2),
              textColumn(words('owner'), 2.4),
            ],
            rows: devices
              .map(device => {
                const type = types.get(text(device, 'typeId'));
                return {
                  rack: rackOf.get(text(device, 'rackId')) ?? '',
                  position: numberOf(device, 'position') ?? 0,
                  row: [
                    rackOf.get(text(device, 'rackId')),
                    numberOf(device, 'position'),
                    titleOf(device),
                    type &&
                      `${text(type, 'manufacturer')} ${text(type, 'model')}`,
                    status(device.fields.status),
                    text(device, 'serial'),
                    text(device, 'assetTag'),
                    text(device, 'owner'),
                  ],
                };
              })
              .sort(
                (one, other) =>
                  natural.compare(one.rack, other.rack) ||
                  other.position - one.position,
              )
              .map(({ row }) => row),
          },
        ],
      },
      {
        heading: words('equipment'),
        tables: [
          {
            name: words('equipment'),
            empty: words('nothing'),
            columns: [
              textColumn(words('name')),
              textColumn(words('type')),
              textColumn(words('status')),
            ],
            rows: layout.objects.map(({ title, fields }) => [
              title,
              String(fields.type ?? ''),
              status(fields.status),
            ]),
          },
        ],
      },
    ],
  };
}

const natural = new Intl.Collator('en', { numeric: true });
