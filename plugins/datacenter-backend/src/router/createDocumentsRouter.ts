import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { newAjv, requireValid } from '@rackstage/openapi-router';
import {
  documentFormats,
  documentNames,
  labelCodes,
  labelledKinds,
  LabelRequest,
  labelSheetNames,
} from '@rackstage/plugin-datacenter-common';
import express, { Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { AuthorizedDocumentService } from '../service/documents/AuthorizedDocumentService';
import { DocumentRequest } from '../service/documents/DocumentService';

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const languages = ['en', 'ko'];
const uuid = { type: 'string', format: 'uuid' };

const ajv = newAjv();

const isDocument = ajv.compile<DocumentRequest>({
  type: 'object',
  additionalProperties: false,
  required: ['document', 'id', 'format', 'language', 'timeZone'],
  properties: {
    document: { enum: documentNames },
    id: uuid,
    format: { enum: documentFormats },
    language: { enum: languages },
    timeZone: { type: 'string', maxLength: 100 },
  },
});

const isLabels = ajv.compile<LabelRequest>({
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'ids', 'sheet', 'startAt', 'code', 'language'],
  properties: {
    kind: { enum: labelledKinds },
    ids: {
      type: 'array',
      minItems: 1,
      maxItems: 500,
      uniqueItems: true,
      items: uuid,
    },
    sheet: { enum: labelSheetNames },
    startAt: { type: 'integer', minimum: 1, maximum: 500 },
    code: { enum: labelCodes },
    language: { enum: languages },
  },
});

/** Answers with files: documents and sheets of labels. */
export function createDocumentsRouter(options: {
  service: AuthorizedDocumentService;
  httpAuth: HttpAuthService;
}): Router {
  const { service, httpAuth } = options;
  const router = PromiseRouter();
  router.get('/documents/:document', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const request: unknown = { ...req.query, document: req.params.document };
    requireValid(isDocument, request, 'query');
    requireTimeZone(request.timeZone);
    const { fileName, content } = await service.document(request, credentials);
    send(res, types[request.format], fileName, content);
  });
  router.post('/labels', express.json({ limit: '100kb' }), async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const request: unknown = req.body;
    requireValid(isLabels, request, 'body');
    const content = await service.labelSheet(request, credentials);
    send(res, types.pdf, 'labels.pdf', content);
  });
  return router;
}

function requireTimeZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new InputError(`query.timeZone '${timeZone}' is no time zone`);
  }
}

/** Names are in any language, so they are given as RFC 5987 says. */
function send(res: Response, type: string, name: string, content: Buffer) {
  res.setHeader('content-type', type);
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader(
    'content-disposition',
    `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(
      name.replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' '),
    )}`,
  );
  res.end(content);
}
