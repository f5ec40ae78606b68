import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  Account,
  PlacementCriterion,
  PlacementVerdict,
} from '@rackstage/plugin-clouds-common';
import { Price, useFormat } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../DeploymentPage/deployment.module.css';

/** Regions that are shown: whoever wants others asks otherwise. */
const mostShown = 8;

/** The best regions, each with why it scores as it does. */
export function PlacementTable(props: {
  verdicts: PlacementVerdict[];
  accounts: Account[];
  groupCount: number;
  /** The first is for the first group, and so on, all over again. */
  onPut: (best: PlacementVerdict[]) => void;
}) {
  const { verdicts, accounts, groupCount, onPut } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const titleOf = (name: string) =>
    accounts.find(account => account.name === name)?.title ?? name;
  if (verdicts.length === 0) {
    return <Text role="status">{t('placement.none')}</Text>;
  }
  return (
    <div className={styles.verdicts}>
      {groupCount > 1 && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => onPut(verdicts.slice(0, groupCount))}
          >
            {t('placement.spread')}
          </Button>
        </div>
      )}
      <ol aria-label={t('placement.result')} className={styles.places}>
        {verdicts.slice(0, mostShown).map(verdict => (
          <li
            key={`${verdict.account}/${verdict.region}`}
            className={styles.place}
          >
            <div>
              <Text weight="bold">
                {titleOf(verdict.account)} · {verdict.region}
              </Text>
              <Why verdict={verdict} />
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
    </div>
  );
}

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
      price: price ? format.money(price.hourly, 4) : t('value.none'),
      performance: spec,
      distance: t('placement.kilometres', rounded),
      latency: t('placement.milliseconds', rounded),
    };
    return texts[criterion];
  };
}
