import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Checkbox,
  NumberField,
  Select,
  TextField,
} from '@backstage/ui';
import { fieldOf, ReferenceField } from '@rackstage/plugin-datacenter-common';
import { ReferenceInput } from '../../objects/fields/ReferenceInput';
import { datacenterTranslationRef } from '../../translations/ref';
import {
  newItem,
  PlacementQuestionDraft,
  WantedType,
} from './placementQuestion';
import { Group } from './Group';
import styles from './proposals.module.css';

const roomField = fieldOf('racks', 'roomId') as ReferenceField;
const typeField = fieldOf('devices', 'typeId') as ReferenceField;
const onlyRooms = ['level=room'];
const rules = ['heavyLow', 'balancePower', 'spreadHeat'] as const;
const apart = ['none', 'rack', 'rack-and-supply'] as const;

/** What is to be placed, where, and by which rules. */
export function PlacementForm(props: {
  question: PlacementQuestionDraft;
  unplacedCount: number;
  onChange: (question: PlacementQuestionDraft) => void;
}) {
  const { question, unplacedCount, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const set = (change: Partial<PlacementQuestionDraft>) =>
    onChange({ ...question, ...change });
  const { items } = question;
  return (
    <>
      <ReferenceInput
        field={roomField}
        label={t('proposal.room')}
        filter={onlyRooms}
        value={question.roomId}
        titles={{}}
        onChange={roomId => set({ roomId: roomId as string | undefined })}
      />
      <Group title={t('proposal.devices')}>
        {items.map((item, index) => (
          // Rows have nothing else to be known by while they are filled in.
          <div key={index} className={styles.row}>
            <TypeInputs
              item={item}
              withGroups
              mostCount={500}
              onChange={changed =>
                set({
                  items: items.map((it, i) => (i === index ? changed : it)),
                })
              }
            />
            {items.length > 1 && (
              <Button
                size="small"
                variant="tertiary"
                onPress={() =>
                  set({ items: items.filter((_, i) => i !== index) })
                }
              >
                {t('proposal.removeType', { name: item.name })}
              </Button>
            )}
          </div>
        ))}
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => set({ items: [...items, newItem] })}
          >
            {t('proposal.addType')}
          </Button>
        </div>
        {unplacedCount > 0 && (
          <Checkbox
            isSelected={question.withUnplaced}
            onChange={withUnplaced => set({ withUnplaced })}
          >
            {t('proposal.unplaced', { count: unplacedCount })}
          </Checkbox>
        )}
      </Group>
      <Group title={t('proposal.perRack')} hint={t('proposal.perRackHint')}>
        <div className={styles.row}>
          <TypeInputs
            item={question.perRack}
            mostCount={4}
            onChange={perRack => set({ perRack })}
          />
        </div>
      </Group>
      <Group title={t('proposal.rules')}>
        <Select
          label={t('proposal.apart')}
          options={apart.map(id => ({ id, label: t(`proposal.apart.${id}`) }))}
          value={question.apart}
          onChange={key =>
            set({ apart: apart.find(id => id === key) ?? 'rack' })
          }
        />
        {rules.map(rule => (
          <Checkbox
            key={rule}
            isSelected={question[rule]}
            onChange={isOn => set({ [rule]: isOn })}
          >
            {t(`proposal.${rule}`)}
          </Checkbox>
        ))}
      </Group>
    </>
  );
}

function TypeInputs(props: {
  item: WantedType;
  withGroups?: boolean;
  mostCount: number;
  onChange: (item: WantedType) => void;
}) {
  const { item, withGroups, mostCount, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const whole = (value: number, change: (value: number) => WantedType) =>
    Number.isFinite(value) && onChange(change(value));
  return (
    <>
      <ReferenceInput
        field={{ ...typeField, required: false }}
        value={item.typeId}
        titles={{}}
        onChange={typeId =>
          onChange({ ...item, typeId: typeId as string | undefined })
        }
      />
      <TextField
        label={t('proposal.namePrefix')}
        value={item.name}
        onChange={name => onChange({ ...item, name })}
      />
      <NumberField
        label={t('proposal.count')}
        minValue={1}
        maxValue={mostCount}
        value={item.count}
        onChange={value => whole(value, count => ({ ...item, count }))}
      />
      {withGroups && (
        <NumberField
          label={t('proposal.groupSize')}
          minValue={1}
          maxValue={10}
          value={item.groupSize}
          onChange={value =>
            whole(value, groupSize => ({ ...item, groupSize }))
          }
        />
      )}
    </>
  );
}
