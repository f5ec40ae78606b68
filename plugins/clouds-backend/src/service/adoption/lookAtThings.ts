import { ServiceUnavailableError } from '@backstage/errors';
import {
  ObservedInstance,
  ObservedResource,
} from '@rackstage/plugin-clouds-common';
import { CloudConnection, isCloudError } from '@rackstage/plugin-clouds-node';
import { CloudThing } from '../../database/ManagedThings';
import { ResourceRecord } from '../../database/records';
import { DriverCall } from '../../reconcilers/look';
import { callsOf, capabilityOf } from '../../reconcilers/resourceCalls';

/** Calls to one cloud at a time. */
const concurrency = 8;

/** What the cloud has of a thing now; absent: it is gone. */
export interface Looked {
  thing: CloudThing;
  seen?: ObservedInstance | ObservedResource;
  /** The account cannot make such things, so it could not keep them as asked either. */
  unmanageable?: boolean;
}

/**
 * Looks at each of the things in the cloud, now.
 *
 * @throws ServiceUnavailableError when it does not answer
 */
export async function lookAtThings(
  things: CloudThing[],
  connection: CloudConnection,
  call: DriverCall,
): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (let start = 0; start < things.length; start += concurrency) {
    looked.push(
      ...(await Promise.all(
        things
          .slice(start, start + concurrency)
          .map(thing => lookAt(thing, connection, call)),
      )),
    );
  }
  return looked;
}

async function lookAt(
  thing: CloudThing,
  connection: CloudConnection,
  call: DriverCall,
): Promise<Looked> {
  if (!isManageable(thing, connection)) {
    return { thing, unmanageable: true };
  }
  try {
    return { thing, seen: await get(thing, connection, call) };
  } catch (error) {
    if (isCloudError(error) && error.code === 'NotFound') {
      return { thing };
    }
    throw isCloudError(error)
      ? new ServiceUnavailableError(
          `The cloud did not show ${thing.kind} '${thing.id}' (${error.code}): ${error.message}; try again later`,
        )
      : error;
  }
}

/** What others made may be listed where nobody can make any. */
function isManageable(
  { kind }: CloudThing,
  connection: CloudConnection,
): boolean {
  const able =
    connection[kind === 'instance' ? 'instances' : capabilityOf(kind)];
  return able !== undefined && 'create' in able;
}

async function get(
  { kind, region, id }: CloudThing,
  connection: CloudConnection,
  call: DriverCall,
): Promise<ObservedInstance | ObservedResource> {
  if (kind === 'instance') {
    return call(options => connection.instances!.get({ region, id }, options));
  }
  // Of a record, what looks something up by its id reads only the place.
  const nothing = { kind, region, id: '', name: '', spec: {}, labels: {} };
  const calls = callsOf(kind)(
    connection,
    nothing as unknown as ResourceRecord,
    {},
  );
  return call(options => calls.get(id, options));
}
