import {
  answer,
  input,
  nonEmptyText,
  oneOf,
  pageOf,
  ref,
  time,
  uuid,
} from '@rackstage/openapi-common';
import { netboxOutcomes, netboxRunStates, netboxSkipReasons } from '../netbox';

const revision = { type: 'integer', minimum: 1 };
const count = { type: 'integer' };
const person = { type: 'string' };

const url = {
  ...nonEmptyText(2000),
  description: 'Of its first page: https://netbox.example.com',
};
const token = {
  ...nonEmptyText(1000),
  description: 'One that may read everything. It is never shown again.',
};

const value = {
  description: 'References are ids; what is not there yet: its source id.',
};

export const netboxSchemas = {
  NetboxServer: answer(
    {
      id: uuid,
      name: { type: 'string' },
      url: { type: 'string' },
      revision,
      createdBy: person,
      createdAt: time,
      updatedBy: person,
      updatedAt: time,
      lastRun: ref('NetboxRun'),
    },
    ['lastRun'],
  ),
  NetboxServerList: answer({
    items: { type: 'array', items: ref('NetboxServer') },
  }),
  NewNetboxServer: input({ name: nonEmptyText(200), url, token }, [
    'name',
    'url',
    'token',
  ]),
  NetboxServerUpdate: input({ revision, name: nonEmptyText(200), url, token }, [
    'revision',
  ]),
  NetboxRun: answer(
    {
      id: uuid,
      serverId: uuid,
      serverName: { type: 'string' },
      state: oneOf(netboxRunStates),
      reading: answer(
        {
          step: { type: 'string', description: 'The list that is read.' },
          done: count,
          total: count,
          list: count,
          lists: count,
        },
        ['step'],
      ),
      staged: { ...count, description: 'Objects that were read.' },
      applied: { ...count, description: 'Of these, how many are done with.' },
      counts: { type: 'array', items: ref('NetboxRunCount') },
      deleteGone: { type: 'boolean' },
      error: { type: 'string', description: 'What ended it, and what to do.' },
      requestedBy: person,
      createdAt: time,
      appliedBy: person,
      endedAt: time,
    },
    ['error', 'appliedBy', 'endedAt'],
  ),
  /** Of one kind. */
  NetboxRunCount: answer({
    kind: ref('ObjectKind'),
    create: count,
    change: count,
    same: count,
    gone: count,
    skipped: count,
  }),
  NetboxRunPage: pageOf('NetboxRun'),
  NetboxRunItem: answer(
    {
      kind: ref('ObjectKind'),
      outcome: oneOf(netboxOutcomes),
      sourceId: {
        type: 'string',
        description: 'Which object of the NetBox it is: dcim.rack:12',
      },
      title: { type: 'string' },
      objectId: uuid,
      within: {
        type: 'string',
        description:
          'What it is in: the rack of a device, the device of a port.',
      },
      changes: {
        type: 'array',
        items: answer({ field: { type: 'string' }, old: value, new: value }, [
          'old',
          'new',
        ]),
      },
      note: { type: 'string', description: 'What of it is not kept.' },
      reason: oneOf(netboxSkipReasons),
      detail: { type: 'string' },
    },
    ['objectId', 'within', 'note', 'reason', 'detail'],
  ),
  NetboxRunItemPage: answer(
    {
      items: { type: 'array', items: ref('NetboxRunItem') },
      titles: { type: 'object', additionalProperties: { type: 'string' } },
      nextCursor: { type: 'string', description: 'Absent on the last page.' },
    },
    ['nextCursor'],
  ),
  NetboxApplication: input(
    {
      deleteGone: {
        type: 'boolean',
        description: 'Also removes what is no longer in the NetBox.',
      },
    },
    ['deleteGone'],
  ),
};
