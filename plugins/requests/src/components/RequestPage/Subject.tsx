import { RequestDetail } from '@rackstage/plugin-requests-common';
import { Facts } from '@rackstage/ui';
import { fieldValue } from '../shared/fieldValue';
import styles from './RequestPage.module.css';

/** What is asked for, field by field. */
export function Subject(props: {
  subject: RequestDetail['subject'];
  titleOf: (name: string) => string;
}) {
  const { subject, titleOf } = props;
  return (
    <Facts
      facts={Object.entries(subject).map(([name, value]) => {
        const isNested = typeof value === 'object' && value !== null;
        return {
          name: titleOf(name),
          isWide: isNested,
          value: isNested ? (
            <pre className={styles.json}>{fieldValue(value)}</pre>
          ) : (
            fieldValue(value)
          ),
        };
      })}
    />
  );
}
