import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Text } from '@backstage/ui';
import {
  Account,
  InventoryRegion,
  PlacementCriterion,
  PlacementVerdict,
} from '@rackstage/plugin-clouds-common';
import { Price, useFormat } from '@rackstage/ui';
import { useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../DeploymentPage/deployment.module.css';

/** Regions that are shown: whoever wants others asks otherwise. */
const mostShown = 8;

/** The best regions, each with why it scores as it does. */
export function PlacementTable(props: {
  verdicts: PlacementVerdict[];
  accounts: Account[];
  /** All that are known, for their names. */
  regions: InventoryRegion[];
  /** The first is for the first group, and so on. */
  onPut: (best: PlacementVerdict[]) => void;
}) {
  const { verdicts, accounts, regions, onPut } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [ticked, setTicked] = useState<string[]>([]);
  const chosen = verdicts.filter(verdict => ticked.includes(keyOf(verdict)));
  const titleOf = (name: string) =>
    accounts.find(account => account.name === name)?.title ?? name;
  const nameOf = ({ account, region }: PlacementVerdict) =>
    regions.find(known => known.account.name === account && known.id === region)
      ?.name ?? region;
  if (verdicts.length === 0) {
    return <Text role="status">{t('placement.none')}</Text>;
  }
  return (
    <div className={styles.verdicts}>
      <ol aria-label={t('placement.result')} className={styles.places}>
        {verdicts.slice(0, mostShown).map(verdict => (
          <li key={keyOf(verdict)} className={styles.place}>
            <div className={styles.candidate}>
              <Checkbox
                aria-label={t('placement.tick', { region: verdict.region })}
                isSelected={ticked.includes(keyOf(verdict))}
                onChange={isTicked =>
                  setTicked([
                    ...ticked.filter(key => key !== keyOf(verdict)),
                    ...(isTicked ? [keyOf(verdict)] : []),
                  ])
                }
              />
              <div>
                <Text weight="bold">{nameOf(verdict)}</Text>{' '}
                <Text variant="body-small" color="secondary">
                  {verdict.region} · {titleOf(verdict.account)}
                </Text>
                <Why verdict={verdict} />
              </div>
            </div>
            <Price money={verdict.price?.monthly} per="month" />
            <Button
              size="small"
              variant="secondary"
              aria-label={t('placement.chooseRegion', {
                region: verdict.region,
              })}
              onPress={() => onPut([verdict])}
            >
              {t('placement.choose')}
            </Button>
          </li>
        ))}
      </ol>
      <div className={styles.head}>
        <Text variant="body-small" color="secondary">
          {t('placement.tickHint')}
        </Text>
        <Button
          size="small"
          variant="secondary"
          isDisabled={chosen.length === 0}
          onPress={() => onPut(chosen)}
        >
          {t('placement.spread', { count: chosen.length })}
        </Button>
      </div>
    </div>
  );
}

const keyOf = ({ account, region }: PlacementVerdict) => `${account}/${region}`;

function Why({ verdict }: { verdict: PlacementVerdict }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const percent = (value: number) => String(Math.round(value * 100));
  const valueText = useValueText();
  return (
    <ul className={styles.why}>
      <li>{t('placement.score', { score: percent(verdict.score) })}</li>
      {verdict.parts
        .filter(({ weight }) => weight > 0)
        .map(({ criterion, value, score, weight, estimated }) => (
          <li key={criterion}>
            {t(estimated ? 'placement.partEstimated' : 'placement.part', {
              criterion: t(
                `placement.criterion.${criterion as PlacementCriterion}`,
              ),
              value:
                value === undefined
                  ? t('value.none')
                  : valueText(criterion as PlacementCriterion, value, verdict),
              score: percent(score),
              weight: percent(weight),
            })}
          </li>
        ))}
    </ul>
  );
}

function useValueText() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  return (
    criterion: PlacementCriterion,
    value: number,
    { price, spec }: PlacementVerdict,
  ): string => {
    const rounded = { value: String(Math.round(value)) };
    const texts: Record<PlacementCriterion, string> = {
      price: price
        ? t('placement.hourly', { price: format.money(price.hourly, 4) })
        : t('value.none'),
      performance: spec,
      distance: t('placement.kilometres', rounded),
      latency: t('placement.milliseconds', rounded),
    };
    return texts[criterion];
  };
}
