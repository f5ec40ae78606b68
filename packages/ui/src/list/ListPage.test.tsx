import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { EmptyState, ListPage } from '..';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

function NewButton({ label }: { label: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>{label}</button>
      {isOpen && <input aria-label="Name of the new one" />}
    </>
  );
}

/** A list, and what sets how many rows it has. */
function show() {
  let setCount: (count: number) => void;
  function List() {
    const [rowCount, set] = useState<number>();
    setCount = set;
    return (
      <ListPage
        tools={<NewButton label="New in the head" />}
        search=""
        searchLabel="Search"
        facets={[]}
        onFilter={() => {}}
        pages={{
          error: null,
          refetch: () => {},
          hasNextPage: false,
          isFetchingNextPage: false,
          fetchNextPage: () => {},
        }}
        rowCount={rowCount}
        empty={
          <EmptyState
            title="Nothing yet"
            action={<NewButton label="New, the first one" />}
          />
        }
        bulkBar={null}
      >
        {rowCount && <p>Rows</p>}
      </ListPage>
    );
  }
  renderInTestApp(<List />);
  return {
    user: userEvent.setup(),
    hasRows: (count: number) => act(() => setCount(count)),
  };
}

describe('ListPage', () => {
  it('offers nothing to begin with before it knows whether it is empty', async () => {
    const { hasRows } = show();
    await screen.findByRole('searchbox');
    expect(screen.queryByRole('button', { name: /^New/ })).toBeNull();
    hasRows(1);
    expect(screen.getByText('New in the head')).toBeVisible();
  });

  it('keeps what was begun from the empty page when somebody else makes the first row', async () => {
    const { user, hasRows } = show();
    await screen.findByRole('searchbox');
    hasRows(0);
    expect(screen.queryByText('New in the head')).toBeNull();
    await user.click(screen.getByText('New, the first one'));
    await user.type(screen.getByLabelText('Name of the new one'), 'core');
    hasRows(1);
    expect(screen.getByText('Rows')).toBeVisible();
    expect(screen.getByLabelText('Name of the new one')).toHaveValue('core');
  });
});
