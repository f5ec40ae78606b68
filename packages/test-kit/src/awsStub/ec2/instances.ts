import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At, durations } from '../Cloud';
import { InstanceRecord } from '../Region';
import { filtered, paged } from '../select';
import { consoleText } from './consoleText';
import { launchInstance } from './launchInstance';
import { once } from './once';

const codes = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
} as const;

type State = keyof typeof codes;

export const stateOf = ({ State }: Sdk.Instance) => State?.Name as State;

export function setState(instance: Sdk.Instance, name: State): void {
  instance.State = { Name: name, Code: codes[name] };
}

/** The instances of a request, and what each goes through. */
function change(
  ids: string[] | undefined,
  at: At,
  from: State[],
  step: (instance: InstanceRecord) => void,
): Sdk.InstanceStateChange[] {
  const instances = (ids ?? []).map(id => at.region.instances.get(id));
  for (const instance of instances) {
    if (!from.includes(stateOf(instance))) {
      throw new AwsFault(
        'IncorrectInstanceState',
        `The instance '${instance.InstanceId}' is not in a state from which it can be changed so.`,
      );
    }
  }
  return instances.map(instance => {
    const PreviousState = instance.State;
    step(instance);
    const { InstanceId, State: CurrentState } = instance;
    return { InstanceId, PreviousState, CurrentState };
  });
}

/** Goes on by itself unless something else came between. */
function thenLater(
  at: At,
  instance: InstanceRecord,
  via: State,
  seconds: number,
  end: State,
): void {
  setState(instance, via);
  at.cloud.clock.in(seconds, () => {
    if (stateOf(instance) === via) {
      setState(instance, end);
    }
  });
}

export const instanceOperations = {
  RunInstances(request: Sdk.RunInstancesRequest, at: At): Sdk.Reservation {
    const { region, cloud } = at;
    const ids = once(at, 'RunInstances', request, () =>
      launchInstance(request, at),
    );
    const instances = region.instances
      .all()
      .filter(({ InstanceId = '' }) => ids.includes(InstanceId));
    for (const instance of instances.filter(one => !one.State)) {
      thenLater(at, instance, 'pending', durations.pending, 'running');
      if (cloud.failsLater) {
        cloud.clock.in(durations.pending / 2, () => fail(at, instance));
      } else {
        cloud.clock.in(durations.pending, () => {
          instance.console = consoleText(instance);
        });
      }
    }
    return {
      ReservationId: instances[0].reservationId,
      OwnerId: cloud.accountId,
      Instances: instances,
    };
  },

  DescribeInstances(
    request: Sdk.DescribeInstancesRequest,
    { region, cloud }: At,
  ): Sdk.DescribeInstancesResult {
    const found = filtered(
      region.instances.list(request.InstanceIds),
      request.Filters,
      filterValues,
    );
    const reservations = new Map<string, InstanceRecord[]>();
    for (const instance of found) {
      const { reservationId } = instance;
      const before = reservations.get(reservationId) ?? [];
      reservations.set(reservationId, [...before, instance]);
    }
    const { items, NextToken } = paged([...reservations], request);
    return {
      Reservations: items.map(([ReservationId, Instances]) => ({
        ReservationId,
        OwnerId: cloud.accountId,
        Instances,
      })),
      NextToken,
    };
  },

  StartInstances({ InstanceIds }: Sdk.StartInstancesRequest, at: At) {
    return {
      StartingInstances: change(
        InstanceIds,
        at,
        ['stopped', 'running', 'pending'],
        instance => {
          if (stateOf(instance) === 'stopped') {
            instance.LaunchTime = at.cloud.clock.date();
            thenLater(at, instance, 'pending', durations.pending, 'running');
          }
        },
      ),
    };
  },

  StopInstances({ InstanceIds }: Sdk.StopInstancesRequest, at: At) {
    return {
      StoppingInstances: change(
        InstanceIds,
        at,
        ['running', 'stopping', 'stopped'],
        instance => {
          if (stateOf(instance) === 'running') {
            thenLater(at, instance, 'stopping', durations.stopping, 'stopped');
          }
        },
      ),
    };
  },

  RebootInstances({ InstanceIds }: Sdk.RebootInstancesRequest, at: At) {
    change(InstanceIds, at, ['running'], () => {});
    return {};
  },

  TerminateInstances({ InstanceIds }: Sdk.TerminateInstancesRequest, at: At) {
    return {
      TerminatingInstances: change(
        InstanceIds,
        at,
        Object.keys(codes) as State[],
        instance => {
          if (!['shutting-down', 'terminated'].includes(stateOf(instance))) {
            instance.StateReason = {
              Code: 'Client.UserInitiatedShutdown',
              Message: 'Client.UserInitiatedShutdown: User initiated shutdown',
            };
            terminate(at, instance, durations.shuttingDown);
          }
        },
      ),
    };
  },

  ModifyInstanceAttribute(
    request: Sdk.ModifyInstanceAttributeRequest,
    at: At,
  ): object {
    const { InstanceId, InstanceType, Groups } = request;
    const instance = at.region.instances.get(InstanceId);
    if (InstanceType?.Value) {
      changeType(at, instance, InstanceType.Value);
    }
    if (Groups) {
      instance.SecurityGroups = Groups.map(GroupId => ({ GroupId }));
    }
    return {};
  },

  GetConsoleOutput(
    { InstanceId }: Sdk.GetConsoleOutputRequest,
    { region, cloud }: At,
  ): Sdk.GetConsoleOutputResult {
    const instance = region.instances.get(InstanceId);
    return {
      InstanceId,
      Timestamp: cloud.clock.date(),
      Output: Buffer.from(instance.console).toString('base64'),
    };
  },
};

