import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { BillLine } from '@rackstage/plugin-datacenter-common';
import { useFormat } from '@rackstage/ui';
import table from '../../devices/devices.module.css';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import styles from './proposals.module.css';

/** What is needed, by type and length; with what is lacking where stock is counted. */
export function BillTable({ lines }: { lines: readonly BillLine[] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  const isCounted = lines.some(({ inStock }) => inStock !== undefined);
  const typeOf = ({ item, type, cage }: BillLine) =>
    [item === 'cable' ? words.choice(type) : type, cage]
      .filter(Boolean)
      .join(' · ');
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('bill.item')}</th>
            <th scope="col">{t('bill.type')}</th>
            <th scope="col">{t('bill.partNumber')}</th>
            <th scope="col">{t('bill.length')}</th>
            <th scope="col">{t('bill.count')}</th>
            {isCounted && <th scope="col">{t('bill.inStock')}</th>}
            {isCounted && <th scope="col">{t('bill.lacking')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.key}>
              <td>{t(`bill.${line.item}`)}</td>
              <th scope="row">{typeOf(line)}</th>
              <td>{line.partNumber}</td>
              <td>
                {line.lengthMetres !== undefined &&
                  t('proposal.metres', {
                    number: format.number(line.lengthMetres),
                  })}
              </td>
              <td>{format.number(line.count)}</td>
              {isCounted && (
                <td>
                  {line.inStock !== undefined && format.number(line.inStock)}
                </td>
              )}
              {isCounted && (
                <td className={line.lacking ? styles.lacking : undefined}>
                  {line.lacking !== undefined && format.number(line.lacking)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
