import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, NumberField, Text } from '@backstage/ui';
import {
  fieldOf,
  FieldValue,
  ReferenceField,
} from '@rackstage/plugin-datacenter-common';
import { useState } from 'react';
import { ReferenceInput } from '../../objects/fields/ReferenceInput';
import { datacenterTranslationRef } from '../../translations/ref';
import { WantedLink } from './cablingQuestion';
import { Group } from './Group';
import styles from './proposals.module.css';
import { useTitles } from './RacksInput';

const deviceField = fieldOf('ports', 'deviceId') as ReferenceField;

/** Connections of two devices, one after the other. */
export function LinksInput(props: {
  links: WantedLink[];
  onChange: (links: WantedLink[]) => void;
}) {
  const { links, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const titleOf = useTitles('devices');
  const [aId, setA] = useState<string>();
  const [bId, setB] = useState<string>();
  const [count, setCount] = useState(1);
  const idOf = (value: FieldValue | undefined) =>
    typeof value === 'string' ? value : undefined;
  const add = async (a: string, b: string) => {
    const title = t('proposal.linkText', {
      a: await titleOf(a),
      b: await titleOf(b),
      number: String(count),
    });
    onChange([...links, { aId: a, bId: b, count, title }]);
    setA(undefined);
    setB(undefined);
  };
  const device = (
    label: string,
    value: string | undefined,
    set: (id?: string) => void,
  ) => (
    <ReferenceInput
      field={{ ...deviceField, required: false }}
      label={label}
      value={value}
      titles={{}}
      onChange={id => set(idOf(id))}
    />
  );
  return (
    <Group title={t('proposal.link')}>
      {links.map((link, index) => (
        <div key={`${link.aId} ${link.bId}`} className={styles.row}>
          <Text>{link.title}</Text>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onChange(links.filter((_, i) => i !== index))}
          >
            {t('proposal.removeType', { name: link.title })}
          </Button>
        </div>
      ))}
      <div className={styles.row}>
        {device(t('proposal.deviceA'), aId, setA)}
        {device(t('proposal.deviceB'), bId, setB)}
        <NumberField
          label={t('proposal.count')}
          minValue={1}
          maxValue={64}
          value={count}
          onChange={value => Number.isFinite(value) && setCount(value)}
        />
        <Button
          size="small"
          variant="secondary"
          isDisabled={!aId || !bId || aId === bId}
          onPress={() => aId && bId && void add(aId, bId)}
        >
          {t('proposal.addLink')}
        </Button>
      </div>
    </Group>
  );
}
