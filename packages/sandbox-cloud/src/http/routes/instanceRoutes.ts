import { Router } from 'express';
import { consoleInput, createInstanceInput } from '../../service/inputs';
import { InstanceAction, InstanceService } from '../../service/InstanceService';
import { worldOf } from '../../world/World';
import { handlerFor, nothing, OperationCall } from '../operation';
import { afterOf, pageOf, taggedPageInput } from '../paging';
import { fullInstanceView, instanceView } from '../views';

export function addInstanceRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  instances: InstanceService,
  sshPort: number,
): void {
  /** The gateway is where the API is. */
  const ssh = (origin: string) => ({
    host: new URL(origin).hostname.replace(/^\[|\]$/g, ''),
    port: sshPort,
  });
  const all = '/regions/:region/instances';
  const one = `${all}/:id`;

  router.get(
    all,
    handler({
      name: 'instances.list',
      query: taggedPageInput,
      body: nothing,
      async handle({ project, params, query, origin }) {
        const { limit, cursor, tag } = query;
        const page = await instances.list(scopeOf({ project, params }), {
          after: afterOf(cursor),
          limit: limit + 1,
          tag,
        });
        const items = page.map(each => instanceView(each, ssh(origin)));
        return { status: 200, body: pageOf(items, limit, ({ id }) => id) };
      },
    }),
  );

  router.post(
    all,
    handler({
      name: 'instances.create',
      query: nothing,
      body: createInstanceInput,
      async handle({ project, params, body, effect, origin }) {
        const made = await instances.create(project, params.region, body, {
          fails: effect?.kind === 'create-then-error',
        });
        return {
          status: made.created ? 201 : 200,
          body: fullInstanceView(made, ssh(origin)),
        };
      },
    }),
  );

  router.get(
    one,
    handler({
      name: 'instances.get',
      query: nothing,
      body: nothing,
      async handle(call) {
        const found = await instances.get(scopeOf(call), call.params.id);
        return { status: 200, body: fullInstanceView(found, ssh(call.origin)) };
      },
    }),
  );

  router.delete(
    one,
    handler({
      name: 'instances.delete',
      query: nothing,
      body: nothing,
      async handle(call) {
        await instances.delete(scopeOf(call), call.params.id);
        return { status: 202, body: {} };
      },
    }),
  );

  router.get(
    `${one}/console`,
    handler({
      name: 'instances.console',
      query: consoleInput,
      body: nothing,
      async handle(call) {
        const output = await instances.console(
          scopeOf(call),
          call.params.id,
          call.query.lines,
        );
        return { status: 200, body: { output } };
      },
    }),
  );

  for (const action of ['start', 'stop', 'reboot'] satisfies InstanceAction[]) {
    router.post(
      `${one}/${action}`,
      handler({
        name: `instances.${action}`,
        query: nothing,
        body: nothing,
        async handle(call) {
          await instances.act(scopeOf(call), call.params.id, action);
          return { status: 202, body: {} };
        },
      }),
    );
  }
}

/** @throws SandboxError `not_found` for a region that is not there */
export function scopeOf({
  project,
  params,
}: Pick<OperationCall<unknown, unknown>, 'project' | 'params'>) {
  return { projectId: project.id, regionId: worldOf(params.region).region.id };
}
