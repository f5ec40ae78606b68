import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { FailurePanel } from '@rackstage/ui';
import { useInstance, useInstances } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { noChoice } from '../resources/noChoice';

export interface InstanceChoiceProps {
  accountId: string;
  label: string;
  /** What it is called when none is chosen; absent: one has to be. */
  none?: string;
  value?: string;
  onChange(id: string | undefined): void;
}

/** Chooses an instance of an account. One that is chosen and gone is still shown, as such. */
export function InstanceChoice(props: InstanceChoiceProps) {
  const { accountId, label, none, value, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { data, error } = useInstances({ accountId: [accountId] });
  if (error) {
    return <FailurePanel error={error} />;
  }
  const options = data?.pages
    .flatMap(({ items }) => items)
    .map(({ id, name, region }) => ({ id, label: name, description: region }));
  const isElsewhere =
    Boolean(value) && options?.every(({ id }) => id !== value) === true;
  const select = {
    label,
    placeholder: t('fields.choose'),
    searchable: true,
    searchPlaceholder: t('fields.search'),
    isDisabled: !options,
    value: value || (none === undefined ? null : noChoice),
    onChange: (key: unknown) =>
      onChange(key === noChoice || key === null ? undefined : String(key)),
  };
  const all = [
    ...(none === undefined ? [] : [{ id: noChoice, label: none }]),
    ...(options ?? []),
  ];
  return isElsewhere ? (
    <WithChosen id={value!}>
      {chosen => <Select {...select} options={[...all, chosen]} />}
    </WithChosen>
  ) : (
    <Select {...select} options={all} />
  );
}

/** One that is not among the first, or is gone. */
function WithChosen(props: {
  id: string;
  children: (option: { id: string; label: string }) => React.ReactNode;
}) {
  const { id, children } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { data, error } = useInstance(id);
  return children({
    id,
    label: data?.name ?? (error ? t('access.instanceGone') : '…'),
  });
}
