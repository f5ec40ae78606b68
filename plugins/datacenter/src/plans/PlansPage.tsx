import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Button,
  Container,
  Link,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  datacenterPlanUpdatePermission,
  Plan,
  planStates,
} from '@rackstage/plugin-datacenter-common';
import {
  EmptyState,
  FormDialog,
  ListPage,
  NoMatch,
  Owner,
  OwnerField,
  RelativeTime,
  StateBadge,
} from '@rackstage/ui';
import { RiAddLine, RiDraftLine } from '@remixicon/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import tableStyles from '../devices/devices.module.css';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { setActivePlan } from './activePlan';
import { planStateOf } from './planStates';
import { useCreatePlan, usePlans } from './usePlans';

/** What is going to be changed, and how far that is. */
export function PlansPage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [params, setParams] = useSearchParams();
  const query = {
    q: params.get('q') ?? undefined,
    state: params.has('state') ? params.getAll('state') : undefined,
  };
  const plans = usePlans(query);
  const rows = plans.data?.pages.flatMap(({ items }) => items);
  const isFiltered = query.q !== undefined || query.state !== undefined;
  const reset = () => setParams(new URLSearchParams(), { replace: true });
  const change = (key: string, value: string | string[] | undefined) => {
    const after = new URLSearchParams(params);
    after.delete(key);
    [value ?? []].flat().forEach(one => after.append(key, one));
    setParams(after, { replace: true });
  };
  return (
    <Container>
      <ListPage
        total={rows && t('list.shown', { count: rows.length })}
        tools={<NewPlanButton />}
        search={query.q ?? ''}
        searchLabel={t('list.search')}
        facets={[
          {
            key: 'state',
            title: t('plan.stateTitle'),
            chosen: query.state ?? [],
            choices: planStates.map(value => ({
              value,
              label: t(`plan.state.${value}`),
            })),
          },
        ]}
        onFilter={change}
        onReset={isFiltered ? reset : undefined}
        pages={plans}
        rowCount={rows?.length}
        empty={
          <EmptyState
            icon={<RiDraftLine />}
            title={t('plan.empty')}
            description={t('plan.emptyHint')}
            action={<NewPlanButton />}
          />
        }
        bulkBar={null}
        keysText=" "
      >
        {rows?.length === 0 ? (
          <NoMatch title={t('plan.noMatch')} onReset={reset} />
        ) : (
          <PlanTable plans={rows ?? []} />
        )}
      </ListPage>
    </Container>
  );
}

function PlanTable({ plans }: { plans: Plan[] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  return (
    <div className={tableStyles.scroll}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{words.field('name')}</th>
            <th scope="col">{t('plan.stateTitle')}</th>
            <th scope="col">{t('plan.steps')}</th>
            <th scope="col">{words.field('owner')}</th>
            <th scope="col">{words.field('updatedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {plans.map(plan => (
            <tr key={plan.id}>
              <th scope="row">
                <Link href={`/datacenter/plans/${plan.id}`}>{plan.name}</Link>
              </th>
              <td>
                <StateBadge state={planStateOf[plan.state]}>
                  {t(`plan.state.${plan.state}`)}
                </StateBadge>
              </td>
              <td>
                {t('plan.progress', {
                  done: String(plan.doneCount),
                  all: String(plan.stepCount),
                })}
              </td>
              <td>{plan.owner && <Owner entityRef={plan.owner} />}</td>
              <td>
                <RelativeTime time={plan.updatedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NewPlanButton() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: datacenterPlanUpdatePermission,
  });
  return allowed ? (
    <>
      <Button
        size="small"
        variant="primary"
        iconStart={<RiAddLine />}
        onPress={() => setOpen(true)}
      >
        {t('plan.new')}
      </Button>
      {isOpen && <NewPlanDialog onClose={() => setOpen(false)} />}
    </>
  ) : null;
}

function NewPlanDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [owner, setOwner] = useState<string>();
  const create = useCreatePlan();
  return (
    <FormDialog
      title={t('plan.new')}
      submitLabel={t('action.save')}
      error={create.error}
      isPending={create.isPending}
      isDisabled={!name.trim()}
      onSubmit={() =>
        create.mutate(
          { name: name.trim(), description: description || undefined, owner },
          {
            onSuccess: plan => {
              setActivePlan(plan);
              navigate(`/datacenter/plans/${plan.id}`);
            },
          },
        )
      }
      onClose={onClose}
    >
      <TextField
        label={words.field('name')}
        isRequired
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <TextAreaField
        label={t('plan.description')}
        value={description}
        onChange={setDescription}
      />
      <OwnerField value={owner} onChange={setOwner} />
    </FormDialog>
  );
}
