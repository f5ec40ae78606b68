import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogEntityRefreshPermission } from '@backstage/plugin-catalog-common/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEntityPermission } from '@backstage/plugin-catalog-react/alpha';
import { ButtonIcon } from '@backstage/ui';
import { useFailureToast } from '@rackstage/ui';
import { RiPencilLine, RiRefreshLine } from '@remixicon/react';
import { infrastructureTranslationRef } from '../translations/ref';

/** What a person can do about the description of an entity: where it comes from a file. */
export function AboutActions({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const toastApi = useApi(toastApiRef);
  const tell = useFailureToast();
  const { allowed } = useEntityPermission(catalogEntityRefreshPermission);
  const { annotations = {} } = entity.metadata;
  const editUrl = annotations[ANNOTATION_EDIT_URL];
  const isRead = /^(url|file):/.test(annotations[ANNOTATION_LOCATION] ?? '');

  const refresh = async () => {
    try {
      await catalogApi.refreshEntity(stringifyEntityRef(entity));
      toastApi.post({ title: t('about.refreshed'), status: 'info' });
    } catch (error) {
      tell(error as Error);
    }
  };
  return (
    <>
      {isRead && allowed && (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiRefreshLine />}
          aria-label={t('about.refresh')}
          onPress={refresh}
        />
      )}
      {editUrl && (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiPencilLine />}
          aria-label={t('about.edit')}
          onPress={() => window.open(editUrl, '_blank', 'noopener')}
        />
      )}
    </>
  );
}
