import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  DeploymentGroupRequest,
  FailurePolicy,
  failurePolicies,
} from '@rackstage/plugin-clouds-common';
import { ReactNode } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';

/** On the review page: groups and policy in words. */
export function DeploymentValue(props: {
  name: string;
  values: JsonObject;
  children: ReactNode;
}) {
  const { name, values, children } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const policy = values.onFailure as FailurePolicy;
  if (name === 'onFailure' && failurePolicies.includes(policy)) {
    return <>{t(`deployments.policy.${policy}`)}</>;
  }
  if (name === 'groups' && Array.isArray(values.groups)) {
    const groups = values.groups as unknown as DeploymentGroupRequest[];
    return <>{groups.map(groupText).join(', ')}</>;
  }
  if (name === 'alternatives' && Array.isArray(values.alternatives)) {
    const places = values.alternatives as unknown as PlaceChoice[];
    return <>{places.map(placeText).join(', ')}</>;
  }
  return <>{children}</>;
}

interface PlaceChoice {
  account: string;
  region: string;
}

const placeText = ({ account, region }: PlaceChoice) =>
  `${account} · ${region}`;

/** `web 10 × kr-central-1` */
export const groupText = ({
  name,
  count,
  region,
}: Pick<DeploymentGroupRequest, 'name' | 'count' | 'region'>) =>
  `${name} ${count} × ${region}`;
