import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionGroup,
  AccordionPanel,
  AccordionTrigger,
  Skeleton,
  Text,
} from '@backstage/ui';
import { differences, PolicyVersion } from '@rackstage/plugin-requests-common';
import { FailurePanel, MoreRows, Panel, RelativeTime } from '@rackstage/ui';
import { usePolicyVersions } from '../../hooks/usePolicy';
import { requestsTranslationRef } from '../../translations/ref';
import { Differences } from '../shared/Differences';
import { PolicyRules } from './PolicyRules';
import { PolicyAuthor } from './PolicyAuthor';
import { policyTree } from './policyTree';
import styles from '../shared/shared.module.css';

/** Every version, newest first, each with what it changed. */
export function PolicyVersions() {
  const { t } = useTranslationRef(requestsTranslationRef);
  const found = usePolicyVersions();
  const { data, error, refetch } = found;
  const versions = data?.pages.flatMap(({ items }) => items);
  return (
    <Panel title={t('policy.versions')}>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!versions && !error && <Skeleton width="100%" height={80} />}
      <AccordionGroup allowsMultiple>
        {versions?.map((version, index) => (
          <Accordion key={version.version}>
            <AccordionTrigger
              title={t('value.version', { version: String(version.version) })}
              subtitle={version.note || t('policy.noNote')}
            />
            <AccordionPanel>
              <Version version={version} before={versions[index + 1]} />
            </AccordionPanel>
          </Accordion>
        ))}
      </AccordionGroup>
      <MoreRows pages={found} />
    </Panel>
  );
}

function Version(props: { version: PolicyVersion; before?: PolicyVersion }) {
  const { version, before } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const { createdAt, policy } = version;
  const changes =
    before && differences(policyTree(before.policy), policyTree(policy));
  return (
    <div className={styles.stack}>
      <span className={styles.aside}>
        <PolicyAuthor version={version} /> · <RelativeTime time={createdAt} />
      </span>
      {before && changes && (
        <>
          <Text as="p" weight="bold">
            {t('policy.compare', { version: String(before.version) })}
          </Text>
          {changes.length > 0 ? (
            <Differences changes={changes} />
          ) : (
            <Text>{t('policy.noDifference')}</Text>
          )}
        </>
      )}
      <PolicyRules policy={policy} />
    </div>
  );
}
