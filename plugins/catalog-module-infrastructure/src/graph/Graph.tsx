import {
  EntityRelationsGraph,
  EntityRelationsGraphProps,
} from '@backstage/plugin-catalog-graph';
import { RelationLabel } from './RelationLabel';

/** Entities and how they relate, with arrows that are named in words. */
export function Graph(props: EntityRelationsGraphProps) {
  return (
    <EntityRelationsGraph
      showArrowHeads
      curve="curveMonotoneX"
      {...props}
      renderLabel={RelationLabel}
    />
  );
}
