import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { objectKinds } from '@rackstage/plugin-datacenter-common';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AuthorizedExportService } from '../service/exports/AuthorizedExportService';
import { ExportQuery } from '../service/exports/ExportService';
import { filterOf } from './filterOf';
import { head, requireOneOf, text, texts } from './files';

export interface ExportRouterOptions {
  exports: AuthorizedExportService;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  now: () => Date;
}

/** Objects as files: all of a list in its order, or everything there is. */
export function createExportRouter(options: ExportRouterOptions): Router {
  const { exports, auditor, httpAuth, now } = options;
  const router = PromiseRouter();

  const audited = async (req: Request, work: () => Promise<void>) => {
    const event = await auditor.createEvent({
      eventId: 'export',
      severityLevel: 'medium',
      request: req,
      meta: { kind: req.params.kind ?? 'all' },
    });
    try {
      await work();
      await event.success();
    } catch (error) {
      await event.fail({ error: toError(error) as Error });
      throw error;
    }
  };
  router.get('/exports', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await audited(req, async () => {
      const file = await exports.workbook(credentials);
      head(res, 'datacenter', 'xlsx', now());
      res.end(file);
    });
  });

  router.get('/exports/:kind', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const kind = requireOneOf(objectKinds, req.params.kind);
    const { format, query } = read(req);
    await audited(req, async () => {
      if (format === 'xlsx') {
        const file = await exports.xlsx(kind, query, credentials);
        head(res, kind, 'xlsx', now());
        res.end(file);
        return;
      }
      const rows = await exports.csv(kind, query, credentials);
      head(res, kind, 'csv', now());
      await pipeline(Readable.from(rows, { objectMode: false }), res);
    });
  });
  return router;
}

function read(req: Request): { format: 'csv' | 'xlsx'; query: ExportQuery } {
  const format = text(req, 'format') ?? 'csv';
  if (format !== 'csv' && format !== 'xlsx') {
    throw new InputError(`format: '${format}' is neither csv nor xlsx`);
  }
  return {
    format,
    query: {
      search: text(req, 'q'),
      filter: filterOf(texts(req, 'filter')),
      sort: text(req, 'sort'),
    },
  };
}
