import { managedReferences } from './references';
import { ObservedResource, ResourceKind, ResourceLinks } from './ResourceKind';

/** What people ask of a resource. */
export interface ResourceIntent {
  spec: object;
  delete: boolean;
  /** It was reached once, and nobody has asked for something else since: what differs is left as it is. */
  reached?: boolean;
}

/**
 * What the cloud was last seen to have. `undefined`: never seen yet;
 * `'absent'`: it is not there, or not there any more.
 */
export type ResourceObservation = ObservedResource | 'absent' | undefined;

/** The one next thing to do about a resource. */
export type ResourceStep =
  | 'create'
  /** One of the changes that its kind knows. */
  | `change:${string}`
  | 'delete'
  /** The cloud is at work, or what it refers to is not there yet. */
  | 'wait'
  /** Everything is as asked. */
  | 'settled'
  /** The cloud gave up on it, or what it was to be made of is gone. */
  | 'broken'
  /** It was there once and is not any more, without anybody here asking for that. */
  | 'missing'
  /** Nothing of it is left, as asked. */
  | 'gone';

/**
 * Compares what is asked for with what is there and names the next step. Every
 * step is safe to repeat, so nobody has to remember which was taken last.
 */
export function planResource(
  kind: ResourceKind,
  intent: ResourceIntent,
  seen: ResourceObservation,
  links: ResourceLinks,
): ResourceStep {
  if (intent.delete) {
    return planDeletion(kind, seen);
  }
  if (seen === undefined) {
    return planCreation(kind, intent, links);
  }
  if (seen === 'absent') {
    return 'missing';
  }
  switch (seen.status) {
    case 'error':
      return 'broken';
    case 'creating':
    case 'deleting':
    case 'unknown':
      return 'wait';
    default:
      return intent.reached
        ? restStep(seen.status)
        : changeStep(kind.planChange?.(intent.spec, seen, links));
  }
}

function planDeletion(
  kind: ResourceKind,
  seen: ResourceObservation,
): ResourceStep {
  if (seen === undefined || seen === 'absent') {
    return 'gone';
  }
  if (seen.status === 'deleting') {
    return 'wait';
  }
  const change = kind.planDeletion?.(seen);
  return change === undefined ? 'delete' : changeStep(change);
}

/** Whatever it is made of has to be there first. */
function planCreation(
  kind: ResourceKind,
  { spec }: ResourceIntent,
  links: ResourceLinks,
): ResourceStep {
  const needed = managedReferences(kind, spec)
    .filter(({ whenDeleted }) => whenDeleted !== 'clear')
    .map(({ path }) => links[path]?.state);
  if (needed.includes('gone')) {
    return 'broken';
  }
  return needed.every(state => state === 'ready') &&
    !kind.mustWait?.(spec, links)
    ? 'create'
    : 'wait';
}

/** Statuses of what the cloud is not at work on. */
export const steadyStatuses: readonly (string | undefined)[] = [
  undefined,
  'available',
  'in-use',
];

const restStep = (status: string | undefined): ResourceStep =>
  steadyStatuses.includes(status) ? 'settled' : 'wait';

function changeStep(change: string | undefined): ResourceStep {
  if (change === undefined) {
    return 'settled';
  }
  return change === 'wait' ? 'wait' : `change:${change}`;
}
