import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { DateRangePicker, Text, TextField } from '@backstage/ui';
import {
  getLocalTimeZone,
  toCalendarDate,
  today,
} from '@internationalized/date';
import { FormDialog, OwnerField, useMe } from '@rackstage/ui';
import { useState } from 'react';
import { useDelegationMutations } from '../../hooks/useDelegations';
import { requestsTranslationRef } from '../../translations/ref';

/** A week is what most people are away. */
const usualDays = 7;

/** Lets somebody decide from the first day on until the end of the last. */
export function NewDelegationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const me = useMe();
  const { create } = useDelegationMutations();
  const zone = getLocalTimeZone();
  const [to, setTo] = useState<string>();
  const [note, setNote] = useState('');
  const [days, setDays] = useState(() => ({
    start: today(zone),
    end: today(zone).add({ days: usualDays }),
  }));
  const [tried, setTried] = useState(false);
  const isToWrong = !to || to === me || !to.startsWith('user:');
  const areDaysWrong =
    days.end.compare(days.start) < 0 || days.end.compare(today(zone)) < 0;
  const submit = () => {
    setTried(true);
    if (isToWrong || areDaysWrong) {
      return;
    }
    create.mutate(
      {
        to,
        startsAt: days.start.toDate(zone).toISOString(),
        endsAt: days.end.add({ days: 1 }).toDate(zone).toISOString(),
        ...(note.trim() && { note: note.trim() }),
      },
      {
        onSuccess: () => {
          toastApi.post({
            title: t('delegation.created'),
            status: 'success',
            timeout: 4000,
          });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('delegation.createTitle')}
      submitLabel={t('delegation.create')}
      error={create.error}
      isPending={create.isPending}
      width={520}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text as="p" color="secondary">
        {t('delegation.hint')}
      </Text>
      <OwnerField
        label={t('delegation.to')}
        value={to}
        onChange={setTo}
        isRequired
        isInvalid={tried && isToWrong}
        description={
          tried && isToWrong
            ? t(to === me && me ? 'delegation.self' : 'delegation.missingTo')
            : undefined
        }
      />
      <DateRangePicker
        label={`${t('delegation.starts')} – ${t('delegation.ends')}`}
        value={days}
        onChange={value =>
          value &&
          setDays({
            start: toCalendarDate(value.start),
            end: toCalendarDate(value.end),
          })
        }
        isInvalid={tried && areDaysWrong}
        description={
          tried && areDaysWrong ? t('delegation.badTimes') : undefined
        }
      />
      <TextField
        label={t('delegation.note')}
        description={t('delegation.noteHint')}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  );
}
