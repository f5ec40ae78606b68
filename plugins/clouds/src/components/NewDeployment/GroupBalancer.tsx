import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NumberField, Select } from '@backstage/ui';
import {
  DeploymentGroupRequest,
  GroupLoadBalancer,
  listenerProtocols,
} from '@rackstage/plugin-clouds-common';
import { uiTranslationRef } from '@rackstage/ui';
import { CloudsQueries } from '../../api/CloudsQueries';
import { useAccounts } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { ManagedChoices } from '../resources/ManagedChoices';

type Balancer = Partial<GroupLoadBalancer>;

interface Props {
  group: Partial<DeploymentGroupRequest>;
  workspaceId?: string;
  onChange: (balancer: GroupLoadBalancer | undefined) => void;
}

/** The load balancer over a group, where its account can have one. */
export function GroupBalancer(props: Props) {
  return (
    <CloudsQueries>
      <Fields {...props} />
    </CloudsQueries>
  );
}

/** Stands for no choice: a list cannot have an empty key. */
const none = '-';

function Fields({ group, workspaceId, onChange }: Props) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const { data } = useAccounts(undefined, workspaceId);
  const account = data?.find(({ name }) => name === group.account);
  const balancer: Balancer | undefined = group.loadBalancer;
  if (!account?.capabilities.includes('loadBalancers')) {
    return null;
  }
  const change = (part: Balancer) =>
    onChange({ subnets: [], ...balancer, ...part } as GroupLoadBalancer);
  const required = { isRequired: true, secondaryLabel: words('required') };
  const ports = { minValue: 1, maxValue: 65535 };
  return (
    <>
      <Select
        label={t('groups.loadBalancer')}
        description={t('groups.loadBalancerHint')}
        options={[
          { id: none, label: t('fields.none') },
          ...listenerProtocols.map(id => ({ id, label: id })),
        ]}
        value={balancer?.protocol ?? none}
        onChange={key =>
          key === none
            ? onChange(undefined)
            : change({ protocol: key as GroupLoadBalancer['protocol'] })
        }
      />
      {balancer && (
        <>
          <NumberField
            {...required}
            {...ports}
            label={t('groups.port')}
            value={balancer.port ?? NaN}
            onChange={port => change({ port: numberOf(port) })}
          />
          <NumberField
            {...ports}
            label={t('groups.targetPort')}
            description={t('groups.targetPortHint')}
            value={balancer.targetPort ?? NaN}
            onChange={port => change({ targetPort: numberOf(port) })}
          />
          <ManagedChoices
            {...required}
            kind="subnet"
            label={t('groups.subnets')}
            account={account}
            region={group.region}
            value={balancer.subnets ?? []}
            onChange={subnets => change({ subnets })}
          />
        </>
      )}
    </>
  );
}

const numberOf = (value: number) => (Number.isNaN(value) ? undefined : value);
