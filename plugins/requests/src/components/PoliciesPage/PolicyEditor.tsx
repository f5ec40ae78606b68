import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { differences, PolicyVersion } from '@rackstage/plugin-requests-common';
import { FailurePanel, Panel } from '@rackstage/ui';
import { useState } from 'react';
import { requestsTranslationRef } from '../../translations/ref';
import { Differences } from '../shared/Differences';
import shared from '../shared/shared.module.css';
import { ActivatePolicy } from './ActivatePolicy';
import { DiscardPolicy } from './DiscardPolicy';
import { DraftNotices } from './DraftNotices';
import { policyTree } from './policyTree';
import { PolicyViews } from './PolicyViews';
import { Trial } from './Trial';
import { PolicyDraft, usePolicyDraft } from './usePolicyDraft';

/** Changes the rules: they are tried against past requests before they count. */
export function PolicyEditor(props: {
  current: PolicyVersion;
  onClose: () => void;
}) {
  const { current, onClose } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const draft = usePolicyDraft(current);
  const { base, policy, isChanged, isTried, tryOut } = draft;
  return (
    <Panel
      title={t('policy.edit')}
      action={<EditorActions draft={draft} onClose={onClose} />}
    >
      <div className={shared.stack}>
        <DraftNotices draft={draft} version={current.version} />
        {tryOut.error && <FailurePanel error={tryOut.error} />}
        {isTried && tryOut.data && <Trial result={tryOut.data} />}
        <PolicyViews draft={draft} />
        {isChanged && (
          <section className={shared.stack} aria-label={t('edit.difference')}>
            <Text as="h3" weight="bold">
              {t('edit.difference')}
            </Text>
            <Differences
              changes={differences(policyTree(base.policy), policyTree(policy))}
            />
          </section>
        )}
      </div>
    </Panel>
  );
}

function EditorActions(props: { draft: PolicyDraft; onClose: () => void }) {
  const { draft, onClose } = props;
  const { policy, tryOut } = draft;
  const { t } = useTranslationRef(requestsTranslationRef);
  const [isActivating, setActivating] = useState(false);
  return (
    <div className={shared.actions}>
      <DiscardPolicy
        // What cannot be read as YAML yet would be lost as well.
        isChanged={draft.isChanged || draft.yamlProblem !== undefined}
        onDiscard={onClose}
      />
      <Button
        variant="secondary"
        isDisabled={!draft.mayTry}
        isPending={tryOut.isPending}
        onPress={() => tryOut.mutate({ policy })}
      >
        {t('policy.try')}
      </Button>
      <Button
        variant="primary"
        isDisabled={!draft.mayActivate}
        onPress={() => setActivating(true)}
      >
        {t('policy.activate')}
      </Button>
      {isActivating && (
        <ActivatePolicy
          draft={draft}
          onActivated={onClose}
          onClose={() => setActivating(false)}
        />
      )}
    </div>
  );
}
