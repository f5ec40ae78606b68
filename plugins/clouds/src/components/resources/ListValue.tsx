import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Kind } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './resources.module.css';

type Field = Kind['columns'][number];

/** Texts one below the other, or objects as a table. */
export function ListValue(props: {
  items: unknown[];
  columns?: Field['columns'];
}) {
  const { items, columns } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  if (items.length === 0) {
    return <>{t('value.none')}</>;
  }
  if (!columns) {
    return (
      <ul className={styles.list}>
        {items.map(item => (
          <li key={String(item)}>{String(item)}</li>
        ))}
      </ul>
    );
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.rules}>
        <thead>
          <tr>
            {columns.map(({ field, title }) => (
              <th key={field} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={index}>
              {columns.map(({ field }) => (
                <td key={field}>
                  {textOf((item as Record<string, unknown>)[field]) ??
                    t('value.none')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function textOf(value: unknown): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value?.toString();
}
