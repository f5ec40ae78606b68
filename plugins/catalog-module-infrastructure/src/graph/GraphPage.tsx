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
import { kindIcons } from '../icons/entityIcons';
import { infrastructureTranslationRef } from '../translations/ref';
import { Graph } from './Graph';
import styles from './graph.module.css';
import { GraphControls } from './GraphControls';
import { usualRelations } from './relations';
import { GraphView, useGraphView } from './useGraphView';

const directions = {
  LR: Direction.LEFT_RIGHT,
  TB: Direction.TOP_BOTTOM,
};

/** What groups own, without the machines, which may be thousands. */
const overview = {
  relations: [...usualRelations, 'ownerOf'],
  kinds: Object.keys(kindIcons).filter(kind => kind !== 'resource'),
};

const withOverview = (view: GraphView): GraphView => ({
  ...view,
  relations: view.relations.length > 0 ? view.relations : overview.relations,
  kinds: view.kinds.length > 0 ? view.kinds : overview.kinds,
});

/** How things relate, from what was asked for or else from the person's own groups. */
export function GraphPage() {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { view, change } = useGraphView();
  const own = useOwnGroups();
  const isStart = view.rootEntityRefs.length === 0;
  const shown = useMemo(
    () => (isStart ? withOverview(view) : view),
    [isStart, view],
  );
  const roots = isStart ? own : view.rootEntityRefs;
  return (
    <Container>
      <GraphControls view={view} onChange={change} />
      {!roots && <Skeleton width="100%" height={420} />}
      {roots?.length === 0 && (
        <EmptyState
          title={t('graph.empty')}
          description={t('graph.emptyHint')}
        />
      )}
      {roots && roots.length > 0 && (
        <>
          <Relations roots={roots} view={shown} onChange={change} />
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
      relations={view.relations.length > 0 ? view.relations : undefined}
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
