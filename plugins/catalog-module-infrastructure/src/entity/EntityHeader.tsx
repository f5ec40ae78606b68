import {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  Entity,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogReactTranslationRef,
  EntityRefLinks,
  getEntityRelations,
  useEntity,
  useEntityPresentation,
  useStarredEntity,
} from '@backstage/plugin-catalog-react';
import { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { ButtonIcon, Header } from '@backstage/ui';
import { RiStarFill, RiStarLine } from '@remixicon/react';
import { infrastructureTranslationRef } from '../translations/ref';
import { useEntityWords } from '../words/useEntityWords';
import { EntityMenu } from './EntityMenu';
import { specText } from './entityFacts';

/** What an entity is called and what it is, in words. */
export function EntityHeader({ tabs, activeTabId }: EntityHeaderLayoutProps) {
  const { entity } = useEntity();
  const words = useEntityWords();
  const type = specText(entity, 'type');
  return (
    <Header
      title={useEntityPresentation(entity).primaryTitle}
      tags={[
        { label: words.kind(entity.kind) },
        ...(type ? [{ label: words.type(type) }] : []),
      ]}
      metadata={useMetadata(entity)}
      tabs={tabs}
      activeTabId={activeTabId}
      customActions={
        <>
          <Star entity={entity} />
          <EntityMenu entity={entity} />
        </>
      }
    />
  );
}

function useMetadata(entity: Entity) {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const words = useEntityWords();
  const lifecycle = specText(entity, 'lifecycle');
  const links = (label: string, relation: string, kind?: string) => {
    const entityRefs = getEntityRelations(
      entity,
      relation,
      kind ? { kind } : undefined,
    );
    return entityRefs.length > 0
      ? [{ label, value: <EntityRefLinks entityRefs={entityRefs} hideIcons /> }]
      : [];
  };
  return [
    ...(lifecycle
      ? [{ label: t('fact.lifecycle'), value: words.lifecycle(lifecycle) }]
      : []),
    ...links(t('fact.owner'), RELATION_OWNED_BY),
    ...links(t('fact.system'), RELATION_PART_OF, 'system'),
    ...links(t('fact.domain'), RELATION_PART_OF, 'domain'),
  ];
}

function Star({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(catalogReactTranslationRef);
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(entity);
  return (
    <ButtonIcon
      variant="secondary"
      aria-label={
        isStarredEntity
          ? t('favoriteEntity.removeFromFavorites')
          : t('favoriteEntity.addToFavorites')
      }
      icon={isStarredEntity ? <RiStarFill /> : <RiStarLine />}
      onPress={toggleStarredEntity}
    />
  );
}
