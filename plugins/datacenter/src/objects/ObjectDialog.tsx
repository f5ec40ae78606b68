import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  DatacenterObject,
  FieldValues,
  initialOf,
  kindOf,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { ChangeFailure, FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { FieldInput } from './fields/FieldInput';
import { fieldProblem } from './fieldProblem';
import styles from './objects.module.css';
import { useObject, useSaveObject } from './useObjects';

/** A form drawn from the fields of a kind: for a new object, or for one that is there. */
export function ObjectDialog(props: {
  kind: ObjectKindName;
  object?: DatacenterObject;
  /** Of a new one: what is known of it. */
  fields?: FieldValues;
  titles?: Record<string, string>;
  onSaved?: (object: DatacenterObject) => void;
  onClose: () => void;
}) {
  const { kind, object, titles = {}, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const toasts = useApi(toastApiRef);
  const [read, setRead] = useState(object);
  const [values, setValues] = useState<FieldValues>(
    () => object?.fields ?? { ...initialFields(kind), ...props.fields },
  );
  const [isTried, setTried] = useState(false);
  const [showsMore, setShowsMore] = useState(false);
  const save = useSaveObject(kind, read);
  const fields = kindOf[kind].fields.filter(({ fixed }) => !fixed || !object);
  const shown = fields.filter(
    field =>
      showsMore || !field.secondary || values[field.name] !== initialOf(field),
  );
  const hasProblem = fields.some(field =>
    fieldProblem(field, values[field.name]),
  );
  const submit = () => {
    setTried(true);
    if (!hasProblem) {
      save.mutate(
        changesOf(
          values,
          read,
          fields.map(({ name }) => name),
        ),
        {
          onSuccess: saved => {
            onClose();
            if (saved) {
              toasts.post({
                title: t('object.saved', { title: saved.title }),
                status: 'success',
                timeout: 5000,
              });
              props.onSaved?.(saved);
            }
          },
        },
      );
    }
  };
  const failing = fieldNamed(save.error);
  return (
    <FormDialog
      title={
        object
          ? t('form.editTitle', { title: object.title })
          : t('form.newTitle', { one: words.one(kind) })
      }
      submitLabel={t('action.save')}
      error={save.error}
      failure={
        save.error &&
        read && (
          <Conflict
            error={save.error}
            object={read}
            onTakeLatest={latest => {
              setRead(latest);
              setValues(latest.fields);
              save.reset();
            }}
          />
        )
      }
      isPending={save.isPending}
      width={560}
      onSubmit={submit}
      onClose={onClose}
    >
      {shown.map(field => (
        <FieldInput
          key={field.name}
          field={field}
          value={values[field.name]}
          titles={titles}
          problem={
            isTried ? fieldProblem(field, values[field.name]) : undefined
          }
          isRefused={failing === field.name}
          onChange={value =>
            setValues(before => ({ ...before, [field.name]: value }))
          }
        />
      ))}
      {shown.length < fields.length && (
        <Button
          variant="tertiary"
          size="small"
          className={styles.more}
          onPress={() => setShowsMore(true)}
        >
          {t('action.more')}
        </Button>
      )}
    </FormDialog>
  );
}

function Conflict(props: {
  error: Error;
  object: DatacenterObject;
  onTakeLatest: (latest: DatacenterObject) => void;
}) {
  const { error, object, onTakeLatest } = props;
  const { data } = useObject(object.kind, object.id);
  return (
    <ChangeFailure
      error={error}
      read={object.revision}
      latest={data?.revision ?? object.revision}
      onTakeLatest={() => data && onTakeLatest(data)}
    />
  );
}

function initialFields(kind: ObjectKindName): FieldValues {
  return Object.fromEntries(
    kindOf[kind].fields.map(field => [field.name, initialOf(field)]),
  );
}

/** Only what is given of a new object, only what is different of one that is there. */
function changesOf(
  values: FieldValues,
  before: DatacenterObject | undefined,
  names: string[],
): FieldValues {
  const changes: FieldValues = {};
  for (const name of names) {
    const value = values[name] === '' ? undefined : values[name];
    if (value !== before?.fields[name]) {
      changes[name] = value ?? null;
    }
  }
  return changes;
}

/** The field that the server's message begins with: `fields.position: …`. */
function fieldNamed(error: Error | null): string | undefined {
  return error?.message.match(/fields\.(\w+)/)?.[1];
}
