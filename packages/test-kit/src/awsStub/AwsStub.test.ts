import { EC2 } from '@aws-sdk/client-ec2';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { createHash, createHmac } from 'node:crypto';
import { AwsStub } from './AwsStub';
import { startAwsStub } from './startAwsStub';

let aws: AwsStub;
const region = 'eu-west-1';

beforeEach(async () => {
  aws = await startAwsStub({ consistencySeconds: 0 });
});
afterEach(() => aws.close());

class Sha256 {
  private readonly hash;
  constructor(secret?: unknown) {
    this.hash = secret
      ? createHmac('sha256', secret as Buffer)
      : createHash('sha256');
  }
  update(data: Uint8Array | string) {
    this.hash.update(data);
  }
  async digest() {
    return this.hash.digest();
  }
  reset() {}
}

/** Sends a form as it is, signed as AWS wants it. */
async function post(form: Record<string, string>, secretAccessKey?: string) {
  const url = new URL(aws.endpoint);
  const body = new URLSearchParams({
    Version: '2016-11-15',
    ...form,
  }).toString();
  const signer = new SignatureV4({
    credentials: {
      ...aws.accessKey,
      ...(secretAccessKey && { secretAccessKey }),
    },
    region,
    service: 'ec2',
    sha256: Sha256 as never,
  });
  const signed = await signer.sign(
    new HttpRequest({
      method: 'POST',
      protocol: 'http:',
      hostname: url.hostname,
      port: Number(url.port),
      path: '/',
      headers: {
        host: url.host,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body,
    }),
  );
  const { host, ...headers } = signed.headers;
  const response = await fetch(aws.endpoint, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

describe('the stub of AWS', () => {
  it('answers in the XML of EC2, with the names that its model has', async () => {
    const { status, text } = await post({
      Action: 'DescribeVpcs',
      'Filter.1.Name': 'is-default',
      'Filter.1.Value.1': 'true',
    });
    expect(status).toBe(200);
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<DescribeVpcsResponse xmlns="http:\/\/ec2.amazonaws.com\/doc\/2016-11-15\/"><requestId>[\w-]+<\/requestId><vpcSet><item>/,
    );
    expect(text).toContain('<cidrBlock>172.31.0.0/16</cidrBlock>');
    expect(text).toContain('<isDefault>true</isDefault>');
  });

  it('refuses in the body that EC2 has for errors', async () => {
    const { status, text } = await post({
      Action: 'DescribeInstances',
      'InstanceId.1': 'i-0123456789abcdef0',
    });
    expect(status).toBe(400);
    expect(text).toMatch(
      /<Response><Errors><Error><Code>InvalidInstanceID.NotFound<\/Code><Message>The instance ID 'i-0123456789abcdef0' does not exist<\/Message><\/Error><\/Errors><RequestID>[\w-]+<\/RequestID><\/Response>$/,
    );
  });

  it('knows actions by AWS’s model, and says which of them it does not play', async () => {
    expect((await post({ Action: 'DoNothing' })).text).toContain(
      'InvalidAction',
    );
    const { text } = await post({ Action: 'CreateFleet' });
    expect(text).toContain('This stub of AWS does not know CreateFleet');
  });

  it('checks signatures', async () => {
    expect((await post({ Action: 'DescribeVpcs' }, 'another')).status).toBe(
      401,
    );
    const { status } = await fetch(aws.endpoint, { method: 'POST' });
    expect(status).toBe(403);
  });

  it('does what a token asks for once, and refuses it for something else', async () => {
    const ec2 = new EC2({
      region,
      endpoint: aws.endpoint,
      credentials: aws.accessKey,
    });
    const order = {
      AvailabilityZone: `${region}a`,
      Size: 1,
      ClientToken: 'once',
    };
    const { VolumeId } = await ec2.createVolume(order);
    expect((await ec2.createVolume(order)).VolumeId).toBe(VolumeId);
    await expect(ec2.createVolume({ ...order, Size: 2 })).rejects.toMatchObject(
      { name: 'IdempotentParameterMismatch' },
    );
  });

  it('lets time pass as it is told', async () => {
    const ec2 = new EC2({
      region,
      endpoint: aws.endpoint,
      credentials: aws.accessKey,
    });
    const { Instances = [] } = await ec2.runInstances({
      ImageId: 'ami-0a1b2c3d4e5f60001',
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
    });
    const InstanceIds = [Instances[0].InstanceId!];
    const state = async () => {
      const { Reservations } = await ec2.describeInstances({ InstanceIds });
      return Reservations?.[0].Instances?.[0].State?.Name;
    };
    expect(await state()).toBe('pending');
    aws.advance(10);
    expect(await state()).toBe('running');
    await ec2.terminateInstances({ InstanceIds });
    expect(await state()).toBe('shutting-down');
    aws.advance(60);
    expect(await state()).toBe('terminated');
    aws.advance(3600);
    await expect(state()).rejects.toMatchObject({
      name: 'InvalidInstanceID.NotFound',
    });
  });
});
