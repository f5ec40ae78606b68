import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, Text } from '@backstage/ui';
import { fieldOf, ReferenceField } from '@rackstage/plugin-datacenter-common';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { datacenterApiRef } from '../../api/datacenterApi';
import { queryKey } from '../../api/queries';
import { ReferenceInput } from '../../objects/fields/ReferenceInput';
import { datacenterTranslationRef } from '../../translations/ref';
import { Group } from './Group';
import styles from './proposals.module.css';

const rackField = fieldOf('devices', 'rackId') as ReferenceField;

/** Racks, each of which can be left out again. */
export function RacksInput(props: {
  rackIds: string[];
  titles: Record<string, string>;
  onChange: (rackIds: string[]) => void;
}) {
  const { rackIds, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const titleOf = useTitles('racks');
  const [known, setKnown] = useState<Record<string, string>>(props.titles);
  const [offered, setOffered] = useState(rackIds);
  const add = async (id: string) => {
    setOffered(before => [...new Set([...before, id])]);
    onChange([...new Set([...rackIds, id])]);
    const title = await titleOf(id);
    setKnown(before => ({ ...before, [id]: title }));
  };
  return (
    <Group title={t('proposal.racks')}>
      {offered.length === 0 && <Text>{t('proposal.noRacks')}</Text>}
      <div className={styles.row}>
        {offered.map(id => (
          <Checkbox
            key={id}
            isSelected={rackIds.includes(id)}
            onChange={isTaken =>
              onChange(
                isTaken
                  ? [...rackIds, id]
                  : rackIds.filter(other => other !== id),
              )
            }
          >
            {known[id] ?? id}
          </Checkbox>
        ))}
      </div>
      <ReferenceInput
        // Empty again after each one.
        key={offered.length}
        field={rackField}
        label={t('proposal.addRack')}
        value={undefined}
        titles={{}}
        onChange={id => typeof id === 'string' && void add(id)}
      />
    </Group>
  );
}

/** What an object that was just chosen is called. */
export function useTitles(kind: 'racks' | 'devices') {
  const api = useApi(datacenterApiRef);
  const client = useQueryClient();
  return async (id: string): Promise<string> => {
    const { title } = await client.fetchQuery({
      queryKey: [queryKey, 'object', kind, id],
      queryFn: ({ signal }) => api.getObject(kind, id, { signal }),
    });
    return title;
  };
}
