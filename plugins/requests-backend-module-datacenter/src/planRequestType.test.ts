import { mockCredentials } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { Plan, PlanProblem } from '@rackstage/plugin-datacenter-common';
import { planRequestType } from './planRequestType';

const planId = 'b6a9ed4b-7b39-4f53-a9a1-2f6b3f1c8f10';
const subject = { planId, revision: 3 };
const request = {
  subject,
  workspaceId: 'default',
  owner: 'group:default/racks',
  requester: 'user:default/ann',
};
const options = { credentials: mockCredentials.user() };

function typeOf(plan: Partial<Plan> | Error, items: PlanProblem[] = []) {
  return planRequestType({
    getPlan: async () => {
      if (plan instanceof Error) {
        throw plan;
      }
      return { name: 'Move', state: 'draft', revision: 3, ...plan } as Plan;
    },
    checkPlan: async () => ({ checkedAt: '2026-01-01T00:00:00.000Z', items }),
  });
}

const problem = (severity: PlanProblem['severity'], message: string) =>
  ({ severity, message }) as PlanProblem;

describe('requests for the approval of plans', () => {
  it('are of the plan and revision that were looked at, and nothing else', () => {
    const { normalize } = typeOf({});
    expect(normalize({ ...subject, approvedBy: 'me' })).toEqual(subject);
    expect(() => normalize({ planId: '../x', revision: 1 })).toThrow(/planId/);
    expect(() => normalize({ planId })).toThrow(/revision/);
    expect(() => normalize({ planId, revision: 1.5 })).toThrow(/revision/);
  });

  it('take what errors speak against to nobody, and warnings along', async () => {
    const type = typeOf({}, [
      problem('error', 'R1 would be too heavy'),
      problem('warning', 'R2 has one side only'),
    ]);
    expect(await type.examine(request, options)).toEqual({
      problems: ['R1 would be too heavy'],
    });
    expect(await typeOf({}).examine(request, options)).toEqual({
      problems: [],
    });
  });

  it.each<[Partial<Plan>, RegExp]>([
    [{ revision: 4 }, /changed since its revision 3/],
    [{ state: 'approved' }, /approved already/],
  ])('are refused where the plan is %j', async (plan, message) => {
    const { problems } = await typeOf(plan).examine(request, options);
    expect(problems).toEqual([expect.stringMatching(message)]);
  });

  it('say that there is no such plan', async () => {
    const missing = await ResponseError.fromResponse(
      Response.json({ error: { message: 'No plan' } }, { status: 404 }),
    );
    await expect(typeOf(missing).examine(request, options)).rejects.toThrow(
      `No plan with id ${planId}`,
    );
  });

  it('are carried out by the template that approves', () => {
    expect(typeOf({}).provisioning(request)).toEqual({
      templateRef: 'template:default/plan-approval',
      values: subject,
    });
  });
});
