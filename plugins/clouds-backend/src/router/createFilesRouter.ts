import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { basename } from 'node:path/posix';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AuthorizedReaching } from '../reaching/AuthorizedReaching';

export interface FilesRouterOptions {
  reaching: AuthorizedReaching;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/** Files to and from instances: streams, which the API document cannot describe. */
export function createFilesRouter(options: FilesRouterOptions): Router {
  const { reaching, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/instances/:id/file', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const path = pathOf(req);
    await audited(options, req, 'file-download', { path }, async () => {
      const { size, content } = await reaching.readFile(
        req.params.id,
        path,
        credentials,
        endOf(res),
      );
      res.status(200).set({
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(size),
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
        'X-Content-Type-Options': 'nosniff',
      });
      await pipeline(content, res);
    });
  });

  router.put('/instances/:id/file', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const file = {
      path: pathOf(req),
      overwrite: req.query.overwrite === 'true',
    };
    const content = contentOf(req);
    try {
      await audited(options, req, 'file-upload', file, async () => {
        const bytes = await reaching.writeFile(
          req.params.id,
          file,
          content,
          credentials,
          endOf(res),
        );
        res.json({ bytes });
      });
    } finally {
      content.destroy();
    }
  });
  return router;
}

async function audited(
  { auditor }: FilesRouterOptions,
  request: Request,
  eventId: string,
  meta: { path: string; overwrite?: boolean },
  work: () => Promise<void>,
): Promise<void> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    request,
    meta: { id: request.params.id, ...meta },
  });
  try {
    await work();
    await event.success();
  } catch (error) {
    await event.fail({ error: toError(error) as Error });
    throw error;
  }
}

/** Nothing where it cannot be one: that is refused once it is known that whoever asks may. */
function pathOf({ query: { path } }: Request): string {
  return typeof path === 'string' && path.length <= 4096 && !path.includes('\0')
    ? path
    : '';
}

/** What is sent, apart from its connection: that has to stay for the answer when the content is given up. */
function contentOf(request: Request): Readable {
  const content = request.pipe(new PassThrough());
  request.once('close', () => {
    if (!request.complete) {
      content.destroy(new Error('The connection was closed'));
    }
  });
  content.once('close', () => {
    request.unpipe(content);
    request.resume();
  });
  return content;
}

/** Ends what is under way when whoever asked goes away. */
function endOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () =>
    controller.abort(new Error('The connection was closed')),
  );
  return controller.signal;
}
