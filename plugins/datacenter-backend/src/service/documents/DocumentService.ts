import { NotFoundError } from '@backstage/errors';
import { DocumentName } from '@rackstage/plugin-datacenter-common';
import { billOfMaterials } from './billOfMaterials';
import { cableBook } from './cableBook';
import { connectionTable } from './connectionTable';
import { DocumentSources } from './DocumentSources';
import { powerBudget } from './powerBudget';
import { rackCard } from './rackCard';
import { renderReport, ReportFormat } from './renderReport';
import { Report } from './Report';
import { roomBook } from './roomBook';
import { Language } from './words';

export interface DocumentRequest {
  document: DocumentName;
  /** Of the room, rack, device or plan that it is about. */
  id: string;
  format: ReportFormat;
  language: Language;
  timeZone: string;
}

export interface DocumentFile {
  fileName: string;
  content: Buffer;
}

/** Documents of what is there now. */
export class DocumentService {
  constructor(
    private readonly sources: DocumentSources,
    private readonly now: () => Date,
  ) {}

  /** @throws NotFoundError, or InputError when it is too long for the format */
  async render(request: DocumentRequest): Promise<DocumentFile> {
    const { format } = request;
    const report = await this.report(request);
    const now = this.now();
    return {
      fileName: `${[
        report.title,
        report.subtitle,
        now.toISOString().slice(0, 10),
      ]
        .filter(Boolean)
        .join(' ')}.${format}`,
      content: await renderReport(report, format, { ...request, now }),
    };
  }

  private async report({
    document,
    id,
    language,
  }: DocumentRequest): Promise<Report> {
    const { sources } = this;
    switch (document) {
      case 'bill-of-materials':
        return billOfMaterials(id, sources, language);
      case 'rack-card':
        return rackCard(id, sources, language);
      case 'rack-connections':
        return connectionTable('racks', id, sources, language);
      case 'device-connections':
        return connectionTable('devices', id, sources, language);
      default: {
        await this.requirePlace(id);
        const ofRoom = {
          'room-book': roomBook,
          'cable-book': cableBook,
          'power-budget': powerBudget,
        }[document];
        return ofRoom(id, sources, language);
      }
    }
  }

  private async requirePlace(id: string): Promise<void> {
    const places = await this.sources.objects.getMany('places', [id]);
    if (places.length === 0) {
      throw new NotFoundError(`No places with id ${id}`);
    }
  }
}
