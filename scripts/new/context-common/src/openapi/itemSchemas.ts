import {
  answer,
  entityRef,
  input,
  nonEmptyText,
  pageOf,
  text,
  time,
  uuid,
} from '@rackstage/openapi-common';

const settings = {
  name: { ...nonEmptyText(100), pattern: '\\S', description: 'Not blank.' },
  note: text(1000),
  owner: entityRef,
};

export const itemSchemas = {
  Item: answer(
    { id: uuid, ...settings, createdBy: text(200), createdAt: time },
    ['note'],
  ),
  ItemPage: pageOf('Item'),
  NewItem: input(settings, ['name', 'owner']),
};
