import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SecurityGroupRule } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './resources.module.css';

/** Which traffic passes; nothing else does. */
export function RulesTable({ rules }: { rules: SecurityGroupRule[] }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  if (rules.length === 0) {
    return <>{t('rules.none')}</>;
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.rules}>
        <thead>
          <tr>
            <th scope="col">{t('rules.direction')}</th>
            <th scope="col">{t('rules.protocol')}</th>
            <th scope="col">{t('rules.ports')}</th>
            <th scope="col">{t('rules.peer')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, index) => (
            <tr key={index}>
              <td>{t(`rules.${rule.direction}`)}</td>
              <td>{rule.protocol?.toUpperCase() ?? t('rules.any')}</td>
              <td>{portsOf(rule) ?? t('rules.any')}</td>
              <td className={styles.mono}>{rule.peer}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function portsOf({ fromPort, toPort }: SecurityGroupRule): string | undefined {
  if (fromPort === undefined || fromPort === toPort) {
    return fromPort?.toString();
  }
  return `${fromPort}–${toPort}`;
}
