import { Router } from 'express';
import { z } from 'zod';
import { OperationName } from '../../faults/Fault';
import { definitionOf } from '../../parts/definitions';
import { PartKind, partKinds } from '../../parts/Part';
import { PartService } from '../../parts/PartService';
import { quotaOf } from '../../parts/quotaOf';
import { labels, name, tag } from '../../service/inputs';
import { Simulation } from '../../service/Simulation';
import { worldOf } from '../../world/World';
import { checked, handlerFor, nothing } from '../operation';
import { afterOf, pageById, pageOf, taggedPageInput } from '../paging';
import { partView } from '../partViews';
import { scopeOf } from './instanceRoutes';

const createInput = z.looseObject({ name, tag: tag.optional(), labels });

/** The same five calls for each kind of part; four where nothing of it can be changed. */
export function addPartRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  simulation: Simulation,
): void {
  for (const kind of partKinds) {
    addRoutesOf(kind, router, handler, new PartService(simulation, kind));
  }
}

function addRoutesOf(
  kind: PartKind,
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  parts: PartService,
): void {
  const all = `/regions/:region/${kind}`;
  const one = `${all}/:id`;
  const { input, changeable } = definitionOf(kind);
  const named = (operation: string) =>
    `${quotaOf(kind)}.${operation}` as OperationName;

  router.get(
    all,
    handler({
      name: named('list'),
      query: taggedPageInput,
      body: nothing,
      async handle({ project, params, query, origin }) {
        const { limit, cursor, tag: wanted } = query;
        const scope = scopeOf({ project, params });
        if (kind === 'networks') {
          // The cloud's own are among them; the project's are few.
          const own = await parts.list(scope, { limit: 1000, tag: wanted });
          const offered = wanted ? [] : worldOf(params.region).networks;
          const views = own.map(shown => partView(shown, origin));
          const together = [
            ...offered.map(network => ({ ...network, status: 'available' })),
            ...views,
          ];
          return { status: 200, body: pageById(together, query) };
        }
        const page = await parts.list(scope, {
          after: afterOf(cursor),
          limit: limit + 1,
          tag: wanted,
        });
        const items = page.map(shown => partView(shown, origin));
        return { status: 200, body: pageOf(items, limit, ({ id }) => id) };
      },
    }),
  );

  router.post(
    all,
    handler({
      name: named('create'),
      query: nothing,
      body: createInput,
      async handle({ project, params, body, effect, origin }) {
        const { name: called, tag: mark, labels: given, ...asked } = body;
        const made = await parts.create(
          project,
          params.region,
          {
            name: called,
            tag: mark,
            labels: given,
            spec: checked(input, asked),
          },
          { fails: effect?.kind === 'create-then-error' },
        );
        return {
          status: made.created ? 201 : 200,
          body: partView(made, origin),
        };
      },
    }),
  );

  router.get(
    one,
    handler({
      name: named('get'),
      query: nothing,
      body: nothing,
      async handle(call) {
        const found = await parts.get(scopeOf(call), call.params.id);
        return { status: 200, body: partView(found, call.origin) };
      },
    }),
  );

  if (changeable.length > 0) {
    router.put(
      one,
      handler({
        name: named('update'),
        query: nothing,
        body: input,
        async handle(call) {
          await parts.update(scopeOf(call), call.params.id, call.body);
          return { status: 202, body: {} };
        },
      }),
    );
  }

  router.delete(
    one,
    handler({
      name: named('delete'),
      query: nothing,
      body: nothing,
      async handle(call) {
        await parts.delete(scopeOf(call), call.params.id);
        return { status: 202, body: {} };
      },
    }),
  );
}
