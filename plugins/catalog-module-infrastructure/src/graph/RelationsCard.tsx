import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import { infrastructureTranslationRef } from '../translations/ref';
import { RelationLabel } from './RelationLabel';

/** The nearest relations of an entity. */
export function RelationsCard() {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  return (
    <EntityCatalogGraphCard
      title={t('graph.title')}
      height={360}
      maxDepth={1}
      showArrowHeads
      curve="curveMonotoneX"
      renderLabel={RelationLabel}
    />
  );
}
