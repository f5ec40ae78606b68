import { NotFoundError } from '@backstage/errors';
import { Elevation } from '@rackstage/plugin-datacenter-common';
import { chunks } from '@rackstage/stores';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { Views } from '../views';
import { cableBook } from './cableBook';
import { deviceConnections } from './deviceConnections';
import { rackCard } from './rackCard';
import { Report } from './Report';
import { reportPdf, reportXlsx } from './renderReport';
import { roomBook } from './roomBook';
import { DocumentLanguage, Words, wordsOf } from './words';

/** As many as pages ask for: queries name each device of them. */
const racksAtOnce = 50;

export const documentNames = [
  'cable-book',
  'device-connections',
  'rack-card',
  'room-book',
] as const;

export type DocumentName = (typeof documentNames)[number];

export interface DocumentRequest {
  name: DocumentName;
  /** Of the room, the rack or the device that it is about. */
  id: string;
  format: 'pdf' | 'xlsx';
  language: DocumentLanguage;
}

export interface DocumentServiceOptions {
  store: ObjectsReader;
  views: Views;
  now: () => Date;
}

/** Documents for people, always from what there is now. */
export class DocumentService {
  constructor(private readonly options: DocumentServiceOptions) {}

  /** @throws NotFoundError when there is nothing with the id */
  async document(request: DocumentRequest): Promise<Buffer> {
    const { language, format } = request;
    const report = await this.report(request, wordsOf[language]);
    const render = format === 'pdf' ? reportPdf : reportXlsx;
    return render(report, { language, now: this.options.now() });
  }

  private async report(
    { name, id }: DocumentRequest,
    words: Words,
  ): Promise<Report> {
    const { store, views } = this.options;
    switch (name) {
      case 'rack-card': {
        const [elevation] = await views.elevation.elevations([id]);
        return rackCard(elevation, words);
      }
      case 'device-connections': {
        const [device] = await store.getMany('devices', [id]);
        if (!device) {
          throw new NotFoundError(`No devices with id ${id}`);
        }
        const connections = await views.cabling.connections(id);
        return deviceConnections(titleOf(device), connections, words);
      }
      case 'room-book': {
        const layout = await views.room.layout(id);
        const elevations: Elevation[] = [];
        for (const some of chunks(layout.racks, racksAtOnce)) {
          const ids = some.map(rack => rack.id);
          elevations.push(...(await views.elevation.elevations(ids)));
        }
        return roomBook(layout, elevations, words);
      }
      default: {
        const [room] = await store.getMany('places', [id]);
        if (!room) {
          throw new NotFoundError(`No places with id ${id}`);
        }
        const racks = await store.referring('racks', 'roomId', [id]);
        const rackIds = racks.map(rack => rack.id);
        return cableBook(titleOf(room), rackIds, store, words);
      }
    }
  }
}
