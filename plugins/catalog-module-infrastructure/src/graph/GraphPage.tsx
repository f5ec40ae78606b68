import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Direction, EntityNode } from '@backstage/plugin-catalog-graph';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Container, Skeleton, Text } from '@backstage/ui';
import { EmptyState } from '@rackstage/ui';
import { MouseEvent, useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { infrastructureTranslationRef } from '../translations/ref';
import { Graph } from './Graph';
import styles from './graph.module.css';
import { GraphControls } from './GraphControls';
import { relationPairs } from './relations';
import { GraphView, useGraphView } from './useGraphView';

const directions = {
  LR: Direction.LEFT_RIGHT,
  TB: Direction.TOP_BOTTOM,
};

/** How things relate, from what was asked for or else from the person's own groups. */
export function GraphPage() {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { view, change } = useGraphView();
  const own = useOwnGroups();
  const roots = view.rootEntityRefs.length > 0 ? view.rootEntityRefs : own;
  return (
    <Container>
      <GraphControls view={view} onChange={change} />
      {!roots && <Skeleton height={420} />}
      {roots?.length === 0 && (
        <EmptyState
          title={t('graph.empty')}
          description={t('graph.emptyHint')}
        />
      )}
      {roots && roots.length > 0 && (
        <>
          <Relations roots={roots} view={view} onChange={change} />
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.hint}
          >
            {t('graph.hint')}
          </Text>
        </>
      )}
    </Container>
  );
}

function Relations(props: {
  roots: string[];
  view: GraphView;
  onChange: (changes: Partial<GraphView>) => void;
}) {
  const { roots, view, onChange } = props;
  const navigate = useNavigate();
  const linkTo = useEntityRefLink();
  const rootEntityNames = useMemo(
    () => roots.map(ref => parseEntityRef(ref)),
    [roots],
  );
  const relations = useMemo(
    () =>
      relationPairs.filter(([left]) => view.relations.includes(left)).flat(),
    [view.relations],
  );
  const onNodeClick = useCallback(
    ({ entity }: EntityNode, { shiftKey }: MouseEvent<unknown>) =>
      shiftKey
        ? navigate(linkTo(entity))
        : onChange({ rootEntityRefs: [stringifyEntityRef(entity)] }),
    [linkTo, navigate, onChange],
  );
  return (
    <Graph
      className={styles.graph}
      rootEntityNames={rootEntityNames}
      maxDepth={view.maxDepth}
      direction={directions[view.direction]}
      relations={relations.length > 0 ? relations : undefined}
      kinds={view.kinds.length > 0 ? view.kinds : undefined}
      onNodeClick={onNodeClick}
    />
  );
}

function useOwnGroups(): string[] | undefined {
  const identityApi = useApi(identityApiRef);
  const { value } = useAsync(async () => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    return ownershipEntityRefs.filter(
      ref => parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'group',
    );
  }, [identityApi]);
  return value;
}
