import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { anObject, aPage } from '../__testUtils__/things';

const feed = anObject('racks', 'r1', { name: 'A01', roomId: 'h1' });

const saved: string[] = [];

beforeEach(() => {
  saved.length = 0;
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
});

afterEach(() => jest.restoreAllMocks());

describe('documents', () => {
  it('about a rack are files in the language of the page', async () => {
    const getDocument = jest.fn(async () => new Blob(['%PDF-']));
    const { user } = renderPage({
      at: '/racks/racks/r1?tab=details',
      language: 'ko',
      api: {
        getObject: async () => ({ ...feed, titles: {} }) as never,
        getDocument,
      },
    });
    await user.click(await screen.findByRole('button', { name: '문서' }));
    await user.click(
      await screen.findByRole('menuitem', { name: '랙 카드 (PDF)' }),
    );
    await waitFor(() => expect(saved).toEqual(['랙 카드 A01.pdf']));
    expect(getDocument).toHaveBeenCalledWith({
      document: 'rack-card',
      format: 'pdf',
      id: 'r1',
      language: 'ko',
    });
  });

  it('that cannot be made say why', async () => {
    const { user, toasts } = renderPage({
      at: '/racks/racks/r1?tab=details',
      api: {
        getObject: async () => ({ ...feed, titles: {} }) as never,
        getDocument: async () => {
          throw new Error('This document has 9000 rows');
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Documents' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Rack card (XLSX)' }),
    );
    await waitFor(() => expect(toasts).toHaveLength(1));
    expect(saved).toEqual([]);
  });
});

describe('labels', () => {
  it('are printed for what is selected in a list', async () => {
    const getLabels = jest.fn(async () => new Blob(['%PDF-']));
    const { user } = renderPage({
      at: '/racks/racks',
      api: { listObjects: async () => aPage([feed]), getLabels },
    });
    const row = await screen.findByRole('row', { name: /A01/ });
    await user.click(within(row).getByRole('checkbox'));
    expect(screen.getByText('1 selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Labels' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('1 label')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(saved).toEqual(['labels.pdf']));
    expect(getLabels).toHaveBeenCalledWith({
      kind: 'racks',
      ids: ['r1'],
      sheet: 'a4-65',
      startAt: 1,
      code: 'qr',
      language: 'en',
    });
  });
});
