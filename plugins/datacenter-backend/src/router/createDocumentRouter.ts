import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { AuthorizedDocumentService } from '../service/documents/AuthorizedDocumentService';
import {
  DocumentRequest,
  documentNames,
} from '../service/documents/DocumentService';
import { head, requireOneOf, text } from './files';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface DocumentRouterOptions {
  documents: AuthorizedDocumentService;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  now: () => Date;
}

/** Documents as files. */
export function createDocumentRouter(options: DocumentRouterOptions): Router {
  const { documents, auditor, httpAuth, now } = options;
  const router = PromiseRouter();
  router.get('/documents/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const request = read(req);
    const { name, id, format } = request;
    const event = await auditor.createEvent({
      eventId: 'document',
      request: req,
      meta: { name, id, format },
    });
    try {
      const file = await documents.document(request, credentials);
      head(res, name, format, now());
      res.end(file);
      await event.success();
    } catch (error) {
      await event.fail({ error: toError(error) as Error });
      throw error;
    }
  });
  return router;
}

function read(req: Request): DocumentRequest {
  const id = text(req, 'id') ?? '';
  if (!uuid.test(id)) {
    throw new InputError('id is no id of a room, a rack or a device');
  }
  return {
    name: requireOneOf(documentNames, req.params.name),
    id,
    format: requireOneOf(
      ['pdf', 'xlsx'] as const,
      text(req, 'format') ?? 'pdf',
    ),
    language: requireOneOf(
      ['en', 'ko'] as const,
      text(req, 'language') ?? 'en',
    ),
  };
}
