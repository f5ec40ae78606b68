import {
  CloudErrorCode,
  cloudErrorCodes,
} from '@rackstage/plugin-clouds-common';
import { CloudCapability, cloudCapabilities, CloudError } from '../driver';
import { Shape, shapes } from '../driver/shapes';
import { z } from 'zod';
import { DriverProcessError } from './protocol';

const nothing = z.undefined();
const cursor = z.string().min(1).max(8000);

const one = (shape: Shape): z.ZodType => shapes[shape];
const many = (shape: Shape) => z.array(shapes[shape] as z.ZodType);
const page = (shape: Shape) =>
  z.strictObject({ items: many(shape), nextCursor: cursor.optional() });

type Answers = Record<string, z.ZodType>;

const listing = (shape: Shape): Answers => ({ list: page(shape) });
const regional = (shape: Shape): Answers => ({
  ...listing(shape),
  get: one(shape),
  create: one(shape),
  update: nothing,
  delete: nothing,
});

/** What each call of a connection answers with. A call that is not here cannot be made. */
const answers: Record<CloudCapability | 'regions', Answers> = {
  regions: listing('region'),
  zones: listing('zone'),
  images: listing('image'),
  specs: listing('spec'),
  networks: regional('network'),
  subnets: regional('subnet'),
  networkInterfaces: regional('networkInterface'),
  publicIps: regional('publicIp'),
  routeTables: regional('routeTable'),
  internetGateways: regional('internetGateway'),
  natGateways: regional('natGateway'),
  loadBalancers: regional('loadBalancer'),
  dnsZones: regional('dnsZone'),
  ownImages: regional('ownImage'),
  clusters: { ...regional('cluster'), kubeconfig: z.string() },
  clusterVersions: listing('clusterVersion'),
  keyPairs: { ...listing('keyPair'), create: one('keyPair'), delete: nothing },
  securityGroups: {
    ...listing('securityGroup'),
    get: one('securityGroup'),
    create: one('securityGroup'),
    setRules: nothing,
    delete: nothing,
  },
  instances: {
    ...listing('instance'),
    get: one('instance'),
    create: one('instance'),
    start: nothing,
    stop: nothing,
    reboot: nothing,
    delete: nothing,
  },
  resizing: { resize: nothing },
  tagging: { set: nothing },
  consoles: { log: z.string() },
  volumes: {
    ...listing('volume'),
    get: one('volume'),
    create: one('volume'),
    attach: nothing,
    detach: nothing,
    extend: nothing,
    delete: nothing,
  },
  snapshots: {
    ...listing('snapshot'),
    get: one('snapshot'),
    create: one('snapshot'),
    delete: nothing,
  },
  quotas: { get: many('quota') },
  stock: { check: one('verdict') },
};

const openAnswer = z.record(z.string(), z.array(z.string()));

/** Methods by capability, of those that the portal knows. */
export type Methods = Partial<Record<CloudCapability | 'regions', string[]>>;

/** What a connection can do, as its driver tells. @throws CloudError when it lists no regions */
export function readMethods(value: unknown): Methods {
  const offered = requireShape('connect', openAnswer, value);
  const known = [...cloudCapabilities, 'regions' as const]
    .filter(name => Object.hasOwn(offered, name))
    .map(name => [
      name,
      offered[name].filter(method => Object.hasOwn(answers[name], method)),
    ]);
  const methods: Methods = Object.fromEntries(known);
  if (!methods.regions?.includes('list')) {
    throw wrongAnswer('connect', 'the connection lists no regions');
  }
  return methods;
}

/** @throws CloudError that says what is wrong with it: nothing else comes of it */
export function checkAnswer(
  capability: CloudCapability | 'regions' | undefined,
  method: string,
  value: unknown,
): unknown {
  const [name, shape] =
    capability === undefined
      ? [method, one('identity')]
      : [`${capability}.${method}`, answers[capability][method]];
  requireShape(name, shape, value === null ? undefined : value);
  return value;
}

function requireShape<T>(name: string, shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (!result.success) {
    throw wrongAnswer(name, z.prettifyError(result.error));
  }
  return result.data;
}

const longestReason = 500;

function wrongAnswer(name: string, reason: string): CloudError {
  const text = reason.replace(/\s+/g, ' ').slice(0, longestReason);
  return new WrongAnswer(`The driver's answer to ${name} is wrong: ${text}`);
}

/** A defect of the driver; until it is mended, its cloud counts as not answering. */
export class WrongAnswer extends CloudError {
  constructor(message: string) {
    super('Unavailable', message);
  }
}

const isCode = (code: unknown): code is CloudErrorCode =>
  cloudErrorCodes.includes(code as CloudErrorCode);

const longestMessage = 4000;

/** The error that the driver threw, as if it had been thrown here. */
export function readError(error: DriverProcessError): Error {
  const message = String(error.message).slice(0, longestMessage);
  if (error.name === 'CloudError' && isCode(error.code)) {
    return new CloudError(error.code, message, {
      requestId: textOf(error.requestId),
      retryAfterSeconds: secondsOf(error.retryAfterSeconds),
      undone: error.undone === true || undefined,
    });
  }
  const name = String(error.name).slice(0, 100);
  // One that claims a code that there is not is a defect like any other.
  return Object.assign(new Error(message), {
    name: name === 'CloudError' ? 'Error' : name,
  });
}

const textOf = (value: unknown) =>
  typeof value === 'string' ? value.slice(0, 500) : undefined;

const secondsOf = (value: unknown) =>
  typeof value === 'number' && value >= 0 && Number.isFinite(value)
    ? value
    : undefined;
