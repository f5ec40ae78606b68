import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select, Text } from '@backstage/ui';
import {
  fieldOf,
  ReferenceField,
  StructureField,
} from '@rackstage/plugin-datacenter-common';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { datacenterApiRef } from '../../api/datacenterApi';
import { queryKey } from '../../api/queries';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import type { FieldInputProps } from './FieldInput';
import styles from './fields.module.css';
import { ReferenceInput } from './ReferenceInput';

/** What ports can be of, by the field of a port that says so. */
const owners = ['deviceId', 'feedId', 'circuitId'] as const;

type Owner = (typeof owners)[number];

const mostPorts = 500;

/** The ports that one side of a cable ends in. */
export function EndsInput(
  props: FieldInputProps<StructureField> & { description?: string },
) {
  const { field, value, description, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const ends = (value ?? []) as string[];
  const change = (ids: string[]) => onChange(ids.length > 0 ? ids : undefined);
  return (
    <fieldset className={styles.group}>
      <legend>{words.field(field.name)}</legend>
      <Ends ids={ends} onRemove={id => change(ends.filter(it => it !== id))} />
      {description && (
        <Text color="danger" role="alert">
          {description}
        </Text>
      )}
      <PortPicker
        label={t(ends.length === 0 ? 'ends.choose' : 'ends.another')}
        taken={ends}
        onPick={id => change([...ends, id])}
      />
    </fieldset>
  );
}

/** Each with what it is of. */
function Ends(props: { ids: string[]; onRemove: (id: string) => void }) {
  const { ids, onRemove } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const ports = useQueries({
    queries: ids.map(id => ({
      queryKey: [queryKey, 'object', 'ports', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.getObject('ports', id, { signal }),
    })),
  });
  return (
    <ul className={styles.lines}>
      {ids.map((id, index) => {
        const port = ports[index].data;
        const owner = owners
          .map(name => String(port?.fields[name] ?? ''))
          .find(ref => ref !== '');
        const name = [port?.titles[owner ?? ''], port?.title ?? id]
          .filter(Boolean)
          .join(' ');
        return (
          <li key={id} className={styles.line}>
            <Text>{name}</Text>
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('templates.removeOf', { name })}
              onPress={() => onRemove(id)}
            >
              {t('action.remove')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** First what the port is of, then the port. */
function PortPicker(props: {
  label: string;
  taken: string[];
  onPick: (id: string) => void;
}) {
  const { label, taken, onPick } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const api = useApi(datacenterApiRef);
  const [owner, setOwner] = useState<Owner>('deviceId');
  const [ownerId, setOwnerId] = useState<string>();
  const { data } = useQuery({
    queryKey: [queryKey, 'ports of', owner, ownerId],
    queryFn: ({ signal }) =>
      api.listObjects(
        'ports',
        { filter: [`${owner}=${ownerId}`], limit: mostPorts },
        { signal },
      ),
    enabled: ownerId !== undefined,
  });
  const free = data?.items.filter(({ id }) => !taken.includes(id));
  const ownerField = fieldOf('ports', owner) as ReferenceField;
  return (
    <div className={styles.form}>
      <Select
        label={label}
        options={owners.map(id => ({
          id,
          label: words.one((fieldOf('ports', id) as ReferenceField).to),
        }))}
        value={owner}
        onChange={key => {
          setOwner(key as Owner);
          setOwnerId(undefined);
        }}
      />
      <ReferenceInput
        key={owner}
        field={{ ...ownerField, required: false }}
        label={words.one(ownerField.to)}
        value={ownerId}
        titles={{}}
        onChange={id => setOwnerId(id as string | undefined)}
      />
      <Select
        label={words.one('ports')}
        searchable={(free?.length ?? 0) > 12}
        isDisabled={!free || free.length === 0}
        placeholder={t('form.choose')}
        options={(free ?? []).map(({ id, title, fields }) => ({
          id,
          label: [title, words.choice(String(fields.role)), fields.type]
            .filter(Boolean)
            .join(' · '),
        }))}
        value={null}
        onChange={key => key && onPick(String(key))}
      />
    </div>
  );
}
