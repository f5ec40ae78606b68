import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Button, NumberField, Text, TextField } from '@backstage/ui';
import {
  DeploymentGroupRequest,
  deploymentLimits,
  InventoryKind,
  nameLimits,
} from '@rackstage/plugin-clouds-common';
import { uiTranslationRef } from '@rackstage/ui';
import { RiAddLine, RiDeleteBinLine, RiFileCopyLine } from '@remixicon/react';
import { ComponentProps } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../DeploymentPage/deployment.module.css';
import { AccountPicker } from '../fields/AccountPicker';
import { ResourcePicker } from '../fields/ResourcePicker';
import { GroupBalancer } from './GroupBalancer';

type Group = Partial<DeploymentGroupRequest>;
type Props = FieldExtensionComponentProps<Group[]>;

/** Any number of groups of machines, each in its place. */
export function DeploymentGroupsField(props: Props) {
  const { formData, onChange, schema } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const groups = withDefaults(formData?.length ? formData : [{}]);
  const replace = (index: number, part: Group) =>
    onChange(
      groups.map((group, at) => (at === index ? { ...group, ...part } : group)),
    );
  const total = groups.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <fieldset className={styles.groups}>
      <Text as="legend" variant="body-medium" weight="bold">
        {schema.title}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('groups.none')}
      </Text>
      {groups.map((group, index) => (
        <GroupFields
          key={index}
          {...props}
          group={group}
          number={index + 1}
          onGroup={part => replace(index, part)}
          onCopy={() =>
            onChange([...groups, { ...group, name: freeName(groups) }])
          }
          onRemove={
            groups.length > 1
              ? () => onChange(groups.filter((_, at) => at !== index))
              : undefined
          }
        />
      ))}
      <div className={styles.head}>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          isDisabled={groups.length >= deploymentLimits.groups}
          onPress={() => onChange([...groups, newGroup(groups)])}
        >
          {t('groups.add')}
        </Button>
        <Text color="secondary" aria-live="polite">
          {t('groups.total', { count: total })}
        </Text>
      </div>
    </fieldset>
  );
}

function GroupFields(
  props: Props & {
    group: Group;
    number: number;
    onGroup: (part: Group) => void;
    onCopy: () => void;
    onRemove?: () => void;
  },
) {
  const { group, number, onGroup, onCopy, onRemove } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const title = t('groups.group', { number: String(number) });
  const whole = props.formContext?.formData as { workspaceId?: string };
  const picker = <TKey extends keyof Group>(key: TKey, label: string) => ({
    ...(props as unknown as ComponentProps<typeof AccountPicker>),
    schema: { title: label },
    rawErrors: [],
    required: true,
    formData: group[key] as string | undefined,
    onChange: (value: string | undefined) => onGroup({ [key]: value }),
    formContext: {
      formData: { workspaceId: whole?.workspaceId, ...group },
    },
  });
  const choice = (
    key: 'region' | 'image' | 'spec' | 'network',
    label: string,
    kind: InventoryKind,
    required = true,
  ) => (
    <ResourcePicker
      {...(picker(key, label) as unknown as ComponentProps<
        typeof ResourcePicker
      >)}
      required={required}
      uiSchema={
        { 'ui:options': { kind } } as ComponentProps<
          typeof ResourcePicker
        >['uiSchema']
      }
    />
  );
  return (
    <div role="group" aria-label={title} className={styles.group}>
      <div className={styles.head}>
        <Text weight="bold">{title}</Text>
        <span>
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiFileCopyLine />}
            onPress={onCopy}
          >
            {t('groups.copy')}
          </Button>
          {onRemove && (
            <Button
              size="small"
              variant="tertiary"
              iconStart={<RiDeleteBinLine />}
              onPress={onRemove}
            >
              {t('groups.remove')}
            </Button>
          )}
        </span>
      </div>
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
          onChange={count =>
            onGroup({ count: Number.isNaN(count) ? undefined : count })
          }
        />
        <div>
          <AccountPicker {...picker('account', t('field.account'))} />
        </div>
        {choice('region', t('field.region'), 'region')}
        {choice('image', t('field.image'), 'image')}
        {choice('spec', t('field.spec'), 'spec')}
        {choice('network', t('field.network'), 'network', false)}
        <NumberField
          label={t('groups.volume')}
          minValue={1}
          maxValue={16384}
          value={group.volumeGiB ?? NaN}
          onChange={size =>
            onGroup({ volumeGiB: Number.isNaN(size) ? undefined : size })
          }
        />
        <GroupBalancer
          group={group}
          workspaceId={whole?.workspaceId}
          onChange={loadBalancer => onGroup({ loadBalancer })}
        />
      </div>
    </div>
  );
}

/** A form begins with a group of which nothing is said yet. */
function withDefaults(groups: Group[]): Group[] {
  return groups.map(group =>
    group.name === undefined ? { ...newGroup(groups), ...group } : group,
  );
}

const newGroup = (groups: Group[]): Group => ({
  name: freeName(groups),
  count: 1,
});

/** `web`, `web2` …: names that no other group has. */
function freeName(groups: Group[]): string {
  const names = groups.map(({ name }) => name);
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'web' : `web${number}`;
    if (!names.includes(name)) {
      return name;
    }
  }
}
