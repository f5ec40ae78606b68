import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Select, Text } from '@backstage/ui';
import {
  datacenterObjectUpdatePermission,
  NewVerification,
} from '@rackstage/plugin-datacenter-common';
import { FormDialog } from '@rackstage/ui';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import fields from '../objects/fields/fields.module.css';
import { ReferenceInput } from '../objects/fields/ReferenceInput';
import { useObject } from '../objects/useObjects';
import { runPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { mostObjects, Scope, scopes } from './scopes';
import { useStartRun } from './useVerifications';

/** Begins a comparison of what is chosen. */
export function StartRuns() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  return allowed ? (
    <>
      <Button size="small" variant="primary" onPress={() => setOpen(true)}>
        {t('verification.new')}
      </Button>
      {isOpen && <StartDialog onClose={() => setOpen(false)} />}
    </>
  ) : null;
}

function StartDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const navigate = useNavigate();
  const start = useStartRun();
  const [wanted, setWanted] = useState<NewVerification>({
    scope: 'places',
    ids: [],
  });
  const { scope, ids } = wanted;
  return (
    <FormDialog
      title={t('verification.new')}
      submitLabel={t('verification.start')}
      error={start.error}
      isPending={start.isPending}
      isDisabled={ids.length === 0}
      onSubmit={() =>
        start.mutate(wanted, { onSuccess: ({ id }) => navigate(runPath(id)) })
      }
      onClose={onClose}
    >
      <Select
        label={t('verification.scope')}
        options={scopes.map(id => ({ id, label: words.kind(id) }))}
        value={scope}
        onChange={key => setWanted({ scope: key as Scope, ids: [] })}
      />
      <Chosen
        wanted={wanted}
        onRemove={id =>
          setWanted({ scope, ids: ids.filter(one => one !== id) })
        }
      />
      {ids.length < mostObjects && (
        <ReferenceInput
          // Anew for the next one.
          key={`${scope} ${ids.length}`}
          field={{ name: scope, type: 'reference', to: scope, required: false }}
          label={words.one(scope)}
          value={undefined}
          titles={{}}
          onChange={id =>
            typeof id === 'string' &&
            !ids.includes(id) &&
            setWanted({ scope, ids: [...ids, id] })
          }
        />
      )}
    </FormDialog>
  );
}

function Chosen(props: {
  wanted: NewVerification;
  onRemove: (id: string) => void;
}) {
  const { wanted, onRemove } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  return wanted.ids.length === 0 ? null : (
    <ul className={fields.lines} aria-label={t('verification.chosen')}>
      {wanted.ids.map(id => (
        <ChosenOne
          key={id}
          kind={wanted.scope}
          id={id}
          onRemove={() => onRemove(id)}
        />
      ))}
    </ul>
  );
}

function ChosenOne(props: { kind: Scope; id: string; onRemove: () => void }) {
  const { kind, id, onRemove } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data } = useObject(kind, id);
  const name = data?.title ?? id;
  const remove = useRef<HTMLButtonElement>(null);
  // What it was chosen with is gone, and keys go on from here.
  useEffect(() => remove.current?.focus(), []);
  return (
    <li className={fields.line}>
      <Text>{name}</Text>
      <Button
        ref={remove}
        size="small"
        variant="tertiary"
        aria-label={t('templates.removeOf', { name })}
        onPress={onRemove}
      >
        {t('action.remove')}
      </Button>
    </li>
  );
}
