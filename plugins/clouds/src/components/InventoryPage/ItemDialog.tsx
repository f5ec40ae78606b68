import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { InventoryItem } from '@rackstage/plugin-clouds-common';
import { Facts, RelativeTime } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import { ManagedLink } from './ManagedLink';
import { StatusBadge } from './StatusCell';
import styles from './InventoryPage.module.css';

/** Everything that is known of one thing. */
export function ItemDialog(props: {
  item: InventoryItem;
  onClose: () => void;
}) {
  const { item, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={640}>
      <DialogHeader>{item.name}</DialogHeader>
      <DialogBody>
        <Facts
          facts={[
            { name: t('field.kind'), value: t(`kind.${item.kind}`) },
            {
              name: t('field.state'),
              value: item.status && <StatusBadge status={item.status} />,
            },
            { name: t('field.account'), value: item.account.title },
            { name: t('field.region'), value: item.region },
            {
              name: t('browse.managed.title'),
              value: <ManagedLink item={item} />,
            },
            {
              name: t('browse.changed'),
              value: item.changedAt && <RelativeTime time={item.changedAt} />,
            },
            {
              name: t('field.cloudId'),
              value: <span className={styles.mono}>{item.id}</span>,
              isWide: true,
            },
          ]}
        />
        <h3 className={styles.heading}>{t('browse.data')}</h3>
        <pre className={styles.data}>{JSON.stringify(item.data, null, 2)}</pre>
      </DialogBody>
    </Dialog>
  );
}
