import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Verification } from '@rackstage/plugin-datacenter-common';
import { RelativeTime, StateBadge, useFormat } from '@rackstage/ui';
import table from '../devices/devices.module.css';
import own from '../netbox/netbox.module.css';
import { runPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { runStateOf } from './linkStates';
import { RequestedBy } from './RequestedBy';

/** What needs somebody. */
const counted = ['wrong', 'missing', 'extra'] as const;

/** Comparisons: of what, when, by whom, and what came of each. */
export function RunsTable({ runs }: { runs: Verification[] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  const numberOf = (count: number | undefined) =>
    count === undefined ? '' : format.number(count);
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${own.counts}`}>
        <thead>
          <tr>
            <th scope="col">{t('verification.scope')}</th>
            <th scope="col">{t('netbox.kind')}</th>
            <th scope="col">{t('plan.stateTitle')}</th>
            <th scope="col">{t('verification.requestedAt')}</th>
            <th scope="col">{t('verification.requestedBy')}</th>
            {counted.map(state => (
              <th key={state} scope="col" className={own.number}>
                {t(`verification.state.${state}`)}
              </th>
            ))}
            <th scope="col" className={own.number}>
              {t('verification.unreadCount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map(run => (
            <tr key={run.id}>
              <th scope="row">
                <Link href={runPath(run.id)}>{run.title}</Link>
              </th>
              <td>{words.kind(run.scope)}</td>
              <td>
                <StateBadge state={runStateOf[run.state]}>
                  {t(`verification.run.${run.state}`)}
                </StateBadge>
              </td>
              <td>
                <RelativeTime time={run.requestedAt} />
              </td>
              <td>
                <RequestedBy run={run} />
              </td>
              {counted.map(state => (
                <td key={state} className={own.number}>
                  {numberOf(run.counts?.[state])}
                </td>
              ))}
              <td className={own.number}>{numberOf(run.unreadCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
