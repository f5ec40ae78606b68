import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { screen, waitFor, within } from '@testing-library/react';
import { DatacenterPageClient } from '../api/DatacenterPageClient';
import { renderPage } from '../__testUtils__/renderPage';
import { anObject, aPage } from '../__testUtils__/things';

const types = [
  anObject('device-types', 't1', {
    model: 'R650',
    manufacturer: 'Dell',
    slug: 'dell-r650',
  }),
  anObject('device-types', 't2', {
    model: 'R750',
    manufacturer: 'Dell',
    slug: 'dell-r750',
  }),
  anObject('device-types', 't3', {
    model: 'Twin',
    manufacturer: 'Acme',
    slug: 'twin',
  }),
  anObject('device-types', 't4', {
    model: 'Twin',
    manufacturer: 'Other',
    slug: 'twin',
  }),
];

/** A page for each type, so that a list is followed to its end. */
const listObjects: DatacenterPageClient['listObjects'] = async (
  _,
  { filter, cursor = '0' },
) => {
  if (!filter) {
    // The list of the page.
    return aPage(types);
  }
  const found: DatacenterObject[] = types.filter(({ fields }) =>
    filter.includes(`slug=${fields.slug}`),
  );
  const at = Number(cursor);
  return {
    ...aPage(found.slice(at, at + 1)),
    ...(at + 1 < found.length && { nextCursor: String(at + 1) }),
  };
};

const image = (name: string, folder?: string, content = name) => {
  const file = new File([content], name);
  if (folder) {
    Object.defineProperty(file, 'webkitRelativePath', {
      value: `elevation-images/${folder}/${name}`,
    });
  }
  return file;
};

const open = async (
  options: Partial<Parameters<typeof renderPage>[0]> = {},
) => {
  const putFaceImage = jest.fn<
    Promise<never>,
    Parameters<DatacenterPageClient['putFaceImage']>
  >(async () => ({}) as never);
  const page = renderPage({
    at: '/library/device-types',
    ...options,
    api: { listObjects, putFaceImage, ...options.api },
  });
  const [button] = await screen.findAllByRole('button', {
    name: 'Import images',
  });
  await page.user.click(button);
  await screen.findByRole('dialog');
  return { ...page, putFaceImage };
};

const row = (name: RegExp) =>
  within(screen.getByRole('list', { name: 'Files' }))
    .getByText(name)
    .closest('li');

describe('import of many images', () => {
  it('says of each file what it is of, and uploads only those', async () => {
    const { user, putFaceImage } = await open();
    await user.upload(screen.getByLabelText('Choose files'), [
      image('dell-r650.front.png'),
      image('DELL-R650.rear.SVG'),
      image('dell-r650.front.jpg'),
      image('none.front.png'),
      image('twin.front.png'),
      image('photo.png'),
      image('dell-r750.rear.png', undefined, ''),
    ]);
    expect(await screen.findByText('Ready: 2')).toBeInTheDocument();
    expect(row(/^dell-r650.front.png/)).toHaveTextContent('R650: Front');
    expect(row(/^DELL-R650.rear.SVG/)).toHaveTextContent('R650: Rear');
    expect(row(/^dell-r650.front.jpg/)).toHaveTextContent('Another file');
    expect(row(/^none/)).toHaveTextContent('No such device type');
    expect(row(/^twin/)).toHaveTextContent('Several device types');
    expect(row(/^photo/)).toHaveTextContent('Named otherwise');
    expect(row(/^dell-r750/)).toHaveTextContent('The file is empty');
    expect(putFaceImage).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Import 2 images' }));
    expect(await screen.findByText('Imported: 2')).toBeInTheDocument();
    expect(putFaceImage.mock.calls).toEqual([
      ['t1', 'front', { data: btoa('dell-r650.front.png') }],
      ['t1', 'rear', { data: btoa('DELL-R650.rear.SVG') }],
    ]);
  });

  it('goes on after a file that is refused, which can be tried again', async () => {
    let refuses = true;
    const sent: string[] = [];
    const { user } = await open({
      api: {
        putFaceImage: async (id, face) => {
          sent.push(`${id} ${face}`);
          if (id === 't1' && refuses) {
            throw Object.assign(new Error('Request failed'), {
              statusCode: 400,
              cause: new Error('Line 1: the SVG has the element script'),
            });
          }
          return {} as never;
        },
      },
    });
    await user.upload(screen.getByLabelText('Choose files'), [
      image('dell-r650.front.svg'),
      image('dell-r750.front.svg'),
    ]);
    await user.click(
      await screen.findByRole('button', { name: 'Import 2 images' }),
    );
    expect(await screen.findByText('Imported: 1')).toBeInTheDocument();
    expect(row(/^dell-r650/)).toHaveTextContent(
      'Refused R650: FrontLine 1: the SVG has the element script',
    );
    refuses = false;
    await user.click(
      await screen.findByRole('button', { name: 'Import 1 image' }),
    );
    expect(await screen.findByText('Imported: 2')).toBeInTheDocument();
    expect(sent).toEqual(['t1 front', 't2 front', 't1 front']);
  });

  it('knows by the folder which of two types is meant', async () => {
    const { user, putFaceImage } = await open();
    await user.upload(screen.getByLabelText('Choose a folder'), [
      image('twin.front.png', 'Other'),
    ]);
    await user.click(
      await screen.findByRole('button', { name: 'Import 1 image' }),
    );
    await waitFor(() =>
      expect(putFaceImage).toHaveBeenCalledWith('t4', 'front', {
        data: btoa('twin.front.png'),
      }),
    );
  });

  it('ends with its dialog, after the file under way', async () => {
    const answers: (() => void)[] = [];
    const putFaceImage = jest.fn(
      () =>
        new Promise<never>(resolve => {
          answers.push(() => resolve({} as never));
        }),
    );
    const list = jest.fn(listObjects);
    const { user } = await open({ api: { putFaceImage, listObjects: list } });
    await user.upload(screen.getByLabelText('Choose files'), [
      image('dell-r650.front.png'),
      image('dell-r750.front.png'),
    ]);
    await user.click(
      await screen.findByRole('button', { name: 'Import 2 images' }),
    );
    await waitFor(() => expect(answers).toHaveLength(1));
    const [close] = screen.getAllByRole('button', { name: 'Close' });
    await user.click(close);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    list.mockClear();
    answers[0]();
    // It is over once the list is asked for again.
    await waitFor(() => expect(list).toHaveBeenCalled());
    expect(putFaceImage).toHaveBeenCalledTimes(1);
  });

  it('is for who may change device types', async () => {
    renderPage({
      at: '/library/device-types',
      mayNot: ['datacenter.object.update'],
      api: { listObjects: async () => aPage([types[0]]) },
    });
    expect(await screen.findByText('R650')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Import images' })).toBeNull();
  });
});
