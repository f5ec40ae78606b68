import { mockCredentials } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import {
  InstanceEstimate,
  InstanceRequest,
} from '@rackstage/plugin-clouds-common';
import { instanceRequestType } from './instanceRequestType';

const subject = {
  account: 'main',
  name: 'web',
  region: 'seoul',
  image: 'ubuntu',
  spec: 'small',
};
const request = {
  subject,
  workspaceId: 'district',
  owner: 'group:default/city',
  requester: 'user:default/ann',
};
const credentials = mockCredentials.user();

function typeOf(answer: Partial<InstanceEstimate> | Error) {
  const asked: InstanceRequest[] = [];
  const type = instanceRequestType({
    estimateInstances: async one => {
      asked.push(one);
      if (answer instanceof Error) {
        throw answer;
      }
      return { ok: true, problems: [], ...answer } as InstanceEstimate;
    },
  });
  return { type, asked };
}

const refusal = (status: number, message: string) =>
  ResponseError.fromResponse(
    Response.json(
      { error: { name: 'Error', message }, response: { statusCode: status } },
      { status },
    ),
  );

describe('instanceRequestType', () => {
  it('has one form for what is the same', () => {
    const { type } = typeOf({});
    const same = {
      ...subject,
      zone: '',
      count: 1,
      labels: {},
      deletionProtection: false,
      keyPair: null,
      owner: 'elsewhere',
      requestId: 'x',
    };
    expect(type.normalize(same)).toEqual(subject);
    expect(type.normalize({ ...subject, count: 2 })).toEqual({
      ...subject,
      count: 2,
    });
  });

  it('prices what is asked for, as the clouds do', async () => {
    const monthly = { amount: '65.4', currency: 'KRW' };
    const { type, asked } = typeOf({
      price: { hourly: monthly, monthly } as never,
    });
    expect(await type.examine(request, { credentials })).toEqual({
      problems: [],
      region: 'seoul',
      monthlyPrice: monthly,
    });
    const whole = {
      ...subject,
      owner: request.owner,
      workspaceId: request.workspaceId,
    };
    expect(asked).toEqual([whole]);
    expect(type.provisioning(request).values).toEqual(whole);
  });

  it('tells what the clouds say against it', async () => {
    const { type } = typeOf({
      ok: false,
      problems: [{ field: 'name', message: 'Taken' }] as never,
    });
    expect(await type.examine(request, { credentials })).toMatchObject({
      problems: ['Taken'],
    });
  });

  it.each([
    [403, 'NotAllowedError'],
    [404, 'InputError'],
    [503, 'ResponseError'],
  ])('answers %d of theirs with a %s', async (status, name) => {
    const { type } = typeOf(await refusal(status, 'No account main'));
    await expect(type.examine(request, { credentials })).rejects.toMatchObject({
      name,
      message: expect.stringMatching(/No account main|503/),
    });
  });
});
