import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { Instance } from '@rackstage/plugin-clouds-common';
import { FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import {
  useManagedResources,
  useResourceMutations,
} from '../../hooks/useManagedResources';
import { cloudsTranslationRef } from '../../translations/ref';

/** Chooses one of the volumes beside the instance that are attached to nothing. */
export function AttachVolume(props: {
  instance: Instance;
  onClose: () => void;
}) {
  const { instance, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { update } = useResourceMutations();
  const [chosen, setChosen] = useState<string>();
  const volumes = useManagedResources({
    kind: ['volume'],
    accountId: [instance.account.id],
    region: [instance.region],
  });
  const free = volumes.data?.pages
    .flatMap(({ items }) => items)
    .filter(({ spec, deleting }) => spec.attachedTo === undefined && !deleting);
  const volume = free?.find(({ id }) => id === chosen);
  const submit = () => {
    if (volume) {
      update.mutate(
        {
          id: volume.id,
          change: {
            spec: { attachedTo: instance.id },
            revision: volume.revision,
          },
        },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <FormDialog
      title={t('volumes.attachTo', { name: instance.name })}
      submitLabel={t('volumes.attach')}
      error={update.error ?? volumes.error}
      isPending={update.isPending}
      isDisabled={!volume}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('volumes.volume')}
        description={free?.length === 0 ? t('volumes.noneFree') : undefined}
        placeholder={t('fields.choose')}
        isDisabled={!free || free.length === 0}
        searchable
        searchPlaceholder={t('fields.search')}
        options={(free ?? []).map(({ id, name, spec, observed }) => ({
          id,
          label: name,
          description: [
            t('value.gibibytes', { size: String(spec.sizeGiB) }),
            observed?.zone,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
        value={chosen ?? null}
        onChange={key => setChosen(String(key))}
      />
    </FormDialog>
  );
}
