/**
 * What happens when a member cannot be made:
 * - `continue`: its place stays empty and counts as failed
 * - `retry-elsewhere`: once it is truly gone, the next best placement is tried
 * - `roll-back`: everything that the same request asked for is taken back
 */
export const failurePolicies = [
  'continue',
  'retry-elsewhere',
  'roll-back',
] as const;

export type FailurePolicy = (typeof failurePolicies)[number];

/** The n-th member of a group. */
export interface Place {
  group: string;
  index: number;
}

export interface DeploymentIntent {
  delete: boolean;
  onFailure: FailurePolicy;
  /** Where one member each is wanted. */
  places: Place[];
  /** Those of them that are given up. */
  failed: Place[];
}

/** A member that exists, or the last one of a place that had one. */
export interface MemberState extends Place {
  /** It was there once. */
  ready: boolean;
  /** Nothing of it is left in the cloud. */
  gone: boolean;
  /** It could not be made, or the portal gave up making it. */
  givenUp: boolean;
}

/** What is to be done about a deployment, next to what its members do by themselves. */
export interface DeploymentPlan {
  /** Places whose members could not be made and are gone: they are given up. */
  giveUp: Place[];
  /** The same, where another placement is to be tried. */
  retry: Place[];
  /** Places whose members somebody deleted: they are wanted no more. */
  drop: Place[];
  /** Take back what is not ready, for a member could not be made. */
  rollBack: boolean;
  /** Nothing of it is left. */
  gone: boolean;
  /** Nothing changes until somebody asks for something. */
  settled: boolean;
}

export const placeKey = ({ group, index }: Place): string =>
  `${group}-${index}`;

/** Compares what is asked for with the members, and applies the policy. Never asks for two members of one place. */
export function planDeployment(
  intent: DeploymentIntent,
  members: MemberState[],
): DeploymentPlan {
  const nothing = {
    giveUp: [] as Place[],
    retry: [] as Place[],
    drop: [] as Place[],
    rollBack: false,
  };
  const live = members.filter(({ gone }) => !gone);
  if (intent.delete) {
    const gone = live.length === 0;
    return { ...nothing, gone, settled: false };
  }
  const failed = new Set(intent.failed.map(placeKey));
  const taken = new Set(live.map(placeKey));
  const last = new Map(members.map(member => [placeKey(member), member]));
  const vacant = intent.places.filter(
    place => !taken.has(placeKey(place)) && !failed.has(placeKey(place)),
  );
  const couldNotBeMade = vacant.filter(
    place => last.get(placeKey(place))?.givenUp,
  );
  const plan = {
    ...nothing,
    drop: vacant.filter(place => !couldNotBeMade.includes(place)),
    gone: false,
  };
  switch (intent.onFailure) {
    case 'continue':
      plan.giveUp.push(...couldNotBeMade);
      break;
    case 'retry-elsewhere':
      plan.retry.push(...couldNotBeMade);
      break;
    default: {
      const wanted = new Set(intent.places.map(placeKey));
      plan.rollBack = members.some(
        member =>
          member.givenUp && !member.ready && wanted.has(placeKey(member)),
      );
    }
  }
  return {
    ...plan,
    settled:
      !plan.rollBack &&
      vacant.length === 0 &&
      live.every(({ ready, givenUp }) => ready && !givenUp) &&
      live.length + failed.size >= intent.places.length,
  };
}
