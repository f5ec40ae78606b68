import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Combobox } from '@backstage/ui';
import { ReferenceField } from '@rackstage/plugin-datacenter-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { datacenterApiRef } from '../../api/datacenterApi';
import { queryKey } from '../../api/queries';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import type { FieldInputProps } from './FieldInput';

/** How many are offered at once; typing finds the others. */
const offered = 50;

/** Another object, found by what is typed. */
export function ReferenceInput(
  props: FieldInputProps<ReferenceField> & {
    description?: string;
    label?: string;
    /** What is offered is narrowed to: `roomId=…`. */
    filter?: string[];
  },
) {
  const { field, value, titles, filter, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const api = useApi(datacenterApiRef);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ id: string; label: string }>();
  const { data, isFetching } = useQuery({
    queryKey: [queryKey, 'choices', field.to, text, filter],
    queryFn: ({ signal }) =>
      api.listObjects(
        field.to,
        { q: text || undefined, filter, limit: offered },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const id = typeof value === 'string' ? value : undefined;
  const items = (data?.items ?? []).map(item => ({
    id: item.id,
    label: item.title,
  }));
  const current =
    chosen?.id === id
      ? chosen
      : (items.find(item => item.id === id) ??
        (id ? { id, label: titles[id] ?? id } : undefined));
  return (
    <Combobox
      label={props.label ?? words.field(field.name)}
      description={props.description}
      isRequired={field.required}
      isInvalid={Boolean(props.problem) || props.isRefused}
      placeholder={t('form.search')}
      options={{
        items,
        filterText: text,
        setFilterText: setText,
        loadingState: isFetching ? 'filtering' : 'idle',
        loadMore: () => undefined,
      }}
      search={{ mode: 'server' }}
      value={current ?? null}
      onChange={option => {
        setChosen(option ? { id: option.id, label: option.label } : undefined);
        onChange(option?.id);
      }}
    />
  );
}
