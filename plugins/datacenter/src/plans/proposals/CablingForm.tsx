import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, Link, NumberField, Select } from '@backstage/ui';
import { fieldOf, ReferenceField } from '@rackstage/plugin-datacenter-common';
import { ReferenceInput } from '../../objects/fields/ReferenceInput';
import { listPath } from '../../paths';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import { CablingQuestionDraft } from './cablingQuestion';
import { Group } from './Group';
import { LinksInput } from './LinksInput';
import { RacksInput } from './RacksInput';
import { speeds, speedText } from './speeds';
import styles from './proposals.module.css';

const typeField = fieldOf('devices', 'typeId') as ReferenceField;

/** What is to be connected, and which lengths there are. */
export function CablingForm(props: {
  question: CablingQuestionDraft;
  titles: Record<string, string>;
  onChange: (question: CablingQuestionDraft) => void;
}) {
  const { question, titles, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const set = (change: Partial<CablingQuestionDraft>) =>
    onChange({ ...question, ...change });
  return (
    <>
      <RacksInput
        rackIds={question.rackIds}
        titles={titles}
        onChange={rackIds => set({ rackIds })}
      />
      <Checkbox isSelected={question.power} onChange={power => set({ power })}>
        {t('proposal.power')}
      </Checkbox>
      <Checkbox
        isSelected={question.toSwitches}
        onChange={toSwitches => set({ toSwitches })}
      >
        {t('proposal.toSwitches')}
      </Checkbox>
      {question.toSwitches && (
        <div className={styles.row}>
          <ReferenceInput
            field={typeField}
            label={t('proposal.switchType')}
            value={question.switchTypeId}
            titles={titles}
            onChange={id => set({ switchTypeId: id as string | undefined })}
          />
          <NumberField
            label={t('proposal.perSwitch')}
            minValue={1}
            maxValue={8}
            value={question.perSwitch}
            onChange={perSwitch =>
              Number.isFinite(perSwitch) && set({ perSwitch })
            }
          />
          <Select
            label={t('proposal.speed')}
            placeholder={t('proposal.anySpeed')}
            options={speeds.map(mbit => ({
              id: String(mbit),
              label: speedText(mbit),
            }))}
            value={question.speedMbit ? String(question.speedMbit) : null}
            onChange={key =>
              set({ speedMbit: key === null ? undefined : Number(key) })
            }
          />
        </div>
      )}
      <LinksInput links={question.links} onChange={links => set({ links })} />
      <Group title={t('proposal.stock')} hint={t('proposal.stockHint')}>
        <Link href={listPath('cable-stock')} target="_blank">
          {words.kind('cable-stock')}
        </Link>
      </Group>
    </>
  );
}
