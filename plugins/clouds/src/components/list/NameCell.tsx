import { Cell, Link } from '@backstage/ui';
import { SimulatedBadge } from '@rackstage/ui';
import styles from './list.module.css';

/** The name of a row, which leads to its page. */
export function NameCell(props: {
  row: { name: string; account: { simulated: boolean } };
  href: string;
}) {
  const { name, account } = props.row;
  return (
    <Cell>
      <span className={styles.name}>
        <Link href={props.href} standalone weight="bold" truncate title={name}>
          {name}
        </Link>
        {account.simulated && <SimulatedBadge />}
      </span>
    </Cell>
  );
}