function filterValues(instance: InstanceRecord, name: string) {
  switch (name) {
    case 'instance-state-name':
      return [stateOf(instance)];
    case 'client-token':
      return [instance.ClientToken ?? ''];
    case 'vpc-id':
      return [instance.VpcId ?? ''];
    case 'availability-zone':
      return [instance.Placement?.AvailabilityZone ?? ''];
    case 'instance-type':
      return [instance.InstanceType ?? ''];
    default:
      return undefined;
  }
}

function changeType(at: At, instance: InstanceRecord, type: string): void {
  const info = at.region.typeInfo(type);
  if (!info) {
    throw new AwsFault(
      'InvalidInstanceAttributeValue',
      `The instance type '${type}' is not supported`,
    );
  }
  if (stateOf(instance) !== 'stopped') {
    throw new AwsFault(
      'IncorrectInstanceState',
      `The instance '${instance.InstanceId}' is not in the 'stopped' state.`,
    );
  }
  instance.InstanceType = type as Sdk._InstanceType;
  instance.CpuOptions = {
    CoreCount: info.VCpuInfo?.DefaultCores,
    ThreadsPerCore: info.VCpuInfo?.DefaultThreadsPerCore,
  };
}

/** AWS takes it back by itself: it ends terminated, with a reason. */
function fail(at: At, instance: InstanceRecord): void {
  instance.StateReason = {
    Code: 'Server.InternalError',
    Message: 'Server.InternalError: Internal error on launch',
  };
  terminate(at, instance, 0);
}

function terminate(at: At, instance: InstanceRecord, seconds: number): void {
  const { region, cloud } = at;
  setState(instance, 'shutting-down');
  cloud.clock.in(seconds, () => {
    setState(instance, 'terminated');
    for (const { Ebs } of instance.BlockDeviceMappings ?? []) {
      release(at, Ebs);
    }
    for (const { NetworkInterfaceId = '' } of instance.NetworkInterfaces ??
      []) {
      region.networkInterfaces.delete(NetworkInterfaceId);
    }
    for (const address of region.addresses.all()) {
      if (address.InstanceId === instance.InstanceId) {
        address.InstanceId = undefined;
        address.AssociationId = undefined;
        address.NetworkInterfaceId = undefined;
      }
    }
    instance.BlockDeviceMappings = [];
    instance.NetworkInterfaces = [];
    instance.SecurityGroups = [];
    instance.PrivateIpAddress = undefined;
    instance.PublicIpAddress = undefined;
    instance.VpcId = undefined;
    instance.SubnetId = undefined;
  });
  cloud.clock.in(seconds + durations.terminated, () =>
    region.instances.delete(instance.InstanceId!),
  );
}

/** The root volume goes with its instance, others are free then. */
function release(at: At, ebs: Sdk.EbsInstanceBlockDevice | undefined): void {
  const { volumes } = at.region;
  const id = ebs?.VolumeId ?? '';
  if (ebs?.DeleteOnTermination) {
    volumes.delete(id);
  } else if (volumes.has(id)) {
    const volume = volumes.get(id);
    volume.State = 'available';
    volume.Attachments = [];
  }
}
