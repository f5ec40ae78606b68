import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  ReferenceField,
  reference,
  StructureField,
} from '@rackstage/plugin-datacenter-common';
import { useQueries } from '@tanstack/react-query';
import { datacenterApiRef } from '../../api/datacenterApi';
import { queryKey } from '../../api/queries';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import type { FieldInputProps } from './FieldInput';
import styles from './fields.module.css';
import { ReferenceInput } from './ReferenceInput';

const trayField: ReferenceField = reference('trayId', 'trays');

/** The trays that a cable lies in, in their order. */
export function RouteInput(props: FieldInputProps<StructureField>) {
  const { field, value, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const api = useApi(datacenterApiRef);
  const route = (value ?? []) as string[];
  const change = (ids: string[]) => onChange(ids.length > 0 ? ids : undefined);
  const trays = useQueries({
    queries: route.map(id => ({
      queryKey: [queryKey, 'object', 'trays', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.getObject('trays', id, { signal }),
    })),
  });
  return (
    <fieldset className={styles.group}>
      <legend>{words.field(field.name)}</legend>
      <ol className={styles.lines}>
        {route.map((id, index) => {
          const name = trays[index].data?.title ?? id;
          return (
            <li key={id} className={styles.line}>
              <Text>{name}</Text>
              <Button
                size="small"
                variant="tertiary"
                aria-label={t('templates.removeOf', { name })}
                onPress={() => change(route.filter(it => it !== id))}
              >
                {t('action.remove')}
              </Button>
            </li>
          );
        })}
      </ol>
      <ReferenceInput
        // A new one for each tray, so that it is empty again.
        key={route.length}
        field={trayField}
        label={t('ends.nextTray')}
        value={undefined}
        titles={{}}
        onChange={id =>
          typeof id === 'string' &&
          !route.includes(id) &&
          change([...route, id])
        }
      />
    </fieldset>
  );
}
