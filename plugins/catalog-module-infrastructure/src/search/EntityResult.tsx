import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  EntityRefLink,
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { ResultHighlight } from '@backstage/plugin-search-common';
import { Badge, Text } from '@backstage/ui';
import { Highlighted } from '@rackstage/ui';
import { specText } from '../entity/entityFacts';
import { useEntityWords } from '../words/useEntityWords';
import styles from './search.module.css';

/** An entity that was found: what it is called, what it is and whose. */
export function EntityResult(props: {
  entity: Entity;
  highlight?: ResultHighlight;
}) {
  const { entity, highlight } = props;
  const words = useEntityWords();
  const type = specText(entity, 'type');
  const lifecycle = specText(entity, 'lifecycle');
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  const { description } = entity.metadata;
  return (
    <>
      <EntityRefLink entityRef={entity} className={styles.title} />
      {description && (
        <Text as="p" color="secondary">
          {highlight && isOf(highlight, description) ? (
            <Highlighted {...highlight} text={highlight.fields.text} />
          ) : (
            description
          )}
        </Text>
      )}
      <div className={styles.marks}>
        <Badge>{words.kind(entity.kind)}</Badge>
        {type && <Badge>{words.type(type)}</Badge>}
        {lifecycle && <Badge>{words.lifecycle(lifecycle)}</Badge>}
        {owners.length > 0 && <EntityRefLinks entityRefs={owners} />}
      </div>
    </>
  );
}

/** The index has one language, and the page may show another. */
const isOf = (
  { preTag, postTag, fields: { text = '' } }: ResultHighlight,
  description: string,
) => text.replaceAll(preTag, '').replaceAll(postTag, '') === description;
