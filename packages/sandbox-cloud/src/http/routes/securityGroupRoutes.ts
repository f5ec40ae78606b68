import { Router } from 'express';
import {
  createSecurityGroupInput,
  rulesInput,
} from '../../service/accessInputs';
import { SecurityGroupService } from '../../service/SecurityGroupService';
import { handlerFor, nothing } from '../operation';
import { pageById, taggedPageInput } from '../paging';
import { securityGroupView } from '../views';
import { scopeOf } from './instanceRoutes';

export function addSecurityGroupRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  groups: SecurityGroupService,
): void {
  const all = '/regions/:region/security-groups';
  const one = `${all}/:id`;

  router.get(
    all,
    handler({
      name: 'securityGroups.list',
      query: taggedPageInput,
      body: nothing,
      async handle({ project, params, query }) {
        const { tag } = query;
        const views = (await groups.list(scopeOf({ project, params })))
          .map(securityGroupView)
          .filter(group => tag === undefined || group.tag === tag);
        return { status: 200, body: pageById(views, query) };
      },
    }),
  );

  router.post(
    all,
    handler({
      name: 'securityGroups.create',
      query: nothing,
      body: createSecurityGroupInput,
      async handle({ project, params, body }) {
        const made = await groups.create(project, params.region, body);
        return {
          status: made.created ? 201 : 200,
          body: securityGroupView(made.group),
        };
      },
    }),
  );

  router.get(
    one,
    handler({
      name: 'securityGroups.get',
      query: nothing,
      body: nothing,
      async handle(call) {
        const group = await groups.get(scopeOf(call), call.params.id);
        return { status: 200, body: securityGroupView(group) };
      },
    }),
  );

  router.put(
    `${one}/rules`,
    handler({
      name: 'securityGroups.setRules',
      query: nothing,
      body: rulesInput,
      async handle(call) {
        const { params, body } = call;
        await groups.setRules(scopeOf(call), params.id, body.rules);
        return { status: 200, body: {} };
      },
    }),
  );

  router.delete(
    one,
    handler({
      name: 'securityGroups.delete',
      query: nothing,
      body: nothing,
      async handle(call) {
        await groups.delete(scopeOf(call), call.params.id);
        return { status: 200, body: {} };
      },
    }),
  );
}
