import { InputError, ResponseError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { datacenterPlanUpdatePermission } from '@rackstage/plugin-datacenter-common';
import { DatacenterService } from '@rackstage/plugin-datacenter-node';
import { RequestTypeDefinition } from '@rackstage/plugin-requests-node';

const templateRef = 'template:default/plan-approval';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Approval of a plan of the data center, as it is at a revision: a plan that was changed since is refused. */
export function planRequestType(
  datacenter: Pick<DatacenterService, 'getPlan' | 'checkPlan'>,
): RequestTypeDefinition {
  return {
    type: 'plan',
    title: 'Plans of the data center',
    'title@ko': '장비 배치 계획',
    formTemplateRef: templateRef,
    pagePath: '/datacenter/plans/{planId}',
    permission: datacenterPlanUpdatePermission,
    normalize,
    examine: async ({ subject }, options) => {
      const id = String(subject.planId);
      try {
        const plan = await datacenter.getPlan(id, options);
        if (plan.state !== 'draft') {
          return { problems: [`Plan '${plan.name}' is ${plan.state} already`] };
        }
        if (plan.revision !== subject.revision) {
          return {
            problems: [
              `Plan '${plan.name}' was changed since its revision ${subject.revision}; look at it again`,
            ],
          };
        }
        const { items } = await datacenter.checkPlan(id, options);
        return {
          problems: items
            .filter(({ severity }) => severity === 'error')
            .map(({ message }) => message),
        };
      } catch (error) {
        throw isMissing(error)
          ? new InputError(`No plan with id ${id}`)
          : error;
      }
    },
    provisioning: ({ subject }) => ({ templateRef, values: subject }),
  };
}

function normalize({ planId, revision }: JsonObject): JsonObject {
  if (typeof planId !== 'string' || !uuid.test(planId)) {
    throw new InputError('subject.planId must be the id of a plan');
  }
  if (!Number.isSafeInteger(revision) || Number(revision) < 1) {
    throw new InputError(
      'subject.revision must be the revision of the plan that was looked at',
    );
  }
  return { planId, revision: Number(revision) };
}

const isMissing = (error: unknown) =>
  error instanceof ResponseError && error.statusCode === 404;
