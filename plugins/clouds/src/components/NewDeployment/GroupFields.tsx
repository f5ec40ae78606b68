import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NumberField, TextField } from '@backstage/ui';
import {
  DeploymentGroupRequest,
  deploymentLimits,
  InventoryKind,
  nameLimits,
} from '@rackstage/plugin-clouds-common';
import { uiTranslationRef } from '@rackstage/ui';
import { ComponentProps, ReactElement } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../DeploymentPage/deployment.module.css';
import { AccountPicker } from '../fields/AccountPicker';
import { ResourcePicker } from '../fields/ResourcePicker';
import { GroupBalancer } from './GroupBalancer';
import { ImageOrOs } from './ImageOrOs';
import { SpecOrRequirements } from './SpecOrRequirements';

/** A group as far as somebody has described it. */
export type Group = Partial<DeploymentGroupRequest>;

/** What is changed of a group; a part that is `undefined` is taken away. */
export interface GroupPartProps {
  group: Group;
  onGroup: (part: Group) => void;
  /** Chooses what was observed in the account and region of the group. */
  choice: (
    key: 'region' | 'image' | 'spec' | 'network',
    label: string,
    kind: InventoryKind,
    required?: boolean,
  ) => ReactElement;
}

/** Where the machines of a group are, how many, and what they are. */
export function GroupFields(props: {
  group: Group;
  workspaceId?: string;
  onGroup: (part: Group) => void;
}) {
  const { group, workspaceId, onGroup } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const picker = (key: keyof Group, label: string) => ({
    schema: { title: label },
    rawErrors: [],
    required: true,
    formData: group[key] as string | undefined,
    onChange: (value: string | undefined) => onGroup({ [key]: value }),
    formContext: { formData: { workspaceId, ...group } },
  });
  const choice: GroupPartProps['choice'] = (
    key,
    label,
    kind,
    required = true,
  ) => (
    <ResourcePicker
      {...({
        ...picker(key, label),
        required,
        uiSchema: { 'ui:options': { kind } },
      } as unknown as ComponentProps<typeof ResourcePicker>)}
    />
  );
  const part = { group, onGroup, choice };
  return (
    <div className={styles.fields}>
      <TextField
        label={t('groups.name')}
        isRequired
        secondaryLabel={words('required')}
        maxLength={nameLimits.group}
        value={group.name ?? ''}
        onChange={name => onGroup({ name })}
      />
      <NumberField
        label={t('groups.count')}
        isRequired
        secondaryLabel={words('required')}
        minValue={1}
        maxValue={deploymentLimits.countOfGroup}
        value={group.count ?? 1}
        onChange={count => onGroup({ count: numberOf(count) })}
      />
      <div>
        <AccountPicker
          {...(picker(
            'account',
            t('field.account'),
          ) as unknown as ComponentProps<typeof AccountPicker>)}
        />
      </div>
      {choice('region', t('field.region'), 'region')}
      <ImageOrOs {...part} />
      <SpecOrRequirements {...part} />
      {choice('network', t('field.network'), 'network', false)}
      <NumberField
        label={t('groups.volume')}
        minValue={1}
        maxValue={16384}
        value={group.volumeGiB ?? NaN}
        onChange={size => onGroup({ volumeGiB: numberOf(size) })}
      />
      <GroupBalancer
        group={group}
        workspaceId={workspaceId}
        onChange={loadBalancer => onGroup({ loadBalancer })}
      />
    </div>
  );
}

/** An empty field has no number. */
export const numberOf = (value: number): number | undefined =>
  Number.isNaN(value) ? undefined : value;
