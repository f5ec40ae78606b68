import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { PlanStep } from '@rackstage/plugin-datacenter-common';
import { FailurePanel } from '@rackstage/ui';
import { RiCameraLine } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { datacenterApiRef } from '../../api/datacenterApi';
import { datacenterTranslationRef } from '../../translations/ref';
import { CameraDialog } from './CameraDialog';
import { idIn, stepsCalled, stepsNear } from './findSteps';
import { hasCamera } from './scanner';
import styles from './work.module.css';

/** Finds the steps of what has a label: by the camera, a handheld scanner (which types), or the keyboard. */
export function ScanField(props: {
  steps: PlanStep[];
  onFound: (text: string, steps: PlanStep[]) => void;
}) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const [text, setText] = useState('');
  const [isLooking, setLooking] = useState(false);
  const find = useMutation({
    mutationFn: async (scanned: string) => {
      const id = idIn(scanned);
      if (id) {
        return stepsNear(props.steps, [id]);
      }
      const called = stepsCalled(props.steps, scanned);
      if (called.length > 0) {
        return called;
      }
      const { items } = await api.findObjects(scanned);
      return stepsNear(
        props.steps,
        items.map(one => one.id),
      );
    },
    onSuccess: (steps, scanned) => {
      if (steps.length > 0) {
        props.onFound(scanned, steps);
        setText('');
      }
    },
  });
  const look = (scanned: string) => {
    if (scanned.trim()) {
      find.mutate(scanned.trim());
    }
  };
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        look(text);
      }}
    >
      <div className={styles.scan}>
        <TextField
          label={t('work.scan')}
          description={t('work.scanHint')}
          value={text}
          onChange={setText}
        />
        <Button type="submit" variant="secondary" isPending={find.isPending}>
          {t('work.find')}
        </Button>
        {hasCamera() && (
          <Button
            variant="secondary"
            iconStart={<RiCameraLine />}
            onPress={() => setLooking(true)}
          >
            {t('work.camera')}
          </Button>
        )}
      </div>
      <div role="status">
        {find.data?.length === 0 &&
          t('work.notFound', { text: find.variables ?? '' })}
      </div>
      {find.error && <FailurePanel error={find.error} />}
      {isLooking && (
        <CameraDialog
          onScanned={scanned => {
            setLooking(false);
            look(scanned);
          }}
          onClose={() => setLooking(false)}
        />
      )}
    </form>
  );
}
