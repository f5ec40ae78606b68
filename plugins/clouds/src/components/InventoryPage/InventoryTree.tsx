import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Skeleton, Text } from '@backstage/ui';
import {
  cloudsAccountUpdatePermission,
  InventoryItem,
  InventoryTreeNode,
} from '@rackstage/plugin-clouds-common';
import { EmptyState, FailurePanel, useFailureToast } from '@rackstage/ui';
import { RiNodeTree } from '@remixicon/react';
import { useRef, useState } from 'react';
import {
  Synchronization,
  useInventoryTree,
  useSynchronize,
} from '../../hooks/useInventory';
import { useMayEach } from '../../hooks/useMayEach';
import { cloudsTranslationRef } from '../../translations/ref';
import { ItemDialog } from './ItemDialog';
import { TreeBranch, TreeContext } from './TreeBranch';
import { onTreeKey } from './treeKeys';
import { useInventoryFilter } from './useInventoryFilter';
import styles from './InventoryPage.module.css';

/** Account → region → network → subnet → instance; what is open is part of the address. */
export function InventoryTree() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { filter, open, change } = useInventoryFilter();
  const { data, error, refetch } = useInventoryTree();
  const synchronize = useSynchronize();
  const tell = useFailureToast();
  const [focused, setFocused] = useState<string>();
  const [shown, setShown] = useState<InventoryItem>();
  const known = useRef(new Map<string, InventoryTreeNode>());
  const roots = data?.pages.flatMap(({ items }) => items);
  const mayUpdate = useMayEach(
    cloudsAccountUpdatePermission,
    roots?.map(({ accountId }) => accountId) ?? [],
  );
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!roots) {
    return <Skeleton width="100%" height={200} />;
  }
  if (roots.length === 0) {
    return (
      <EmptyState
        icon={<RiNodeTree />}
        title={t('browse.empty')}
        description={t('browse.emptyHint')}
      />
    );
  }
  const toggle = (node: string) =>
    change(
      'open',
      open.includes(node)
        ? open.filter(other => other !== node)
        : [...open, node],
    );
  const show = (node: string) => {
    const { item, hasChildren } = known.current.get(node) ?? {};
    if (item) {
      setShown(item);
    } else if (hasChildren) {
      toggle(node);
    }
  };
  const context: TreeContext = {
    filter,
    open: new Set(open),
    focused: focused ?? roots[0].node,
    mayUpdate,
    know: node => void known.current.set(node.node, node),
    toggle,
    show,
    onFocus: setFocused,
    synchronize: (asked: Synchronization) =>
      synchronize.mutate(asked, { onError: tell }),
  };
  return (
    <>
      <Box bg="neutral" className={styles.tree}>
        <ul
          role="tree"
          aria-label={t('browse.view.tree')}
          className={styles.branch}
          onKeyDown={event => onTreeKey(event, { toggle, show })}
        >
          <TreeBranch level={1} context={context} />
        </ul>
      </Box>
      <Text
        as="p"
        variant="body-x-small"
        color="secondary"
        className={styles.keys}
      >
        {t('browse.treeKeys')}
      </Text>
      {shown && <ItemDialog item={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
