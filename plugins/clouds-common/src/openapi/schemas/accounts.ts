import { cloudErrorCodes } from '../../errors';
import { nameLimits, namePattern } from '../../domain';
import { inventoryKinds, pricedUnits } from '../../kinds';
import {
  answer,
  currency,
  decimal,
  entityRef,
  input,
  listOf,
  nonEmptyText,
  orNull,
  pageOf,
  ref,
  text,
  time,
  uuid,
  oneOf,
  newWorkspaceId,
  workspaceId,
} from '@rackstage/openapi-common';
import { changedWorkspaceId, sharedWith } from './workspaces';

const settings = {
  type: 'object',
  description: "Values of the driver's config schema; never secret.",
  additionalProperties: true,
};

const credential = {
  type: 'object',
  description:
    "Values of the driver's credential schema; encrypted at rest and never returned.",
  additionalProperties: true,
};

const inventoryInterval = {
  type: 'integer',
  minimum: 30,
  maximum: 86400,
  description: 'Seconds between two readings of its inventory.',
};

const accountImport = {
  format: { ...nonEmptyText(50), example: 'clouds.yaml' },
  text: nonEmptyText(65536),
};

export const accountSchemas = {
  Driver: answer(
    {
      name: text(50),
      title: text(100),
      'title@ko': text(100),
      simulated: {
        type: 'boolean',
        description: 'Nothing real is behind it.',
      },
      package: answer({
        name: text(214),
        version: text(100),
      }),
      builtIn: {
        type: 'boolean',
        description: 'It comes with the portal, and was not installed.',
      },
      process: {
        ...ref('DriverProcess'),
        description:
          'Of one that is built in and runs in a process of its own; absent: in the process of the portal.',
      },
      enabled: {
        type: 'boolean',
        description: 'New accounts may be made for it.',
      },
      disabledAt: time,
      disabledBy: text(200),
      configSchema: { type: 'object', additionalProperties: true },
      credentialSchema: { type: 'object', additionalProperties: true },
      importFormats: { type: 'array', items: text(50) },
    },
    ['title@ko', 'package', 'process', 'disabledAt', 'disabledBy'],
  ),
  DriverList: listOf('Driver'),
  DriverChange: input({ enabled: { type: 'boolean' } }, ['enabled']),

  AccountImport: input({ driver: nonEmptyText(50), ...accountImport }, [
    'driver',
    'format',
    'text',
  ]),
  ImportedAccount: answer({
    name: { ...text(200), description: 'What the document calls it.' },
    config: settings,
    hasCredential: {
      type: 'boolean',
      description: 'The document holds the whole credential.',
    },
  }),
  ImportedAccountList: listOf('ImportedAccount'),

  CredentialImport: input(
    {
      ...accountImport,
      name: { ...nonEmptyText(200), description: 'Which of its accounts.' },
    },
    ['format', 'text', 'name'],
  ),

  ConnectionTest: input(
    {
      accountId: uuid,
      driver: nonEmptyText(50),
      config: settings,
      credential,
      import: ref('CredentialImport'),
    },
    [],
  ),
  ConnectionTestResult: answer(
    {
      ok: { type: 'boolean' },
      principal: { ...text(500), description: 'Who the credential is.' },
      scope: text(500),
      error: ref('CloudFailure'),
    },
    ['principal', 'scope', 'error'],
  ),
  CloudFailure: answer({
    code: oneOf(cloudErrorCodes),
    message: text(4000),
  }),

  NewAccount: input(
    {
      name: {
        type: 'string',
        maxLength: nameLimits.account,
        pattern: namePattern,
        description: 'What templates and scripts call it; never changes.',
      },
      title: nonEmptyText(100),
      description: text(1000),
      driver: nonEmptyText(50),
      owner: entityRef,
      config: settings,
      credential,
      import: ref('CredentialImport'),
      priceList: ref('PriceList'),
      inventoryIntervalSeconds: {
        ...inventoryInterval,
        description: 'As the configuration says when it is left out.',
      },
      rateLimit: ref('RateLimit'),
      workspaceId: newWorkspaceId,
    },
    ['name', 'title', 'driver', 'owner'],
  ),
  AccountChange: input(
    {
      title: nonEmptyText(100),
      description: text(1000),
      owner: entityRef,
      config: settings,
      credential,
      priceList: orNull(ref('PriceList')),
      inventoryIntervalSeconds: orNull(inventoryInterval),
      rateLimit: orNull(ref('RateLimit')),
      workspaceId: changedWorkspaceId,
      driverPackageId: {
        ...uuid,
        description: 'Another version of the same driver; it is tried first.',
      },
      revision: {
        type: 'integer',
        description:
          'Of the account as it was read; a change in between is then answered with 409.',
      },
    },
    [],
  ),
  RateLimit: {
    ...input(
      {
        callsPerSecond: {
          type: 'number',
          minimum: 0.1,
          maximum: 10000,
        },
        burst: {
          type: 'integer',
          minimum: 1,
          maximum: 10000,
          description: 'Calls that may go out at once after a quiet time.',
        },
        concurrency: {
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          description:
            'Calls that may be waiting for their answers at the same time.',
        },
      },
      ['callsPerSecond', 'burst', 'concurrency'],
    ),
    description:
      'Of each region of the account, over all replicas; without it, what the configuration or else the driver says.',
  },
  PriceList: input(
    {
      currency,
      specs: {
        type: 'object',
        description: 'Price of one hour, by spec id.',
        maxProperties: 2000,
        additionalProperties: decimal,
      },
      volumeGiB: {
        ...decimal,
        description: 'Price of one GiB of data volume for one hour.',
      },
      units: {
        ...input(
          Object.fromEntries(pricedUnits.map(unit => [unit, decimal])),
          [],
        ),
        description: 'Price of one hour of what else clouds charge for.',
      },
    },
    ['currency', 'specs'],
  ),

  Account: answer(
    {
      id: uuid,
      name: text(nameLimits.account),
      title: text(100),
      description: text(1000),
      driver: text(50),
      driverTitle: text(100),
      'driverTitle@ko': text(100),
      driverPackageId: {
        ...uuid,
        description:
          'The version of the driver that it keeps to; absent for one that is built in.',
      },
      driverVersion: text(100),
      simulated: { type: 'boolean' },
      owner: entityRef,
      workspaceId,
      sharedWith,
      credentialRoles: {
        type: 'array',
        items: text(63),
        description: 'Roles that have a credential of their own here.',
      },
      entityRef,
      config: settings,
      declared: {
        type: 'boolean',
        description: 'Comes from the configuration and is changed there.',
      },
      capabilities: {
        type: 'array',
        description: 'What the cloud can do here.',
        items: text(50),
      },
      priceList: ref('PriceList'),
      rateLimit: ref('RateLimit'),
      instanceCount: { type: 'integer' },
      inventory: ref('InventoryState'),
      revision: { type: 'integer' },
      createdAt: time,
      updatedAt: time,
    },
    [
      'description',
      'driverTitle@ko',
      'driverPackageId',
      'driverVersion',
      'priceList',
      'rateLimit',
    ],
  ),
  AccountPage: pageOf('Account'),

  InventoryState: answer(
    {
      state: {
        type: 'string',
        enum: ['never', 'ok', 'partial', 'failing'],
        description:
          'never: not read yet. partial: some scopes could not be read. failing: none could.',
      },
      synchronizing: { type: 'boolean' },
      observedAt: { ...time, description: 'When it was last read in full.' },
      failingSince: time,
      error: ref('CloudFailure'),
      intervalSeconds: inventoryInterval,
      hasOwnInterval: {
        type: 'boolean',
        description: 'Set for this account, and not by the configuration.',
      },
      nextAt: { ...time, description: 'When it is read next.' },
    },
    [
      'observedAt',
      'failingSince',
      'error',
      'intervalSeconds',
      'hasOwnInterval',
      'nextAt',
    ],
  ),
  InventoryKind: oneOf(inventoryKinds),
  InventoryScope: answer(
    {
      kind: ref('InventoryKind'),
      region: text(200),
      count: { type: 'integer' },
      observedAt: time,
      failingSince: time,
      error: ref('CloudFailure'),
    },
    ['region', 'observedAt', 'failingSince', 'error'],
  ),
  InventoryScopeList: listOf('InventoryScope'),

  Resource: answer(
    {
      id: text(500),
      name: text(500),
      kind: ref('InventoryKind'),
      region: text(200),
      data: {
        type: 'object',
        additionalProperties: true,
        description: 'Shaped by its kind.',
      },
      management: {
        ...ref('ManagementState'),
        description: 'Only of kinds that can be managed here.',
      },
      managed: {
        ...ref('ManagedHere'),
        description: 'What it is here; a data volume is its instance.',
      },
    },
    ['region', 'management', 'managed'],
  ),
  ResourcePage: answer(
    {
      items: { type: 'array', items: ref('Resource') },
      nextCursor: text(8000),
      observedAt: {
        ...time,
        description: 'When this kind was last read there; absent: never.',
      },
    },
    ['nextCursor', 'observedAt'],
  ),
};
