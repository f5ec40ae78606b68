import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { ManagedResource } from '@rackstage/plugin-clouds-common';
import { Kind } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { pathOfReference } from './readPath';
import styles from './resources.module.css';

type Field = Kind['columns'][number];

/** Texts one below the other, or objects as a table. */
export function ListValue(props: {
  items: unknown[];
  columns?: Field['columns'];
  /** What is known by its name here, and in the list by what the cloud calls it. */
  references: ManagedResource['references'];
}) {
  const { items, columns, references } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const valueOf = (value: unknown, titles?: Record<string, string>) => {
    const text = textOf(value);
    if (text === undefined) {
      return t('value.none');
    }
    const reference = references.find(({ cloudId }) => cloudId === text);
    return reference?.name ? (
      <Link href={pathOfReference(reference)}>{reference.name}</Link>
    ) : (
      (titles?.[text] ?? text)
    );
  };
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
              {columns.map(({ field, titles }) => (
                <td key={field}>
                  {valueOf((item as Record<string, unknown>)[field], titles)}
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
