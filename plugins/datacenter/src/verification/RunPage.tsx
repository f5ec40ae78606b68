import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Verification } from '@rackstage/plugin-datacenter-common';
import { DetailPage, useFormat } from '@rackstage/ui';
import { useParams } from 'react-router-dom';
import styles from '../objects/objects.module.css';
import { useObject } from '../objects/useObjects';
import { objectPath, runsPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { CompareButton } from './CompareButton';
import { isMoving } from './linkStates';
import { Scope } from './scopes';
import { useRun } from './useVerifications';
import own from './verification.module.css';
import { VerificationRun } from './VerificationRun';

/** As many are named; each name is asked for. */
const mostNamed = 12;

/** What came of a comparison, whatever it is of. */
export function RunPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useRun(id);
  return (
    <DetailPage
      name={data?.title}
      // What is shown stays while it cannot be looked at again.
      error={data ? null : error}
      listPath={runsPath}
      onRetry={() => void refetch()}
    >
      {data && (
        <div className={styles.stack}>
          <header className={styles.head}>
            <div>
              <Text as="h2" variant="title-small" weight="bold">
                {data.title}
              </Text>
              <Compared run={data} />
            </div>
            {!isMoving(data) && (
              <CompareButton scope={data.scope} ids={data.objectIds} />
            )}
          </header>
          <VerificationRun id={id} />
        </div>
      )}
    </DetailPage>
  );
}

/** What was compared, each with the way to it. */
function Compared({ run: { scope, objectIds } }: { run: Verification }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  const rest = objectIds.length - mostNamed;
  return (
    <ul className={own.compared} aria-label={words.kind(scope)}>
      {objectIds.slice(0, mostNamed).map(id => (
        <ComparedOne key={id} kind={scope} id={id} />
      ))}
      {rest > 0 && (
        <li>{t('verification.more', { number: format.number(rest) })}</li>
      )}
    </ul>
  );
}

function ComparedOne({ kind, id }: { kind: Scope; id: string }) {
  const { data } = useObject(kind, id);
  // What is gone since has no page.
  return data ? (
    <li>
      <Link href={objectPath(kind, id)}>{data.title}</Link>
    </li>
  ) : null;
}
