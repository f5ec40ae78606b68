import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RoomRack } from '@rackstage/plugin-datacenter-common';
import { useFormat } from '@rackstage/ui';
import styles from '../devices/devices.module.css';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';

/** What the plan shows, as figures. */
export function RackTable({ racks }: { racks: RoomRack[] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.field('rackId')}</th>
            <th scope="col">{words.field('status')}</th>
            <th scope="col">{t('room.used')}</th>
            <th scope="col">{t('room.weight')}</th>
            <th scope="col">{t('room.draw')}</th>
            <th scope="col">{t('room.supply')}</th>
          </tr>
        </thead>
        <tbody>
          {racks.map(rack => (
            <tr key={rack.id}>
              <th scope="row">
                <Link href={objectPath('racks', rack.id)}>{rack.name}</Link>
              </th>
              <td>{rack.status && words.choice(rack.status)}</td>
              <td>
                {t('room.usedOf', {
                  used: format.number(rack.usedUnits),
                  all: format.number(rack.heightUnits),
                })}
              </td>
              <td>
                {t('room.kilograms', {
                  number: format.number(Math.round(rack.weightKg)),
                })}
              </td>
              <td>
                {t('room.watts', {
                  number: format.number(Math.round(rack.drawWatts)),
                })}
              </td>
              <td>
                {rack.feedWatts > 0 &&
                  t('room.watts', { number: format.number(rack.feedWatts) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
