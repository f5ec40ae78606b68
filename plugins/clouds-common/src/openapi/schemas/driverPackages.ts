import {
  answer,
  input,
  listOf,
  nonEmptyText,
  oneOf,
  ref,
  text,
  time,
  uuid,
} from '@rackstage/openapi-common';
import {
  driverPackageStates,
  driverProcessStates,
  refusalCodes,
} from '../../domain';

const count = { type: 'integer', minimum: 0 };

export const driverPackageSchemas = {
  DriverProcess: answer(
    {
      state: {
        ...oneOf(driverProcessStates),
        description:
          'stopped: nothing was asked of it. waiting: it ended and is started again. failing: it ended again and again.',
      },
      pid: count,
      rssBytes: { ...count, description: 'Resident memory.' },
      startedAt: time,
      restarts: {
        ...count,
        description: 'How often it ended without being told to.',
      },
      calls: count,
      failedCalls: count,
      wrongAnswers: { ...count, description: 'Answers of the wrong shape.' },
      lastFault: answer({ cause: text(50), message: text(1000), at: time }),
    },
    ['pid', 'rssBytes', 'startedAt', 'lastFault'],
  ),
  DriverPackage: answer(
    {
      id: uuid,
      driver: text(50),
      name: text(214),
      version: text(100),
      license: text(200),
      state: oneOf(driverPackageStates),
      reason: answer({ code: oneOf(refusalCodes), detail: text(1000) }),
      active: {
        type: 'boolean',
        description: 'New accounts are made with this version.',
      },
      source: oneOf(['upload', 'registry']),
      integrity: text(200),
      signature: oneOf(['verified', 'none']),
      sizeBytes: count,
      accountCount: count,
      process: ref('DriverProcess'),
      installedBy: text(200),
      installedAt: time,
    },
    ['driver', 'name', 'version', 'license', 'reason', 'process'],
  ),
  DriverPackageList: listOf('DriverPackage'),
  DriverPackageChange: input({ active: { type: 'boolean', enum: [true] } }, [
    'active',
  ]),
  DriverPackageInstallation: input(
    {
      name: {
        ...nonEmptyText(214),
        pattern: '^(@[a-z0-9-][a-z0-9-._]*/)?[a-z0-9-][a-z0-9-._]*$',
      },
      version: {
        ...nonEmptyText(100),
        description: 'A version, a range or a tag; the latest by default.',
      },
    },
    ['name'],
  ),
  FoundDriverPackage: answer(
    { name: text(214), version: text(100), description: text(4000) },
    ['description'],
  ),
  FoundDriverPackageList: answer(
    {
      items: { type: 'array', items: ref('FoundDriverPackage') },
      registry: {
        ...text(1000),
        description: 'Where was searched; absent: no registry is set.',
      },
    },
    ['registry'],
  ),
};
