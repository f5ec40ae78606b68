import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Skeleton, Text } from '@backstage/ui';
import {
  InventoryKind,
  InventoryTreeNode,
} from '@rackstage/plugin-clouds-common';
import {
  FailurePanel,
  MoreRows,
  SimulatedBadge,
  useFormat,
} from '@rackstage/ui';
import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiRefreshLine,
} from '@remixicon/react';
import { useId } from 'react';
import {
  InventoryFilter,
  Synchronization,
  useInventoryTree,
} from '../../hooks/useInventory';
import { cloudsTranslationRef } from '../../translations/ref';
import { ReadingBadge } from './ReadingBadge';
import { StatusBadge } from './StatusCell';
import styles from './InventoryPage.module.css';

/** What all branches of a tree share. */
export interface TreeContext {
  filter: InventoryFilter;
  open: Set<string>;
  /** The one that Tab leads to. */
  focused: string;
  /** Accounts that the person may synchronise; undefined until that is known. */
  mayUpdate: Set<string> | undefined;
  /** Tells of a node that is drawn. */
  know(node: InventoryTreeNode): void;
  toggle(node: string): void;
  show(node: string): void;
  onFocus(node: string): void;
  synchronize(asked: Synchronization): void;
}

/** The children of one place, read when it is opened. */
export function TreeBranch(props: {
  node?: string;
  level: number;
  context: TreeContext;
}) {
  const { node, level, context } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const pages = useInventoryTree(node);
  const nodes = pages.data?.pages.flatMap(({ items }) => items);
  if (pages.error) {
    return (
      <li role="none">
        <FailurePanel
          error={pages.error}
          onRetry={() => void pages.refetch()}
        />
      </li>
    );
  }
  if (!nodes) {
    return (
      <li role="none" className={styles.row}>
        <Skeleton width={240} height={16} />
      </li>
    );
  }
  if (nodes.length === 0) {
    return (
      <li role="none" className={styles.row}>
        <Text color="secondary">{t('browse.nothingInside')}</Text>
      </li>
    );
  }
  return (
    <>
      {nodes
        .filter(each => isWanted(each, context.filter))
        .map(each => (
          <TreeNode
            key={each.node}
            node={each}
            level={level}
            context={context}
          />
        ))}
      {pages.hasNextPage && (
        <li role="none">
          <MoreRows pages={pages} />
        </li>
      )}
    </>
  );
}

/** Of the filter, the places count here. */
function isWanted(
  { type, accountId, region }: InventoryTreeNode,
  filter: InventoryFilter,
): boolean {
  if (type === 'account') {
    return filter.accountId?.includes(accountId) ?? true;
  }
  return type !== 'region' || (filter.region?.includes(region!) ?? true);
}

function TreeNode(props: {
  node: InventoryTreeNode;
  level: number;
  context: TreeContext;
}) {
  const { node, level, context } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { hasChildren, reading, item } = node;
  const isOpen = hasChildren && context.open.has(node.node);
  const isFocused = context.focused === node.node;
  const title = node.type === 'group' ? t(`kind.${node.kind!}`) : node.title;
  const counts = useCounts(node);
  const id = useId();
  context.know(node);
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={isFocused}
      aria-labelledby={id}
      data-node={node.node}
      data-title={title}
      tabIndex={isFocused ? 0 : -1}
      className={styles.node}
      onFocus={event => {
        if (event.target === event.currentTarget) {
          context.onFocus(node.node);
        }
      }}
    >
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- keys are the tree's */}
      <div
        className={styles.row}
        onClick={event => {
          event.currentTarget.parentElement?.focus();
          context[hasChildren ? 'toggle' : 'show'](node.node);
        }}
      >
        <span className={styles.chevron} aria-hidden>
          {hasChildren &&
            (isOpen ? <RiArrowDownSLine /> : <RiArrowRightSLine />)}
        </span>
        <span id={id} className={styles.title} data-type={node.type}>
          {title}
        </span>
        {item?.account.simulated && node.type === 'account' && (
          <SimulatedBadge />
        )}
        <StatusBadge status={item?.status} />
        {reading && <ReadingBadge reading={reading} isQuiet />}
        <span className={styles.count}>{counts}</span>
        <NodeActions node={node} context={context} isFocused={isFocused} />
      </div>
      {isOpen && (
        <ul role="group" className={styles.branch}>
          <TreeBranch node={node.node} level={level + 1} context={context} />
        </ul>
      )}
    </li>
  );
}

/** Of a network, these together are what is in it. */
const networkKinds: InventoryKind[] = [
  'network',
  'subnet',
  'network-interface',
  'instance',
];

function NodeActions(props: {
  node: InventoryTreeNode;
  context: TreeContext;
  isFocused: boolean;
}) {
  const { node, context, isFocused } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { type, accountId, region, kind, title, item } = node;
  const reads = type !== 'item' || kind === 'network';
  const kinds = type === 'group' ? [kind!] : networkKinds;
  const mayRead = reads && context.mayUpdate?.has(accountId);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- keeps presses from the row
    <span className={styles.actions} onClick={event => event.stopPropagation()}>
      {item && (
        <Button
          size="small"
          variant="tertiary"
          excludeFromTabOrder={!isFocused}
          onPress={() => context.show(node.node)}
        >
          {t('field.details')}
        </Button>
      )}
      {mayRead && (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiRefreshLine />}
          aria-label={t('browse.synchronize', {
            name: type === 'group' ? t(`kind.${kind!}`) : title,
          })}
          excludeFromTabOrder={!isFocused}
          isDisabled={node.reading?.synchronizing}
          onPress={() =>
            context.synchronize({
              accountId,
              region,
              ...(type === 'group' || type === 'item' ? { kinds } : {}),
            })
          }
        />
      )}
    </span>
  );
}

/** The few numbers that say what is inside: instances where there are any, and everything. */
function useCounts({ counts, type, kind }: InventoryTreeNode): string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  if (counts.length === 0) {
    return '';
  }
  const sum = counts.reduce((all, { count }) => all + count, 0);
  const instances = counts.find(({ value }) => value === 'instance')?.count;
  if (type === 'group' || kind === 'subnet' || !instances) {
    return format.number(sum);
  }
  return t('browse.inside', {
    instances: format.number(instances),
    all: format.number(sum),
  });
}
