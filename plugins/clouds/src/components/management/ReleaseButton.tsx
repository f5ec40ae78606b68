import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Text } from '@backstage/ui';
import {
  cloudsInstanceDeletePermission,
  cloudsResourceDeletePermission,
} from '@rackstage/plugin-clouds-common';
import { FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { cloudsTranslationRef } from '../../translations/ref';
import { kindOf, Managed, useRelease } from './useDriftDecision';

/** Lets go of something, after asking; nothing in the cloud is lost. */
export function ReleaseButton(props: { thing: Managed; listPath: string }) {
  const { thing, listPath } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const navigate = useNavigate();
  const release = useRelease();
  const [isAsked, setAsked] = useState(false);
  const isInstance = kindOf(thing) === 'instance';
  const instance = usePermission({
    permission: cloudsInstanceDeletePermission,
    resourceRef: isInstance ? thing.id : undefined,
  });
  const resource = usePermission({
    permission: cloudsResourceDeletePermission,
    resourceRef: isInstance ? undefined : thing.id,
  });
  const isAllowed = isInstance ? instance.allowed : resource.allowed;
  if (!isAllowed || thing.deleting || thing.releasing) {
    return null;
  }
  const submit = async () => {
    await release.mutateAsync([thing]).then(
      () => {
        toastApi.post({
          title: t('release.done'),
          status: 'success',
          timeout: 4000,
        });
        navigate(listPath);
      },
      // The dialog shows why.
      () => {},
    );
  };
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        onPress={() => {
          release.reset();
          setAsked(true);
        }}
      >
        {t('release.action')}
      </Button>
      {isAsked && (
        <FormDialog
          title={t('release.title', { name: thing.name })}
          submitLabel={t('release.action')}
          error={release.error}
          isPending={release.isPending}
          width={480}
          onSubmit={() => void submit()}
          onClose={() => setAsked(false)}
        >
          <Text as="p">{t('release.hint')}</Text>
        </FormDialog>
      )}
    </>
  );
}
