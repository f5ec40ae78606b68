import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Switch, Text, TextAreaField, TextField } from '@backstage/ui';
import {
  differences,
  RequestDetail,
  RequestEdit,
} from '@rackstage/plugin-requests-common';
import { FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useRequestMutations } from '../../hooks/useRequestMutations';
import { requestsTranslationRef } from '../../translations/ref';
import { commentLength } from '../shared/WordsDialog';
import { Differences } from '../shared/Differences';
import { fieldPath } from '../shared/fieldValue';
import { useFieldTitle } from '../shared/useFieldTitle';
import { EditField, fieldProblem, fromFields, toFields } from './editFields';
import { useMeanwhile } from './useMeanwhile';
import styles from './RequestPage.module.css';

/** Changes what is asked for; what that changes is shown before it is submitted. */
export function EditDialog(props: {
  request: RequestDetail;
  onClose: () => void;
  onDone: () => void;
}) {
  const { request, onClose } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const { edit } = useRequestMutations(request.id);
  const titleOf = useFieldTitle(request.type);
  const { read, obstacle } = useMeanwhile(request, { onGoOn: edit.reset });
  // As it was when the dialog was opened: looking again does not undo typing.
  const [before] = useState(request);
  const [title, setTitle] = useState(request.title);
  const [note, setNote] = useState('');
  const [fields, setFields] = useState(() => toFields(request.subject));
  const isSound =
    title.trim() !== '' && !fields.some(field => fieldProblem(field));
  const subject = isSound ? fromFields(before.subject, fields) : before.subject;
  const changes = differences(
    { title: before.title, ...before.subject },
    { title: title.trim(), ...subject },
  );
  const submit = () =>
    edit.mutate(
      {
        title: title.trim(),
        subject: subject as RequestEdit['subject'],
        revision: read.revision,
        ...(note.trim() && { note: note.trim() }),
      },
      { onSuccess: props.onDone },
    );
  return (
    <FormDialog
      title={t('edit.title')}
      submitLabel={t('edit.submit')}
      error={edit.error}
      failure={!edit.isPending && obstacle ? obstacle : undefined}
      isPending={edit.isPending}
      isDisabled={Boolean(obstacle) || !isSound || changes.length === 0}
      width={680}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.fields}>
        {request.state === 'revision-needed' && request.message && (
          <Text as="p" weight="bold">
            {request.message}
          </Text>
        )}
        <Text as="p" color="secondary">
          {t('edit.hint')}
        </Text>
        <TextField
          label={t('edit.requestTitle')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          isRequired
          secondaryLabel={t('decide.required')}
        />
        {fields.map((field, index) => (
          <Field
            key={field.path.join('/')}
            field={field}
            label={fieldPath(field.path, titleOf)}
            onChange={text =>
              setFields(
                fields.map((other, at) =>
                  at === index ? { ...other, text } : other,
                ),
              )
            }
          />
        ))}
        <TextAreaField
          label={t('edit.note')}
          secondaryLabel={t('decide.optional')}
          maxLength={commentLength}
          value={note}
          onChange={setNote}
        />
        <section aria-label={t('edit.difference')} aria-live="polite">
          <Text as="p" weight="bold">
            {t('edit.difference')}
          </Text>
          {changes.length > 0 ? (
            <Differences changes={changes} titleOf={titleOf} />
          ) : (
            <Text color="secondary">{t('edit.unchanged')}</Text>
          )}
        </section>
      </div>
    </FormDialog>
  );
}

function Field(props: {
  field: EditField;
  label: string;
  onChange: (text: string) => void;
}) {
  const { field, label, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const problem = fieldProblem(field);
  const common = {
    label,
    value: field.text,
    onChange,
    isInvalid: problem !== undefined,
    description: problem && t(`edit.${problem}`),
  };
  switch (field.kind) {
    case 'boolean':
      return (
        <Switch
          label={common.label}
          isSelected={field.text === 'true'}
          onChange={on => onChange(String(on))}
        />
      );
    case 'json':
      return <TextAreaField {...common} rows={4} />;
    default:
      return (
        <TextField
          {...common}
          inputMode={field.kind === 'number' ? 'decimal' : undefined}
        />
      );
  }
}
