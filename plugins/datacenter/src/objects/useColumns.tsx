import { Cell, ColumnConfig, Link } from '@backstage/ui';
import {
  DatacenterObject,
  kindOf,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { useMemo } from 'react';
import { objectPath } from '../paths';
import { useWords } from '../useWords';
import { FieldText } from './FieldText';
import styles from './objects.module.css';

/** Columns of a kind's list: its name first, then the fields that are listed. */
export function useColumns(
  kind: ObjectKindName,
  titles: Record<string, string>,
): ColumnConfig<DatacenterObject>[] {
  const words = useWords();
  return useMemo(() => {
    const { title, fields } = kindOf[kind];
    const others = fields.filter(
      ({ name, listed }) => listed && name !== title,
    );
    return [
      {
        id: title,
        label: words.field(title),
        isRowHeader: true,
        minWidth: 140,
        isSortable: true,
        cell: (object: DatacenterObject) => (
          <Cell>
            <Link href={objectPath(kind, object.id)} className={styles.text}>
              {object.title}
            </Link>
          </Cell>
        ),
      },
      ...others.map(field => ({
        id: field.name,
        label: words.field(field.name),
        minWidth: 110,
        isSortable: field.type !== 'structure',
        cell: (object: DatacenterObject) => (
          <Cell>
            <FieldText
              field={field}
              value={object.fields[field.name]}
              titles={titles}
            />
          </Cell>
        ),
      })),
    ];
  }, [kind, titles, words]);
}
