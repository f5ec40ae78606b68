import { NotFoundError } from '@backstage/errors';
import {
  cableEndLabels,
  Label,
  labelSheets,
  renderLabels,
} from '@rackstage/documents';
import { LabelRequest } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { PortOwners } from '../views/PortOwners';
import { text, whereOf } from './readings';
import { wordsIn } from './words';

const pages = {
  cables: '/datacenter/cabling/cables',
  devices: '/datacenter/devices/devices',
  racks: '/datacenter/racks/racks',
};

/** Sheets of labels for cables, both ends of each, devices and racks. */
export class LabelService {
  constructor(
    private readonly objects: ObjectsReader,
    private readonly options: {
      /** Of the portal: what a scan leads to. */
      baseUrl: string;
      now: () => Date;
    },
  ) {}

  /** In the order of the ids. @throws NotFoundError, or InputError when a code would be too fine to be read */
  async render(request: LabelRequest): Promise<Buffer> {
    const { kind, ids, sheet, startAt, language } = request;
    const found = await this.objects.getMany(kind, ids);
    const byId = new Map(found.map(record => [record.id, record]));
    const missing = ids.find(id => !byId.has(id));
    if (missing) {
      throw new NotFoundError(`No ${kind} with id ${missing}`);
    }
    const records = ids.map(id => byId.get(id)!);
    return renderLabels({
      title: wordsIn(language)('label'),
      language,
      date: this.options.now(),
      sheet: labelSheets[sheet],
      startAt,
      labels:
        kind === 'cables'
          ? await this.cableLabels(records, request)
          : records.map(record => this.labelOf(record, request)),
    });
  }

  private labelOf(record: ObjectRecord, request: LabelRequest): Label {
    return {
      lines: [
        titleOf(record),
        ...['assetTag', 'serial']
          .map(name => text(record, name))
          .filter(Boolean),
      ],
      ...this.code(record, request),
    };
  }

  private async cableLabels(
    cables: ObjectRecord[],
    request: LabelRequest,
  ): Promise<Label[]> {
    const endsOf = ({ fields }: ObjectRecord, side: 'a' | 'b') =>
      fields[side] as string[];
    const ports = await this.objects.getMany(
      'ports',
      cables.flatMap(cable => [...endsOf(cable, 'a'), ...endsOf(cable, 'b')]),
    );
    const shown = await new PortOwners(this.objects).describe(ports);
    const lines = (cable: ObjectRecord, side: 'a' | 'b') =>
      endsOf(cable, side)
        .flatMap(id => shown.get(id) ?? [])
        .map(whereOf);
    return cables.flatMap(cable =>
      cableEndLabels(
        { lines: [titleOf(cable)], ...this.code(cable, request) },
        { a: lines(cable, 'a'), b: lines(cable, 'b') },
      ),
    );
  }

  private code(
    record: ObjectRecord,
    { kind, code }: LabelRequest,
  ): Pick<Label, 'qr' | 'code128'> {
    switch (code) {
      case 'qr':
        return { qr: `${this.options.baseUrl}${pages[kind]}/${record.id}` };
      case 'code128':
        return { code128: text(record, 'assetTag') || titleOf(record) };
      default:
        return {};
    }
  }
}
