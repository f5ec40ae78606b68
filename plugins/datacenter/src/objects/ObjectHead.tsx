import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Text } from '@backstage/ui';
import {
  DatacenterObject,
  datacenterObjectDeletePermission,
  datacenterObjectUpdatePermission,
} from '@rackstage/plugin-datacenter-common';
import { StateBadge } from '@rackstage/ui';
import { ReactNode, useState } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { documentsOf, isLabelled } from '../documents/documentsOf';
import { DocumentsMenu } from '../documents/DocumentsMenu';
import { LabelsButton } from '../documents/LabelsButton';
import { OpenInCatalog } from '../entities/OpenInCatalog';
import { DeleteObject } from './DeleteObject';
import { ObjectDialog } from './ObjectDialog';
import styles from './objects.module.css';
import { stateOf } from './states';
import { Trail } from './Trail';

/** What an object is called, how it is, and what can be done with it. */
export function ObjectHead(props: {
  object: DatacenterObject;
  titles: Record<string, string>;
  children?: ReactNode;
}) {
  const { object, titles, children } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const [isEditing, setEditing] = useState(false);
  const { allowed: mayUpdate } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  const { allowed: mayDelete } = usePermission({
    permission: datacenterObjectDeletePermission,
  });
  const { status } = object.fields;
  const documents = documentsOf(object);
  return (
    <>
      <Trail object={object} />
      <header className={styles.head}>
        <div className={styles.title}>
          <Text as="h2" variant="title-small" weight="bold">
            {object.title}
          </Text>
          {typeof status === 'string' && (
            <StateBadge state={stateOf(status)}>
              {words.choice(status)}
            </StateBadge>
          )}
          <Text color="secondary">{words.one(object.kind)}</Text>
        </div>
        <div className={styles.actions}>
          {children}
          {documents.length > 0 && (
            <DocumentsMenu documents={documents} about={object} />
          )}
          {isLabelled(object.kind) && (
            <LabelsButton kind={object.kind} ids={[object.id]} />
          )}
          <OpenInCatalog object={object} />
          {mayUpdate && (
            <Button
              size="small"
              variant="secondary"
              onPress={() => setEditing(true)}
            >
              {t('action.edit')}
            </Button>
          )}
          {mayDelete && <DeleteObject object={object} />}
        </div>
        {isEditing && (
          <ObjectDialog
            kind={object.kind}
            object={object}
            titles={titles}
            onClose={() => setEditing(false)}
          />
        )}
      </header>
    </>
  );
}
