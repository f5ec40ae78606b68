import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { Plan } from '@rackstage/plugin-datacenter-common';
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import styles from '../../objects/objects.module.css';
import { datacenterTranslationRef } from '../../translations/ref';
import { PlanMaterials } from './PlanMaterials';

/** What a plan does, and what it needs for that. */
export function PlanTabs(props: { plan: Plan; steps: ReactNode }) {
  const { plan, steps } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [params, setParams] = useSearchParams();
  const selected = params.get('tab') ?? 'steps';
  return (
    <Tabs
      selectedKey={selected}
      onSelectionChange={key =>
        setParams({ tab: String(key) }, { replace: true })
      }
    >
      <TabList>
        <Tab id="steps">
          {plan.state === 'draft' ? t('plan.steps') : t('plan.workOrder')}
        </Tab>
        <Tab id="materials">{t('bill.title')}</Tab>
      </TabList>
      <TabPanel id="steps" className={styles.panel}>
        {selected === 'steps' && steps}
      </TabPanel>
      <TabPanel id="materials" className={styles.panel}>
        {selected === 'materials' && <PlanMaterials plan={plan} />}
      </TabPanel>
    </Tabs>
  );
}
