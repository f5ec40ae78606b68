import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Failure } from '@rackstage/plugin-datacenter-common';
import { StateBadge, useFormat } from '@rackstage/ui';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import own from './failures.module.css';

/** Zones that are cooled by less, and whether that is enough. */
export function ZonesWithLess({ zones }: { zones: Failure['zones'] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  return (
    <ul className={own.owners}>
      {zones.map(zone => (
        <li key={zone.id}>
          <Link href={objectPath('room-objects', zone.id)}>{zone.title}</Link>{' '}
          {t('failure.zone', {
            heat: format.number(zone.heatWatts),
            capacity: format.number(zone.capacityWatts),
            racks: format.number(zone.rackCount),
          })}{' '}
          {zone.overCapacity ? (
            <StateBadge state="failed">{t('failure.tooHot')}</StateBadge>
          ) : (
            <StateBadge state="ok">{t('failure.holds')}</StateBadge>
          )}
        </li>
      ))}
    </ul>
  );
}
