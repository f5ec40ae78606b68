import { randomBytes } from 'node:crypto';
import http, { IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { Exchange, happen, passOn } from '../faultProxy/faultBehaviours';
import { AnswerHead, readAll, Whole } from '../faultProxy/http';
import { AwsFault } from './AwsFault';
import { AwsFaultRule, AwsRequest, AwsStub, AwsStubOptions } from './AwsStub';
import { Cloud } from './Cloud';
import { seed } from './ec2';
import { refuseDryRun } from './ec2/once';
import { Operation, Protocol, ServiceAnswer } from './protocol/Protocol';
import {
  AccessKey,
  readScope,
  Scope,
  verifySignature,
} from './protocol/signature';
import { services } from './services';
import { Role, Roles } from './sts';
import { StubClock } from './StubClock';

interface ActiveRule {
  rule: AwsFaultRule;
  hits: number;
}

type Handler = (input: unknown, at: object) => object;

export class AwsStubServer implements AwsStub {
  readonly requests: AwsRequest[] = [];
  skewSeconds = 0;
  private readonly server: http.Server;
  private readonly rules = new Set<ActiveRule>();
  private key: AccessKey;

  private constructor(private readonly cloud: Cloud) {
    this.key = this.newKey();
    this.server = http.createServer((head, response) => {
      this.handle(head, response).catch(() => response.destroy());
    });
  }

  static async start(options: AwsStubOptions): Promise<AwsStubServer> {
    const { speed = 1, consistencySeconds = 1, limits } = options;
    const cloud = new Cloud({
      clock: new StubClock(speed),
      accountId: '123456789012',
      consistencySeconds,
      limits: {
        vcpus: 512,
        volumeGiB: 51200,
        addresses: 5,
        vpcs: 5,
        ...limits,
      },
    });
    seed(cloud);
    const stub = new AwsStubServer(cloud);
    await new Promise<void>(resolve =>
      stub.server.listen(options.port ?? 0, '127.0.0.1', () => resolve()),
    );
    return stub;
  }

  get endpoint() {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  get accountId() {
    return this.cloud.accountId;
  }

  get accessKey() {
    return this.key;
  }

  get consistencySeconds() {
    return this.cloud.consistencySeconds;
  }

  set consistencySeconds(seconds: number) {
    this.cloud.consistencySeconds = seconds;
  }

  get failsLater() {
    return this.cloud.failsLater;
  }

  set failsLater(fails: boolean) {
    this.cloud.failsLater = fails;
  }

  inject(rule: AwsFaultRule) {
    const active: ActiveRule = { rule, hits: 0 };
    this.rules.add(active);
    return {
      get hits() {
        return active.hits;
      },
      remove: () => {
        this.rules.delete(active);
      },
    };
  }

  advance(seconds: number) {
    this.cloud.clock.advance(seconds);
  }

  sellOut({ region, zone = '*', type }: Parameters<AwsStub['sellOut']>[0]) {
    this.cloud.soldOut.add(`${region}/${zone}/${type}`);
  }

  addRole(role: Role) {
    this.cloud.part(Roles).byArn.set(role.arn, role);
  }

  rotateKey(): AccessKey {
    this.cloud.keys.delete(this.key.accessKeyId);
    this.key = this.newKey();
    return this.key;
  }

  async close() {
    const closed = new Promise<void>(resolve =>
      this.server.close(() => resolve()),
    );
    this.server.closeAllConnections();
    await closed;
  }

  /** What its clock shows to whoever signs, in milliseconds. */
  private now(): number {
    return Date.now() + this.skewSeconds * 1000;
  }

  private newKey(): AccessKey {
    const key = {
      accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(20).toString('hex'),
    };
    this.cloud.keys.set(key.accessKeyId, key);
    return key;
  }

  private async handle(
    head: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const request = { head, body: await readAll(head) };
    response.setHeader('date', new Date(this.now()).toUTCString());
    const scope = readScopeOf(head);
    const service = services[scope?.service ?? ''];
    if (!scope || !service) {
      response.writeHead(403).end('This stub of AWS has no such service');
      return;
    }
    const { protocol, operations } = service;
    let operation: Operation;
    try {
      await this.authenticate(request, scope);
      operation = await protocol.read({
        method: head.method ?? 'GET',
        url: new URL(head.url ?? '/', 'http://stub'),
        body: request.body,
        headers: head.headers,
      });
    } catch (error) {
      send(response, refusal(protocol, error));
      return;
    }
    const { name: action, input } = operation;
    this.requests.push({ ...scope, action, input });
    const exchange: Exchange = {
      request,
      response,
      forward: async () =>
        toWhole(this.work(protocol, operations, operation, scope)),
    };
    await this.answer(exchange, protocol, action, scope);
  }

  private async authenticate(
    request: Whole<IncomingMessage>,
    { accessKeyId, service }: Scope,
  ): Promise<void> {
    const key = this.cloud.keys.get(accessKeyId);
    if (!key) {
      throw service === 'ec2'
        ? new AwsFault(
            'AuthFailure',
            'AWS was not able to validate the provided access credentials',
            401,
          )
        : new AwsFault(
            'InvalidClientTokenId',
            'The security token included in the request is invalid.',
            403,
          );
    }
    await verifySignature(request, key, {
      now: this.now(),
      simulated: this.cloud.clock.now(),
    });
  }

  private work(
    protocol: Protocol,
    operations: object,
    { name, input }: Operation,
    { accessKeyId, region: regionName }: Scope,
  ): ServiceAnswer {
    const { cloud } = this;
    try {
      cloud.clock.catchUp();
      const handler = (operations as Record<string, Handler>)[name];
      const region = cloud.region(regionName);
      if (!handler || !region) {
        throw new AwsFault(
          'UnsupportedOperation',
          `This stub of AWS does not know ${name} in ${regionName}`,
        );
      }
      refuseDryRun(input as { DryRun?: boolean });
      const at = { cloud, region, accessKeyId };
      return protocol.write(name, handler(input, at));
    } catch (error) {
      return refusal(protocol, error);
    }
  }

  private async answer(
    exchange: Exchange,
    protocol: Protocol,
    action: string,
    { region }: Scope,
  ): Promise<void> {
    const active = [...this.rules].find(
      ({ rule, hits }) =>
        rule.action === action &&
        (rule.region ?? region) === region &&
        hits < (rule.times ?? Infinity),
    );
    if (!active) {
      await passOn(exchange);
      return;
    }
    active.hits++;
    const { fault } = active.rule;
    if (fault.type === 'refuse') {
      const { code, message, status } = fault;
      const refused = new AwsFault(code, message, status);
      send(exchange.response, protocol.refuse(refused));
      return;
    }
    await happen(exchange, fault);
  }
}

function readScopeOf(head: IncomingMessage): Scope | undefined {
  try {
    return readScope(head);
  } catch {
    return undefined;
  }
}

function refusal(protocol: Protocol, error: unknown): ServiceAnswer {
  return protocol.refuse(
    error instanceof AwsFault
      ? error
      : new AwsFault('InternalError', `The stub failed: ${error}`, 500),
  );
}

function toWhole({ status, headers, body }: ServiceAnswer): Whole<AnswerHead> {
  return { head: { status, headers }, body: Buffer.from(body) };
}

function send(
  response: ServerResponse,
  { status, headers, body }: ServiceAnswer,
): void {
  response.writeHead(status, headers).end(body);
}
