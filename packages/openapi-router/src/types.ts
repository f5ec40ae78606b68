import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/** The part of `openapi-typescript`'s types that says what an operation takes and gives. */
export interface OperationType {
  parameters: { query?: unknown; path?: unknown };
  requestBody?: { content: object };
  responses: object;
}

type SuccessStatus = 200 | 201 | 202 | 204;

/** What the operation answers when it succeeds; nothing for 204. */
export type AnswerOf<TOperation extends OperationType> = {
  [
    S in keyof TOperation['responses'] & SuccessStatus
  ]: TOperation['responses'][S] extends {
    content: { 'application/json': infer TAnswer };
  }
    ? TAnswer
    : void;
}[keyof TOperation['responses'] & SuccessStatus];

type BodyOf<TOperation extends OperationType> = TOperation extends {
  requestBody: { content: { 'application/json': infer TBody } };
}
  ? TBody
  : TOperation extends {
        requestBody: { content: { 'application/gzip': unknown } };
      }
    ? Buffer
    : undefined;

/** A request that fits the document, from somebody who is signed in. */
export interface OperationRequest<TOperation extends OperationType> {
  path: NonNullable<TOperation['parameters']['path']>;
  query: NonNullable<TOperation['parameters']['query']>;
  body: BodyOf<TOperation>;
  credentials: BackstageCredentials;
}

/** One handler for each operation of the document, by its id. */
export type OperationHandlers<TOperations> = {
  [K in keyof TOperations]: TOperations[K] extends OperationType
    ? (
        request: OperationRequest<TOperations[K]>,
      ) => Promise<AnswerOf<TOperations[K]>>
    : never;
};

/** By operation: what of a request's body its audit event tells. */
export type AuditDetails<TOperations> = {
  [K in keyof TOperations]?: TOperations[K] extends OperationType
    ? (body: BodyOf<TOperations[K]>) => JsonObject
    : never;
};

/** The part of an OpenAPI 3.1 document that routes are made from. */
export interface ApiDocument {
  openapi: string;
  info: object;
  paths: Record<string, PathItem>;
  components: object;
}

export type PathItem = {
  [K in HttpMethod]?: {
    operationId: string;
    responses: Record<string, unknown>;
  };
} & { parameters?: unknown };

export const httpMethods = ['get', 'post', 'put', 'patch', 'delete'] as const;

export type HttpMethod = (typeof httpMethods)[number];
