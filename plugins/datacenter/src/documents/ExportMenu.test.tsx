import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { aPage, anObject } from '../__testUtils__/things';

const rack = anObject('racks', 'r1', { name: 'R1', roomId: 'h1' });

// A browser saves what is clicked; jsdom has no downloads.
beforeEach(() => {
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => {};
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
});

describe('the export of a list', () => {
  it('has what the list has, in its order', async () => {
    const exportObjects = jest.fn(async () => new Blob(['id']));
    const { user } = renderPage({
      at: '/racks/racks?status=planned&q=R&sort=-name',
      language: 'ko',
      api: { listObjects: async () => aPage([rack]), exportObjects },
    });
    await user.click(await screen.findByRole('button', { name: '내보내기' }));
    await user.click(
      await screen.findByRole('menuitem', { name: '이 목록을 XLSX 파일로' }),
    );
    await waitFor(() =>
      expect(exportObjects).toHaveBeenCalledWith('racks', 'xlsx', {
        q: 'R',
        filter: ['status=planned'],
        sort: '-name',
      }),
    );
  });

  it('says when the file cannot be made', async () => {
    const { user, toasts } = renderPage({
      at: '/racks/racks',
      api: {
        listObjects: async () => aPage([rack]),
        exportAll: async () => {
          throw new Error('Too many rows');
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Everything as XLSX' }),
    );
    await waitFor(() =>
      expect(toasts).toEqual([
        {
          title: 'The file could not be made',
          description: 'Too many rows',
          status: 'danger',
        },
      ]),
    );
  });
});
