import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { IconLinkVerticalProps } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  EntityRefLinks,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Badge, Flex, Link, Text } from '@backstage/ui';
import { Facts } from '@rackstage/ui';
import { infrastructureTranslationRef } from '../translations/ref';
import { useEntityWords } from '../words/useEntityWords';
import { AboutActions } from './AboutActions';
import { AboutLinks } from './AboutLinks';
import { relationFacts, specFacts, specText } from './entityFacts';

/** What plugins link to from the card. */
export interface AboutLink {
  id: string;
  isFor: (entity: Entity) => boolean;
  useProps: () => Omit<IconLinkVerticalProps, 'color'>;
}

/** What an entity is, whose it is and where it belongs, in words. */
export function AboutCard({ links }: { links: AboutLink[] }) {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { entity } = useEntity();
  const words = useEntityWords();
  const { description, tags, labels } = entity.metadata;
  const type = specText(entity, 'type');
  const lifecycle = specText(entity, 'lifecycle');
  const provider = specText(entity, 'provider');
  return (
    <EntityInfoCard
      title={t('about.title')}
      headerActions={<AboutActions entity={entity} />}
    >
      <Flex direction="column" gap="4">
        {description && <Text as="p">{description}</Text>}
        <AboutLinks links={links.filter(({ isFor }) => isFor(entity))} />
        <Facts
          facts={[
            { name: t('fact.kind'), value: words.kind(entity.kind) },
            { name: t('fact.type'), value: type && words.type(type) },
            {
              name: t('fact.owner'),
              value: related(entity, RELATION_OWNED_BY),
            },
            {
              name: t('fact.system'),
              value: related(entity, RELATION_PART_OF, 'system'),
            },
            {
              name: t('fact.domain'),
              value: related(entity, RELATION_PART_OF, 'domain'),
            },
            {
              name: t('fact.lifecycle'),
              value: lifecycle && words.lifecycle(lifecycle),
            },
            {
              name: t('fact.provider'),
              value: provider && words.provider(provider),
            },
            { name: t('fact.email'), value: email(entity) },
            ...specFacts.map(fact => ({
              name: t(`fact.${fact}`),
              value: specText(entity, fact),
            })),
            ...relationFacts.map(fact => ({
              name: t(`fact.${fact}`),
              value: related(entity, fact),
            })),
            {
              name: t('fact.targets'),
              value: specText(entity, 'targets') ?? specText(entity, 'target'),
            },
            {
              name: t('fact.tags'),
              value: badges(tags),
            },
            {
              name: t('fact.labels'),
              value: badges(
                Object.entries(labels ?? {}).map(pair => pair.join('=')),
              ),
            },
          ].map(fact => ({ ...fact, value: fact.value || undefined }))}
        />
      </Flex>
    </EntityInfoCard>
  );
}

/** Of a user or group. */
function email(entity: Entity) {
  const profile = entity.spec?.profile as { email?: string } | undefined;
  return (
    profile?.email && (
      <Link href={`mailto:${profile.email}`}>{profile.email}</Link>
    )
  );
}
const badges = (texts: string[] = []) =>
  texts.length > 0 && (
    <Flex gap="1" style={{ flexWrap: 'wrap' }}>
      {texts.map(text => (
        <Badge key={text}>{text}</Badge>
      ))}
    </Flex>
  );

/** Links to what an entity stands in a relation to. */
function related(entity: Entity, relation: string, kind?: string) {
  const entityRefs = getEntityRelations(
    entity,
    relation,
    kind ? { kind } : undefined,
  );
  return entityRefs.length > 0 && <EntityRefLinks entityRefs={entityRefs} />;
}
