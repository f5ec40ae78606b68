import { FaceImage } from '@rackstage/plugin-datacenter-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { DatacenterPageClient } from '../api/DatacenterPageClient';
import { renderPage } from '../__testUtils__/renderPage';
import { anObject } from '../__testUtils__/things';

const anImage = (fields: Partial<FaceImage> = {}): FaceImage => ({
  face: 'front',
  type: 'image/png',
  width: 190,
  height: 10.4,
  size: 4,
  version: 'v1',
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...fields,
});

/** A page of a type over a server that keeps its images. */
const render = (
  images: FaceImage[],
  options: Partial<Parameters<typeof renderPage>[0]> = {},
) => {
  const kept = [...images];
  const putFaceImage = jest.fn<
    Promise<FaceImage>,
    Parameters<DatacenterPageClient['putFaceImage']>
  >(async (_, face) => {
    const image = anImage({ face, version: 'v2' });
    kept.push(image);
    return image;
  });
  const getFaceImage = jest.fn(async (_: string, face: string) => ({
    type: 'image/png',
    data: face === 'front' ? 'RlJPTlQ=' : 'UkVBUg==',
    version: 'v1',
  }));
  const page = renderPage({
    at: '/library/device-types/t1?tab=images',
    ...options,
    api: {
      getObject: async () =>
        ({
          ...anObject('device-types', 't1', { model: 'R650' }),
          titles: {},
        }) as never,
      listFaceImages: async () => ({ items: [...kept] }),
      deleteFaceImage: async (_, face) => {
        kept.splice(
          kept.findIndex(image => image.face === face),
          1,
        );
      },
      putFaceImage,
      getFaceImage,
      ...options.api,
    },
  });
  return { ...page, putFaceImage, getFaceImage };
};

const panel = async (name: string) =>
  within(await screen.findByRole('region', { name }));
const png = (name = 'a.png') => new File(['png!'], name, { type: 'image/png' });

describe('images of a device type', () => {
  it('shows both faces, one of which has none', async () => {
    const { getFaceImage } = render([anImage({ face: 'rear' })]);
    const rear = await panel('Rear');
    expect(
      await rear.findByRole('img', { name: 'R650: Rear' }),
    ).toHaveAttribute('src', 'data:image/png;base64,UkVBUg==');
    expect(rear.getByText('PNG, 190 × 10 pixels')).toBeInTheDocument();
    const front = await panel('Front');
    expect(front.getByText('No image')).toBeInTheDocument();
    expect(front.queryByRole('button', { name: /Remove/ })).toBeNull();
    expect(getFaceImage).toHaveBeenCalledTimes(1);
  });

  it('takes a file that is chosen, and shows it', async () => {
    const { user, putFaceImage } = render([]);
    await user.upload(await screen.findByLabelText('File: Front'), png());
    const front = await panel('Front');
    expect(await front.findByRole('img')).toBeInTheDocument();
    expect(putFaceImage).toHaveBeenCalledWith('t1', 'front', {
      data: btoa('png!'),
    });
  });

  it('takes a file that is dropped in the place of the one before', async () => {
    const { putFaceImage } = render([anImage()]);
    const front = await panel('Front');
    expect(
      await front.findByRole('button', { name: 'Replace: Front' }),
    ).toBeInTheDocument();
    fireEvent.drop(front.getByText(/can also be dropped/), {
      dataTransfer: { files: [png()], types: ['Files'] },
    });
    await waitFor(() =>
      expect(putFaceImage).toHaveBeenCalledWith('t1', 'front', {
        data: btoa('png!'),
      }),
    );
  });

  it('says why a file is refused, and keeps what is there', async () => {
    const { user } = render([anImage()], {
      api: {
        putFaceImage: async () => {
          throw Object.assign(new Error('Request failed'), {
            statusCode: 400,
            cause: new Error('Line 1: the SVG has the element script'),
          });
        },
      },
    });
    await user.upload(
      await screen.findByLabelText('File: Front'),
      new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }),
    );
    const front = await panel('Front');
    expect(
      await front.findByText(/the SVG has the element script/),
    ).toBeInTheDocument();
    expect(front.getByRole('img', { name: 'R650: Front' })).toBeInTheDocument();
  });

  it.each([
    ['is empty', new File([], 'a.png'), 'The file is empty.'],
    [
      'is too large',
      new File([new Uint8Array(2_000_001)], 'a.png'),
      'The file is too large; make the image smaller.',
    ],
  ])('does not send a file that %s', async (_, file, words) => {
    const { user, putFaceImage } = render([]);
    await user.upload(await screen.findByLabelText('File: Rear'), file);
    expect(await screen.findByText(words)).toBeInTheDocument();
    await user.upload(screen.getByLabelText('File: Rear'), png());
    await waitFor(() => expect(putFaceImage).toHaveBeenCalledTimes(1));
    expect(screen.queryByText(words)).toBeNull();
  });

  it('removes an image once that is confirmed', async () => {
    const { user } = render([anImage()]);
    const front = await panel('Front');
    await user.click(
      await front.findByRole('button', { name: 'Remove: Front' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await front.findByText('No image')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('only shows them to who may not change device types', async () => {
    render([anImage()], {
      language: 'ko',
      mayNot: ['datacenter.object.update'],
    });
    const front = await panel('앞면');
    expect(
      await front.findByRole('img', { name: 'R650: 앞면' }),
    ).toBeInTheDocument();
    expect(screen.queryByLabelText(/파일/)).toBeNull();
    expect(screen.queryByText(/끌어다/)).toBeNull();
    expect(front.queryByRole('button')).toBeNull();
  });
});
