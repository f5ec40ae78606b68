import { ResourceProblem } from './ResourceKind';

/** Machines of one size that a cluster is to have. */
export interface NodeGroupSpec {
  /** Unique in the cluster; never changed. */
  name: string;
  /** Id of a spec of the cloud; never changed. */
  specId: string;
  count: number;
}

/** No two groups of nodes have the same name. */
export function nodeGroupProblems(groups: NodeGroupSpec[]): ResourceProblem[] {
  return groups.flatMap(({ name }, index) =>
    groups.findIndex(other => other.name === name) < index
      ? [
          {
            code: 'DuplicateName',
            field: `nodeGroups.${index}.name`,
            message: `Another group of nodes is called '${name}' already`,
            params: { name },
          },
        ]
      : [],
  );
}

/** A group keeps its machines' spec: another one is another group. */
export function changedGroupProblems(
  before: NodeGroupSpec[],
  after: NodeGroupSpec[],
): ResourceProblem[] {
  return after.flatMap(({ name, specId }, index) => {
    const old = before.find(group => group.name === name);
    return old && old.specId !== specId
      ? [
          {
            code: 'NodeGroupSpecFixed',
            field: `nodeGroups.${index}.specId`,
            message: `The nodes of '${name}' are ${old.specId}; add another group for other ones`,
            params: { name, spec: old.specId },
          },
        ]
      : [];
  });
}

/** Kubernetes is upgraded by one minor version at a time, and never goes back. */
export function upgradeProblems(
  before: string,
  after: string,
): ResourceProblem[] {
  const [old, wanted] = [before, after].map(version =>
    version.split('.').map(Number),
  );
  const isStep = wanted[0] === old[0] && [0, 1].includes(wanted[1] - old[1]);
  return isStep
    ? []
    : [
        {
          code: 'NotTheNextVersion',
          field: 'version',
          message: `A cluster of ${before} can be upgraded to ${old[0]}.${old[1] + 1} only; go on from there`,
          params: { version: before, next: `${old[0]}.${old[1] + 1}` },
        },
      ];
}
