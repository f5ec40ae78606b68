import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import styles from './plans.module.css';
import { datacenterTranslationRef } from '../translations/ref';

const planViews = ['present', 'planned', 'difference'] as const;

/** What is shown while a plan is drawn up. */
export type PlanView = (typeof planViews)[number];

export function PlanViewChoice(props: {
  view: PlanView;
  onChange: (view: PlanView) => void;
}) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ToggleButtonGroup
      aria-label={t('plan.view')}
      className={styles.choice}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.view]}
      onSelectionChange={([key]) => key && props.onChange(key as PlanView)}
    >
      {planViews.map(view => (
        <ToggleButton key={view} id={view}>
          {t(`plan.${view}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
