import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { DraftsClient } from '@rackstage/plugin-requests-common';
import { ConfirmDialog } from '@rackstage/ui';
import { RiDeleteBinLine } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { appTranslationRef } from '../../translations/ref';
import { workClient } from './workClient';

/** Forgets a half-filled form, once that is confirmed. */
export function DiscardDraft(props: { draftId: string; title: string }) {
  const { draftId, title } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  const [asking, setAsking] = useState(false);
  const discard = useMutation(
    {
      mutationFn: () =>
        new DraftsClient({ discoveryApi, fetchApi }).deleteDraft(draftId),
      onSuccess: async () => {
        await workClient.invalidateQueries({ queryKey: ['work'] });
        setAsking(false);
      },
    },
    workClient,
  );
  return (
    <>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiDeleteBinLine />}
        aria-label={t('work.discard.label', { title })}
        onPress={() => setAsking(true)}
      />
      {asking && (
        <ConfirmDialog
          title={t('work.discard.title')}
          text={t('work.discard.text', { title })}
          confirmLabel={t('work.discard.confirm')}
          destructive
          isPending={discard.isPending}
          error={discard.error}
          onConfirm={() => discard.mutate()}
          onClose={() => {
            discard.reset();
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
