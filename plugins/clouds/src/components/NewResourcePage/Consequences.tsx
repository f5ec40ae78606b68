import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { perMonth, ResourceFacts } from '@rackstage/plugin-clouds-common';
import { Facts, Price } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../shared/detail.module.css';

/** What follows from what was filled in: what it costs, the fingerprint of a key. */
export function Consequences({ facts }: { facts?: ResourceFacts }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  if (!facts || Object.keys(facts).length === 0) {
    return null;
  }
  const { hourlyPrice, fingerprint, keyType } = facts;
  return (
    <div role="status">
      <Facts
        facts={[
          {
            name: t('field.price'),
            value: hourlyPrice && (
              <>
                <Price money={perMonth(hourlyPrice)} per="month" />
                <br />
                <Price money={hourlyPrice} per="hour" />
              </>
            ),
          },
          { name: t('resources.keyType'), value: keyType },
          {
            name: t('resources.fingerprint'),
            value: fingerprint && (
              <span className={styles.mono}>{fingerprint}</span>
            ),
          },
        ]}
      />
    </div>
  );
}
