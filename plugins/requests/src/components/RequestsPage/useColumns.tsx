import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, ColumnConfig, Link } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import { Request } from '@rackstage/plugin-requests-common';
import {
  Owner,
  Price,
  RelativeTime,
  StateBadge,
  useLanguage,
} from '@rackstage/ui';
import { requestPath } from '../../routes';
import { requestsTranslationRef } from '../../translations/ref';
import { RequestBadge } from '../shared/RequestBadge';
import { useTypeTitle } from '../shared/useTypeTitle';
import styles from '../shared/shared.module.css';

/** Sort keys of the API, by column. */
export const sortKeys = { created: 'createdAt' };

/** Columns of the list. */
export function useColumns(): ColumnConfig<Request>[] {
  const { t } = useTranslationRef(requestsTranslationRef);
  const language = useLanguage();
  const typeTitle = useTypeTitle();
  return [
    {
      id: 'title',
      label: t('field.title'),
      isRowHeader: true,
      minWidth: 220,
      defaultWidth: '2fr',
      cell: ({ id, title, type }) => (
        <Cell>
          <div className={styles.thing}>
            <Link
              href={requestPath(id)}
              standalone
              weight="bold"
              truncate
              title={title}
            >
              {title}
            </Link>
            <span className={styles.aside}>{typeTitle(type)}</span>
          </div>
        </Cell>
      ),
    },
    {
      id: 'state',
      label: t('field.state'),
      minWidth: 170,
      cell: ({ state, message }) => (
        <Cell>
          <RequestBadge state={state} title={message} />
        </Cell>
      ),
    },
    {
      id: 'step',
      label: t('field.step'),
      minWidth: 90,
      cell: request => (
        <Cell>
          <Step request={localize(request, language)} />
        </Cell>
      ),
    },
    {
      id: 'requester',
      label: t('field.requester'),
      minWidth: 140,
      cell: ({ requester }) => (
        <Cell>
          <Owner entityRef={requester} />
        </Cell>
      ),
    },
    {
      id: 'workspace',
      label: t('field.workspace'),
      minWidth: 120,
      cell: ({ workspaceId }) => <CellText title={workspaceId} />,
    },
    {
      id: 'price',
      label: t('field.price'),
      minWidth: 120,
      cell: ({ facts }) => (
        <Cell>
          <Price money={facts.monthlyPrice} per="month" />
        </Cell>
      ),
    },
    {
      id: 'deadline',
      label: t('field.deadline'),
      minWidth: 110,
      cell: ({ expiresAt }) => (
        <Cell>
          {expiresAt ? <RelativeTime time={expiresAt} /> : t('value.none')}
        </Cell>
      ),
    },
    {
      id: 'created',
      label: t('field.created'),
      isSortable: true,
      minWidth: 120,
      cell: ({ createdAt }) => (
        <Cell>
          <RelativeTime time={createdAt} />
        </Cell>
      ),
    },
  ];
}

/** How far a chain is; the title says what is waited for. */
function Step({ request }: { request: Request }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { state, step, steps, stepTitle, escalated } = request;
  if (steps === 0) {
    return <>{t('value.none')}</>;
  }
  if (state === 'waiting' && escalated) {
    return (
      <StateBadge state="attention" title={stepTitle}>
        {t('list.escalated')}
      </StateBadge>
    );
  }
  return (
    <span title={stepTitle}>
      {t('value.stepOf', {
        // Of the one that is under way, as people count.
        step: String(Math.min(step + 1, steps)),
        steps: String(steps),
      })}
    </span>
  );
}
