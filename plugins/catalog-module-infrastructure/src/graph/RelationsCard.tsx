import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { infrastructureTranslationRef } from '../translations/ref';
import { RelationLabel } from './RelationLabel';
import { relationsAround } from './relations';

/** The nearest relations of an entity. */
export function RelationsCard() {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { entity } = useEntity();
  const relations = useMemo(() => relationsAround(entity), [entity]);
  return (
    <EntityCatalogGraphCard
      title={t('graph.title')}
      height={360}
      maxDepth={1}
      relations={relations}
      showArrowHeads
      curve="curveMonotoneX"
      renderLabel={RelationLabel}
    />
  );
}
