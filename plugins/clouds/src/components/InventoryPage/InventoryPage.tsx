import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { ReactElement } from 'react';
import { useInventoryRegions } from '../../hooks/useInventory';
import { cloudsTranslationRef } from '../../translations/ref';
import { InventoryEvents } from './InventoryEvents';
import { InventoryList } from './InventoryList';
import { InventoryMap } from './InventoryMap';
import { InventoryTree } from './InventoryTree';
import { Unanswered } from './Unanswered';
import {
  InventoryView,
  inventoryViews,
  useInventoryFilter,
} from './useInventoryFilter';
import styles from './InventoryPage.module.css';

const contents: Record<InventoryView, () => ReactElement> = {
  list: InventoryList,
  tree: InventoryTree,
  map: InventoryMap,
  events: InventoryEvents,
};

/** Everything that was seen in all clouds: one filter, looked at in several ways. */
export function InventoryPage() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { filter, view, change } = useInventoryFilter();
  const { accountId, region } = filter;
  const regions = useInventoryRegions({ accountId, region });
  return (
    <Container>
      <Unanswered regions={regions.data ?? []} />
      <Tabs
        selectedKey={view}
        onSelectionChange={key =>
          change('view', key === 'list' ? undefined : String(key))
        }
      >
        <TabList aria-label={t('browse.title')}>
          {inventoryViews.map(id => (
            <Tab key={id} id={id}>
              {t(`browse.view.${id}`)}
            </Tab>
          ))}
        </TabList>
        {inventoryViews.map(id => {
          const Content = contents[id];
          return (
            <TabPanel key={id} id={id} className={styles.panel}>
              <Content />
            </TabPanel>
          );
        })}
      </Tabs>
    </Container>
  );
}
