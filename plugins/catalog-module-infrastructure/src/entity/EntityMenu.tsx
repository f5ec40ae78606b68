import { Entity } from '@backstage/catalog-model';
import {
  ExtensionBoundary,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { useContext } from 'react';
import { infrastructureTranslationRef } from '../translations/ref';
import { EntityMenuItem, EntityMenuItems } from './menuItems';

export function EntityMenu({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const items = useContext(EntityMenuItems).filter(({ isFor }) =>
    isFor(entity),
  );
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="secondary"
        icon={<RiMore2Line />}
        aria-label={t('header.menu')}
      />
      <Menu placement="bottom end">
        {items.map(({ node, data }) => (
          <ExtensionBoundary
            key={node.spec.id}
            node={node}
            errorPresentation="error-api"
          >
            <Item data={data} />
          </ExtensionBoundary>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function Item({ data }: Pick<EntityMenuItem, 'data'>) {
  const { icon, useProps } = data;
  const props = useProps();
  return (
    <MenuItem
      iconStart={icon}
      isDisabled={props.disabled}
      href={'href' in props ? props.href : undefined}
      onAction={props.onClick && (() => void props.onClick?.())}
    >
      {props.title}
    </MenuItem>
  );
}
