import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { requestsTranslationRef } from '../../translations/ref';
import { PolicyForm } from './PolicyForm';
import { PolicyYaml } from './PolicyYaml';
import { PolicyDraft } from './usePolicyDraft';

/** The rules to be changed, as a form and as text. */
export function PolicyViews({ draft }: { draft: PolicyDraft }) {
  const { policy, setPolicy, yamlProblem, setYamlProblem } = draft;
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <Tabs>
      <TabList aria-label={t('policy.view')}>
        <Tab id="form" isDisabled={yamlProblem !== undefined}>
          {t('policy.form')}
        </Tab>
        <Tab id="yaml">{t('policy.yaml')}</Tab>
      </TabList>
      <TabPanel id="form">
        <PolicyForm policy={policy} onChange={setPolicy} />
      </TabPanel>
      <TabPanel id="yaml">
        <PolicyYaml
          policy={policy}
          problem={yamlProblem}
          onChange={setPolicy}
          onProblem={setYamlProblem}
        />
      </TabPanel>
    </Tabs>
  );
}
