import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RequestChange } from '@rackstage/plugin-requests-common';
import { requestsTranslationRef } from '../../translations/ref';
import { fieldPath, fieldValue, namesIn } from './fieldValue';
import { FieldTitle } from './useFieldTitle';
import styles from './Differences.module.css';

/** What is other than it was: old and new, by field. */
export function Differences(props: {
  changes: RequestChange[];
  titleOf?: FieldTitle;
}) {
  const { changes, titleOf = (...path) => path.at(-1)! } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('difference.field')}</th>
            <th scope="col">{t('difference.before')}</th>
            <th scope="col">{t('difference.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">{fieldPath(namesIn(path), titleOf)}</th>
              <td>
                {before === undefined ? (
                  t('difference.absent')
                ) : (
                  <del>{fieldValue(before)}</del>
                )}
              </td>
              <td>
                {after === undefined ? (
                  t('difference.absent')
                ) : (
                  <ins>{fieldValue(after)}</ins>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
