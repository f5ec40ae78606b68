import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogHeader,
} from '@backstage/ui';
import {
  Plan,
  PlanStep,
  StepPhoto,
  StepPhotoContent,
} from '@rackstage/plugin-datacenter-common';
import { ConfirmDialog, FailurePanel, useFormat, useMe } from '@rackstage/ui';
import { RiCameraLine, RiDeleteBinLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { datacenterTranslationRef } from '../../translations/ref';
import { useAddPhoto, useDeletePhoto, usePhoto } from '../usePlans';
import styles from './work.module.css';

/** What it looks like: small, and large when it is pressed. */
export function StepPhotos(props: {
  plan: Plan;
  step: PlanStep;
  mayAdd: boolean;
}) {
  const { plan, step, mayAdd } = props;
  const isOpen = ['approved', 'in-progress', 'done'].includes(plan.state);
  return (
    <div className={styles.photos}>
      {step.photos.map(photo => (
        <Photo
          key={photo.id}
          planId={plan.id}
          stepId={step.id}
          photo={photo}
          mayRemove={mayAdd && isOpen}
        />
      ))}
      {mayAdd && isOpen && <AddPhoto planId={plan.id} stepId={step.id} />}
    </div>
  );
}

function AddPhoto({ planId, stepId }: { planId: string; stepId: string }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const input = useRef<HTMLInputElement>(null);
  const add = useAddPhoto(planId, stepId);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        // A phone offers its camera.
        capture="environment"
        aria-label={t('work.addPhoto')}
        onChange={event => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) {
            add.mutate(file);
          }
        }}
      />
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiCameraLine />}
        isPending={add.isPending}
        onPress={() => input.current?.click()}
      >
        {t('work.addPhoto')}
      </Button>
      {add.error && <PhotoFailure error={add.error} />}
    </>
  );
}

/** A file that is no picture is the person's to change; anything else is told as it is. */
function PhotoFailure({ error }: { error: Error }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return error.name === 'InvalidStateError' ? (
    <Alert status="danger" icon title={t('work.noPicture')} />
  ) : (
    <FailurePanel error={error} />
  );
}

function Photo(props: {
  planId: string;
  stepId: string;
  photo: StepPhoto;
  mayRemove: boolean;
}) {
  const { planId, stepId, photo, mayRemove } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const me = useMe();
  const { data } = usePhoto(planId, stepId, photo.id);
  const [isLarge, setLarge] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const remove = useDeletePhoto(planId, stepId);
  const name = t('work.photoOf', { time: format.exactTime(photo.addedAt) });
  const source = data && dataUrlOf(data);
  return (
    <span className={styles.photo}>
      <button
        type="button"
        className={styles.thumbnail}
        aria-label={name}
        onClick={() => setLarge(true)}
      >
        {source && <img src={source} alt={name} />}
      </button>
      {mayRemove && photo.addedBy === me && (
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={t('work.removePhoto')}
          icon={<RiDeleteBinLine />}
          onPress={() => setRemoving(true)}
        />
      )}
      {isLarge && (
        <Dialog isOpen onOpenChange={setLarge} width={900}>
          <DialogHeader>{name}</DialogHeader>
          <DialogBody>
            <img src={source} alt={name} className={styles.large} />
          </DialogBody>
        </Dialog>
      )}
      {isRemoving && (
        <ConfirmDialog
          title={t('work.removePhoto')}
          text={t('work.removePhotoText')}
          confirmLabel={t('work.removePhoto')}
          destructive
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(photo.id)}
          onClose={() => setRemoving(false)}
        />
      )}
    </span>
  );
}

const dataUrlOf = ({ mediaType, content }: StepPhotoContent) =>
  ['data:', mediaType, ';base64,', content].join('');
