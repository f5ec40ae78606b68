import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import {
  DatacenterObject,
  FaceImage,
  RackFace,
} from '@rackstage/plugin-datacenter-common';
import { ConfirmDialog, FailurePanel, Panel } from '@rackstage/ui';
import { RiDeleteBinLine, RiUploadLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import { FilePlace } from './FilePlace';
import styles from './library.module.css';
import { useFaceImage } from './useFaceImage';
import { useDeleteFaceImage, usePutFaceImage } from './useFaceImages';
import { fileProblem } from './fileProblem';

/** One face: its image, and another one by choosing or dropping a file. */
export function FacePanel(props: {
  type: DatacenterObject;
  face: RackFace;
  image: FaceImage | undefined;
  mayChange: boolean;
}) {
  const { type, face, image, mayChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const put = usePutFaceImage(type.id, face);
  const [problem, setProblem] = useState<ReturnType<typeof fileProblem>>();
  const take = (file: File) => {
    const found = fileProblem(file);
    setProblem(found);
    put.reset();
    if (!found) {
      put.mutate(file);
    }
  };
  const shown = <Shown type={type} face={face} image={image} />;
  return (
    <Panel
      title={t(`rack.${face}`)}
      action={
        mayChange && (
          <div className={styles.actions}>
            <ChooseButton
              face={face}
              hasImage={image !== undefined}
              isPending={put.isPending}
              onFile={take}
            />
            {image && <RemoveButton typeId={type.id} face={face} />}
          </div>
        )
      }
    >
      {problem && <Alert status="danger" icon title={t(`faces.${problem}`)} />}
      {put.error && <FailurePanel error={put.error} />}
      {mayChange ? (
        <FilePlace onFiles={([file]) => take(file)}>{shown}</FilePlace>
      ) : (
        shown
      )}
    </Panel>
  );
}

function Shown(props: {
  type: DatacenterObject;
  face: RackFace;
  image: FaceImage | undefined;
}) {
  const { type, face, image } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const source = useFaceImage(type.id, face, image?.version);
  if (!image) {
    return (
      <Text as="p" color="secondary">
        {t('faces.none')}
      </Text>
    );
  }
  const { width, height } = image;
  return (
    <figure className={styles.figure}>
      {source && (
        <img
          src={source}
          className={styles.image}
          alt={t('faces.imageOf', {
            type: type.title,
            face: t(`rack.${face}`),
          })}
        />
      )}
      <figcaption>
        <Text color="secondary">
          {width && height
            ? t('faces.size', {
                format: formatOf(image),
                width: String(Math.round(width)),
                height: String(Math.round(height)),
              })
            : formatOf(image)}
        </Text>
      </figcaption>
    </figure>
  );
}

function ChooseButton(props: {
  face: RackFace;
  hasImage: boolean;
  isPending: boolean;
  onFile: (file: File) => void;
}) {
  const { face, hasImage, isPending, onFile } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const input = useRef<HTMLInputElement>(null);
  const name = { face: t(`rack.${face}`) };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".png,.jpg,.jpeg,.webp,.svg"
        aria-label={t('faces.fileOf', name)}
        onChange={event => {
          const [file] = event.target.files ?? [];
          if (file) {
            onFile(file);
          }
          // The same file can be chosen again once it is mended.
          event.target.value = '';
        }}
      />
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiUploadLine />}
        aria-label={
          hasImage ? t('faces.replaceOf', name) : t('faces.addTo', name)
        }
        isPending={isPending}
        onPress={() => input.current?.click()}
      >
        {hasImage ? t('faces.replace') : t('faces.add')}
      </Button>
    </>
  );
}

function RemoveButton({ typeId, face }: { typeId: string; face: RackFace }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const remove = useDeleteFaceImage(typeId, face);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiDeleteBinLine />}
        aria-label={t('faces.removeOf', { face: t(`rack.${face}`) })}
        onPress={() => setOpen(true)}
      >
        {t('faces.remove')}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={t('faces.removeOf', { face: t(`rack.${face}`) })}
          text={t('faces.removeText')}
          confirmLabel={t('faces.remove')}
          destructive
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(undefined, { onSuccess: () => setOpen(false) })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** `image/svg+xml` → SVG. */
const formatOf = ({ type }: FaceImage) =>
  type.replace(/^image\/(\w+).*$/, '$1').toUpperCase();
