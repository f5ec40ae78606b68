import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
} from '@backstage/ui';
import {
  canonicalJson,
  differences,
  Policy,
  policyProblems,
  PolicyVersion,
} from '@rackstage/plugin-requests-common';
import { FailurePanel, Panel } from '@rackstage/ui';
import { useState } from 'react';
import { usePolicyMutations } from '../../hooks/usePolicy';
import { requestsTranslationRef } from '../../translations/ref';
import { Differences } from '../shared/Differences';
import shared from '../shared/shared.module.css';
import { WordsDialog } from '../shared/WordsDialog';
import { PolicyForm } from './PolicyForm';
import { policyTree } from './policyTree';
import { PolicyYaml } from './PolicyYaml';
import { Trial } from './Trial';

/** Changes the rules: they are tried against past requests before they count. */
export function PolicyEditor(props: {
  current: PolicyVersion;
  onClose: () => void;
}) {
  const { current, onClose } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const toastApi = useApi(toastApiRef);
  // As they were when editing began.
  const [base] = useState(current);
  const [policy, setPolicy] = useState(base.policy);
  const [yamlProblem, setYamlProblem] = useState<string>();
  const [isActivating, setActivating] = useState(false);
  const { tryOut, publish } = usePolicyMutations();
  const changes = differences(policyTree(base.policy), policyTree(policy));
  const isChanged = canonicalJson(base.policy) !== canonicalJson(policy);
  const isOutdated = current.version !== base.version && !publish.isSuccess;
  const problems = policyProblems(policy);
  const isSound = problems.length === 0 && !yamlProblem && hasTitles(policy);
  const isTried = tryOut.isSuccess && tryOut.variables.policy === policy;
  return (
    <Panel
      title={t('policy.edit')}
      action={
        <div className={shared.actions}>
          <Button variant="tertiary" onPress={onClose}>
            {t('policy.discard')}
          </Button>
          <Button
            variant="secondary"
            isDisabled={!isSound || !isChanged}
            isPending={tryOut.isPending}
            onPress={() => tryOut.mutate({ policy })}
          >
            {t('policy.try')}
          </Button>
          <Button
            variant="primary"
            isDisabled={!isSound || !isChanged || !isTried || isOutdated}
            onPress={() => setActivating(true)}
          >
            {t('policy.activate')}
          </Button>
        </div>
      }
    >
      <div className={shared.stack}>
        <div role="status" className={shared.stack}>
          {isOutdated && (
            <Alert
              status="warning"
              icon
              title={t('policy.draftLost')}
              description={t('policy.draftLostHint', {
                version: String(current.version),
              })}
            />
          )}
          {problems.length > 0 && (
            <Alert
              status="danger"
              icon
              title={t('policy.problems')}
              description={problems.join('. ')}
            />
          )}
          <Text color="secondary">
            {!isChanged && t('policy.unchanged')}
            {isChanged && !isTried && t('policy.untried')}
          </Text>
        </div>
        {tryOut.error && <FailurePanel error={tryOut.error} />}
        {isTried && <Trial result={tryOut.data} />}
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
        {isChanged && (
          <section className={shared.stack} aria-label={t('edit.difference')}>
            <Text as="h3" weight="bold">
              {t('edit.difference')}
            </Text>
            <Differences changes={changes} />
          </section>
        )}
      </div>
      {isActivating && (
        <WordsDialog
          title={t('policy.activateTitle')}
          hint={t('policy.activateHint')}
          label={t('policy.note')}
          isRequired
          missing={t('policy.noteMissing')}
          maxLength={1000}
          confirmLabel={t('policy.activate')}
          isPending={publish.isPending}
          error={publish.error}
          onConfirm={note =>
            publish.mutate(
              { policy, note, baseVersion: base.version },
              {
                onSuccess: ({ version }) => {
                  toastApi.post({
                    title: t('policy.activated', { version: String(version) }),
                    status: 'success',
                    timeout: 4000,
                  });
                  onClose();
                },
              },
            )
          }
          onClose={() => setActivating(false)}
        />
      )}
    </Panel>
  );
}

const hasTitles = ({ rules }: Policy) =>
  rules.every(
    ({ name, steps }) =>
      name.trim() !== '' &&
      steps.every(
        ({ title, parts }) =>
          title.trim() !== '' && parts.every(part => part.title.trim() !== ''),
      ),
  );
