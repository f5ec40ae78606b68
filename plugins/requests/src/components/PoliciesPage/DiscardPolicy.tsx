import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { ConfirmDialog } from '@rackstage/ui';
import { useState } from 'react';
import { requestsTranslationRef } from '../../translations/ref';

/** Ends editing; where something would be lost it asks first. */
export function DiscardPolicy(props: {
  isChanged: boolean;
  onDiscard: () => void;
}) {
  const { isChanged, onDiscard } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="tertiary"
        onPress={() => (isChanged ? setAsking(true) : onDiscard())}
      >
        {t('policy.discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('policy.discardTitle')}
          text={t('policy.discardText')}
          confirmLabel={t('policy.discardConfirm')}
          destructive
          isPending={false}
          error={null}
          onConfirm={onDiscard}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
