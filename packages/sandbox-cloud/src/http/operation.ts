import { RequestHandler } from 'express';
import { z } from 'zod';
import { invalidRequest } from '../errors';
import { disturb } from '../faults/disturb';
import { FaultEffect, OperationName } from '../faults/Fault';
import { pause } from '../lifecycle/pause';
import { Project } from '../service/Project';
import { Simulation } from '../service/Simulation';
import { projectOf } from './authenticate';

/** Something that a client can ask of the cloud. */
export interface Operation<Q, B> {
  name: OperationName;
  query: z.ZodType<Q>;
  body: z.ZodType<B>;
  handle(call: OperationCall<Q, B>): Promise<Answer>;
}

export interface OperationCall<Q, B> {
  project: Project;
  /** Parts of the path. */
  params: Record<string, string>;
  query: Q;
  body: B;
  /** Where the client reaches this service: `http://127.0.0.1:7071`. */
  origin: string;
  /** The fault that hits this call, if it has to do with the work itself. */
  effect?: FaultEffect;
}

export interface Answer {
  status: 200 | 201 | 202;
  body: unknown;
}

/** For an operation that takes no query or no body. */
export const nothing = z.strictObject({});

/**
 * Makes a handler of an operation: it takes as long as a cloud takes, is hit by
 * the faults that were asked for, and sees only input that was checked.
 *
 * @param stopping - ends all waiting when the service stops
 */
export function handlerFor(simulation: Simulation, stopping: AbortSignal) {
  return <Q, B>(operation: Operation<Q, B>): RequestHandler =>
    async (request, response) => {
      const project = projectOf(response);
      const { requestId } = response.locals;
      await pause(simulation.durationOf('api.answer', requestId), stopping);
      const effect = await simulation.store.faults.take(
        project.id,
        operation.name,
        request.params.region,
      );
      if (effect && (await disturb(effect, response, stopping))) {
        return;
      }
      const answer = await operation.handle({
        project,
        origin: `${request.protocol}://${request.get('host')}`,
        params: request.params,
        query: checked(operation.query, request.query),
        body: checked(operation.body, request.body),
        effect,
      });
      if (effect?.kind === 'lost-answer') {
        response.destroy();
        return;
      }
      response.status(answer.status).json(answer.body);
    };
}

/** @throws SandboxError `invalid_request` that names every wrong field */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) {
    throw invalidRequest(
      result.error.issues
        .map(({ path, message }) => [...path, message].join(': '))
        .join('; '),
    );
  }
  return result.data;
}
