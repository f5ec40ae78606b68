import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { AuditEvent, EventFilters } from '@rackstage/plugin-audit-common';
import { openapi } from '@rackstage/plugin-audit-common/openapi';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AuthorizedAuditService } from '../service/AuthorizedAuditService';
import { csvHead, csvLine } from './csv';

const formats = {
  csv: { type: 'text/csv; charset=utf-8', text: csvText },
  json: { type: 'application/json; charset=utf-8', text: jsonText },
};

type Format = keyof typeof formats;

/** The search for events as one file, streamed: however much it is, only a page of it is in memory. */
export function createExportRouter(options: {
  service: AuthorizedAuditService;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  now(): Date;
}): Router {
  const { service, auditor, httpAuth, now } = options;
  const router = PromiseRouter();
  router.get('/export', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { format, ...filters } = read(req);
    // An export that was broken off has begun all the same.
    const event = await auditor.createEvent({
      eventId: 'export',
      severityLevel: 'high',
      request: req,
      meta: { format, filters: { ...filters } },
    });
    try {
      const events = await service.exported(filters, credentials);
      const { type, text } = formats[format];
      const counter = { count: 0 };
      const day = now().toISOString().slice(0, 10);
      res.setHeader('content-type', type);
      res.setHeader(
        'content-disposition',
        `attachment; filename="audit-${day}.${format}"`,
      );
      await pipeline(
        Readable.from(text(counted(events, counter)), { objectMode: false }),
        untilEnd(res, () => event.success({ meta: counter })),
      );
    } catch (error) {
      await event.fail({ error: toError(error) as Error });
      throw error;
    }
  });
  return router;
}

/** The last piece waits until it is recorded that all of it went. */
function untilEnd(res: Response, done: () => Promise<void>): Response {
  const end = res.end.bind(res);
  res.end = ((...args: Parameters<typeof end>) => {
    done().then(
      () => end(...args),
      error => res.destroy(error),
    );
    return res;
  }) as typeof end;
  return res;
}

async function* counted<T>(
  items: AsyncIterable<T>,
  counter: { count: number },
) {
  for await (const item of items) {
    counter.count += 1;
    yield item;
  }
}

async function* csvText(events: AsyncIterable<AuditEvent>) {
  yield csvHead;
  for await (const event of events) {
    yield csvLine(event);
  }
}

async function* jsonText(events: AsyncIterable<AuditEvent>) {
  let before = '[';
  for await (const event of events) {
    yield `${before}\n${JSON.stringify(event)}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

const check = (() => {
  const ajv = new Ajv({ coerceTypes: true, strict: false });
  addFormats(ajv);
  const { parameters } = openapi.paths['/event-count'].get;
  return ajv.compile<EventFilters & { format: Format }>({
    type: 'object',
    additionalProperties: false,
    required: ['format'],
    properties: {
      ...Object.fromEntries(
        parameters.map(({ name, schema }) => [name, schema]),
      ),
      format: { enum: Object.keys(formats) },
    },
  });
})();

function read({ query }: Request): EventFilters & { format: Format } {
  const value: unknown = { ...query };
  if (!check(value)) {
    const [{ instancePath, message }] = check.errors!;
    throw new InputError(
      `The export cannot be made: ${instancePath.slice(1) || 'the query'} ${message}`,
    );
  }
  if (Object.values(value).some(text => String(text).includes('\0'))) {
    throw new InputError('Text must not contain the character NUL (U+0000)');
  }
  return value;
}
