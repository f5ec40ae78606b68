import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  NetboxOutcome,
  NetboxRun,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { useFormat } from '@rackstage/ui';
import table from '../devices/devices.module.css';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import own from './netbox.module.css';
import { isMoving, runPath, shownOutcomes, sumsOf } from './runStates';

/** What is the same is what nobody looks for. */
const columns: readonly NetboxOutcome[] = [...shownOutcomes, 'same'];

/** How many of each kind are new, changed, gone or skipped; each number leads to them. */
export function RunCounts({ run }: { run: NetboxRun }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const sums = sumsOf(run);
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${own.counts}`}>
        <thead>
          <tr>
            <th scope="col">{t('netbox.kind')}</th>
            {columns.map(outcome => (
              <th key={outcome} scope="col" className={own.number}>
                {t(`netbox.outcome.${outcome}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.counts.map(count => (
            <tr key={count.kind}>
              <th scope="row">{words.kind(count.kind)}</th>
              {columns.map(outcome => (
                <td key={outcome} className={own.number}>
                  <Count
                    run={run}
                    outcome={outcome}
                    kind={count.kind}
                    count={count[outcome]}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('netbox.all')}</th>
            {columns.map(outcome => (
              <td key={outcome} className={own.number}>
                <Count run={run} outcome={outcome} count={sums[outcome]} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Count(props: {
  run: NetboxRun;
  outcome: NetboxOutcome;
  kind?: ObjectKindName;
  count: number;
}) {
  const { run, outcome, kind, count } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  const number = format.number(count);
  if (count === 0 || outcome === 'same' || isMoving(run)) {
    return <Text color={count === 0 ? 'secondary' : 'primary'}>{number}</Text>;
  }
  const query = new URLSearchParams({ outcome, ...(kind && { kind }) });
  const what = kind ? words.kind(kind) : t('netbox.all');
  return (
    <Link
      href={`${runPath(run)}?${query}`}
      aria-label={[what, t(`netbox.outcome.${outcome}`), number].join(' ')}
    >
      {number}
    </Link>
  );
}
