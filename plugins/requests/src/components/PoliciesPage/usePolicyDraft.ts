import {
  canonicalJson,
  Policy,
  policyProblems,
  PolicyVersion,
} from '@rackstage/plugin-requests-common';
import { useState } from 'react';
import { usePolicyMutations } from '../../hooks/usePolicy';

/** The rules as they are being changed, and what still stands in their way. */
export function usePolicyDraft(current: PolicyVersion) {
  // As they were when editing began.
  const [base] = useState(current);
  const [policy, setPolicy] = useState(base.policy);
  const [yamlProblem, setYamlProblem] = useState<string>();
  const { tryOut, publish } = usePolicyMutations();
  const problems = policyProblems(policy);
  const isChanged = canonicalJson(base.policy) !== canonicalJson(policy);
  const isSound = problems.length === 0 && !yamlProblem && hasTitles(policy);
  const isTried = tryOut.isSuccess && tryOut.variables.policy === policy;
  const isOutdated = current.version !== base.version && !publish.isSuccess;
  const mayTry = isSound && isChanged;
  return {
    base,
    policy,
    setPolicy,
    yamlProblem,
    setYamlProblem,
    problems,
    isChanged,
    isTried,
    isOutdated,
    mayTry,
    mayActivate: mayTry && isTried && !isOutdated,
    tryOut,
    publish,
  };
}

export type PolicyDraft = ReturnType<typeof usePolicyDraft>;

const hasTitles = ({ rules }: Policy) =>
  rules.every(
    ({ name, steps }) =>
      name.trim() !== '' &&
      steps.every(
        ({ title, parts }) =>
          title.trim() !== '' && parts.every(part => part.title.trim() !== ''),
      ),
  );
