import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import {
  CatalogKind,
  catalogPlaceLevels,
  DatacenterObject,
  isCatalogKind,
  objectEntityName,
  objectEntityRef,
} from '@rackstage/plugin-datacenter-common';
import { useQuery } from '@tanstack/react-query';
import { queryKey } from '../api/queries';
import { datacenterTranslationRef } from '../translations/ref';

/** The way to the entity that stands for an object, as soon as the catalog has it. */
export function OpenInCatalog({ object }: { object: DatacenterObject }) {
  const { id, kind, fields } = object;
  const isEntity =
    isCatalogKind(kind) &&
    (kind !== 'places' || catalogPlaceLevels.includes(String(fields.level)));
  return isEntity ? <EntityLink kind={kind} id={id} /> : null;
}

function EntityLink({ kind, id }: { kind: CatalogKind; id: string }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const catalog = useApi(catalogApiRef);
  const { data: exists } = useQuery({
    queryKey: [queryKey, 'entity', kind, id],
    queryFn: async () => {
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs: [objectEntityRef(kind, id)],
        fields: ['kind'],
      });
      return items[0] !== undefined;
    },
  });
  return exists ? (
    <ButtonLink
      size="small"
      variant="tertiary"
      href={`/catalog/default/resource/${objectEntityName(kind, id)}`}
    >
      {t('entity.openInCatalog')}
    </ButtonLink>
  ) : null;
}
