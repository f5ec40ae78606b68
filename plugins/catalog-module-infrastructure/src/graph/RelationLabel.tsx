import { DependencyGraphTypes } from '@backstage/core-components';
import { EntityEdge } from '@backstage/plugin-catalog-graph';
import { useEntityWords } from '../words/useEntityWords';
import styles from './graph.module.css';
import { relationPairs } from './relations';

const forward = new Set(relationPairs.map(([left]) => left));

/** What the thing at the start of an arrow is to the one at its end, in words. */
export function RelationLabel(
  props: DependencyGraphTypes.RenderLabelProps<EntityEdge>,
) {
  const words = useEntityWords();
  const { relations } = props.edge;
  const told = relations.filter(relation => forward.has(relation));
  return (
    <text className={styles.label} textAnchor="middle">
      {(told.length > 0 ? told : relations).map(words.relation).join(' · ')}
    </text>
  );
}
