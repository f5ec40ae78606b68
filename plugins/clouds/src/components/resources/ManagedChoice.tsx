import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { ManagedKind } from '@rackstage/plugin-clouds-common';
import { FailurePanel } from '@rackstage/ui';
import { useInstances } from '../../hooks/useInstances';
import { useManagedResources } from '../../hooks/useManagedResources';
import { cloudsTranslationRef } from '../../translations/ref';
import { ChoiceProps } from './InventoryChoice';
import { noChoice } from './noChoice';

/** Chooses something that is managed here, in the same account and region. */
export function ManagedChoice(
  props: ChoiceProps & { kind: ManagedKind | 'instance' },
) {
  const { kind, ...rest } = props;
  return kind === 'instance' ? (
    <InstanceChoice {...rest} />
  ) : (
    <ResourceChoice {...rest} kind={kind} />
  );
}

const placeOf = ({ account, region }: ChoiceProps) => ({
  accountId: account && [account.id],
  region: region ? [region] : undefined,
});

const isPlaced = ({ account, region }: ChoiceProps) =>
  account !== undefined && Boolean(region);

function InstanceChoice(props: ChoiceProps) {
  const instances = useInstances(placeOf(props), { enabled: isPlaced(props) });
  const items = instances.data?.pages.flatMap(page => page.items);
  return (
    <Choice
      {...props}
      error={instances.error}
      options={items
        ?.filter(({ deleting }) => !deleting)
        .map(({ id, name, zone }) => ({ id, label: name, description: zone }))}
    />
  );
}

function ResourceChoice(props: ChoiceProps & { kind: ManagedKind }) {
  const { kind, ...rest } = props;
  const resources = useManagedResources(
    { ...placeOf(props), kind: [kind] },
    { enabled: isPlaced(props) },
  );
  const { t } = useTranslationRef(cloudsTranslationRef);
  const items = resources.data?.pages.flatMap(page => page.items);
  return (
    <Choice
      {...rest}
      error={resources.error}
      options={items
        ?.filter(({ deleting }) => !deleting)
        .map(({ id, name, phase }) => ({
          id,
          label: name,
          description: t(`phase.${phase}`),
        }))}
    />
  );
}

function Choice(
  props: ChoiceProps & {
    error: Error | null;
    options?: { id: string; label: string; description?: string }[];
  },
) {
  const { error, options, account, region, value, onChange, ...rest } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  if (error) {
    return <FailurePanel error={error} />;
  }
  const none = { id: noChoice, label: t('fields.none') };
  return (
    <Select
      {...rest}
      description={
        options?.length === 0 ? t('fields.noneHere') : rest.description
      }
      placeholder={t('fields.choose')}
      searchable
      searchPlaceholder={t('fields.search')}
      isDisabled={!options || options.length === 0}
      options={rest.isRequired ? (options ?? []) : [none, ...(options ?? [])]}
      value={value ?? (rest.isRequired ? null : noChoice)}
      onChange={key =>
        onChange(key === noChoice || key === null ? undefined : String(key))
      }
    />
  );
}
