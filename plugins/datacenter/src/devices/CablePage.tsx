import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Panel } from '@rackstage/ui';
import { ObjectPage } from '../objects/ObjectPage';
import styles from '../objects/objects.module.css';
import { datacenterTranslationRef } from '../translations/ref';
import { CableVerification } from '../verification/CableVerification';
import { PortTrace } from './PortTrace';

/** A cable: the way that leads over it, and what devices see of it. */
export function CablePage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="cables"
      tabs={({ id, fields }) => [
        {
          id: 'path',
          title: t('device.path'),
          content: () => (
            <div className={styles.stack}>
              <Panel title={t('verification.tab')}>
                <CableVerification cableId={id} />
              </Panel>
              <Panel title={t('device.path')}>
                <PortTrace portId={(fields.a as string[])[0]} />
              </Panel>
            </div>
          ),
        },
      ]}
    />
  );
}
