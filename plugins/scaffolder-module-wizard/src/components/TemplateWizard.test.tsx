import '@testing-library/jest-dom';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { JsonObject } from '@backstage/types';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from 'react-router-dom';
import {
  FormContent,
  FormPurpose,
  KeptForm,
  wizardHostApiRef,
} from '../WizardHost';
import { TemplateWizard } from './TemplateWizard';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });
window.scrollTo = () => {};

const page = (name: string, title: string) => ({
  title: `Page ${title}`,
  schema: {
    type: 'object',
    required: [name],
    properties: { [name]: { type: 'string', title } },
  },
});

const kept: KeptForm = {
  id: 'a',
  values: { name: 'web' },
  step: 1,
  stepCount: 2,
  revision: 3,
  updatedAt: new Date().toISOString(),
  misfits: ['size'],
};

function show(
  options: {
    kept?: KeptForm;
    at?: string;
    purpose?: FormPurpose;
    template?: object;
  } = {},
) {
  const saved: [FormContent, number | undefined][] = [];
  const scaffolded: JsonObject[] = [];
  const discarded: string[] = [];
  let failure: Error | undefined;
  const keeper = {
    find: async () => options.kept,
    keep: async (content: FormContent, before?: KeptForm) => {
      if (failure) {
        throw failure;
      }
      saved.push([content, before?.revision]);
      const revision = (before?.revision ?? 0) + 1;
      return { ...kept, ...content, revision };
    },
    discard: async ({ id }: KeptForm) => {
      discarded.push(id);
    },
  };
  let address = '';
  function Address() {
    const { pathname } = useLocation();
    address = pathname;
    return null;
  }
  renderInTestApp(
    <>
      <Routes>
        <Route
          path="/create/templates/:namespace/:templateName"
          element={<TemplateWizard formFields={[]} reviews={[]} />}
        />
        <Route path="*" element={<p>elsewhere</p>} />
      </Routes>
      <Address />
    </>,
    {
      initialRouteEntries: [
        `/create/templates/default/machine${options.at ?? ''}`,
      ],
      apis: [
        [
          scaffolderApiRef,
          {
            getTemplateParameterSchema: async () => ({
              title: 'Machine',
              steps: [page('name', 'Name'), page('image', 'Image')],
            }),
            scaffold: async ({ values }: { values: JsonObject }) => {
              scaffolded.push(values);
              return { taskId: '7' };
            },
          } as never,
        ],
        [
          catalogApiRef,
          { getEntityByRef: async () => options.template } as never,
        ],
        [
          wizardHostApiRef,
          { open: async () => ({ keeper, ...options.purpose }) },
        ],
        mockApis.permission(),
      ] as never,
    },
  );
  return {
    saved,
    scaffolded,
    discarded,
    address: () => address,
    fail: (error: Error) => {
      failure = error;
    },
    user: userEvent.setup(),
  };
}

const field = (name: string) => screen.findByRole('textbox', { name });
const press = async (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(await screen.findByRole('button', { name }));

describe('TemplateWizard', () => {
  it('says of a template that requests start where to go instead', async () => {
    show({
      template: {
        kind: 'Template',
        metadata: { name: 'machine' },
        spec: { type: 'provisioning' },
      },
    });
    expect(
      await screen.findByText('Requests start this template'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'See what you can create' }),
    ).toHaveAttribute('href', '/create/templates');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('keeps what is typed, and nothing of a form that is only looked at', async () => {
    const { user, saved } = show();
    const name = await field('Name');
    expect(saved).toEqual([]);
    await user.type(name, 'web');
    expect(await screen.findByText(/Saved as a draft/)).toBeVisible();
    expect(saved.at(-1)).toEqual([
      { values: { name: 'web' }, step: 0, stepCount: 2 },
      undefined,
    ]);
  });

  it('goes on at the page where it was left, and says what no longer fits', async () => {
    const { user, scaffolded, discarded, address } = show({ kept });
    expect(await screen.findByText(/Step 2 of 2/)).toBeVisible();
    await press(user, 'Continue where you stopped');
    expect(await screen.findByText(/no longer fits: size/)).toBeVisible();
    await user.type(await field('Image'), 'ubuntu');
    await press(user, 'Review');
    await press(user, 'Create');
    await waitFor(() => expect(address()).toBe('/create/tasks/7'));
    expect(scaffolded).toEqual([{ name: 'web', image: 'ubuntu' }]);
    expect(discarded).toEqual(['a']);
  });

  it('starts anew without losing what was kept before something is typed', async () => {
    const { user, saved } = show({ kept });
    await press(user, 'Start anew');
    expect(await field('Name')).toHaveValue('');
    expect(saved).toEqual([]);
    await user.type(await field('Name'), 'x');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toEqual([expect.objectContaining({ step: 0 }), 3]);
  });

  it('does not ask who comes to continue, nor who brings values', async () => {
    show({ kept, at: '?continue' });
    expect(await field('Image')).toBeVisible();
  });

  it('lets the person choose when it was changed elsewhere', async () => {
    const { user, fail } = show();
    fail(Object.assign(new Error('changed'), { statusCode: 409 }));
    await user.type(await field('Name'), 'web');
    expect(
      await screen.findByText('This form was changed elsewhere'),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Keep what is here' }),
    ).toBeVisible();
  });

  it('hands what was entered to whom the form belongs to, such as a journey', async () => {
    const submitted: JsonObject[] = [];
    const { user, scaffolded, address } = show({
      purpose: {
        initialValues: { name: 'given', image: 'ubuntu' },
        submit: async values => {
          submitted.push(values);
          return '/journeys/1';
        },
      },
    });
    expect(await field('Name')).toHaveValue('given');
    await press(user, 'Next');
    await field('Image');
    await press(user, 'Review');
    await press(user, 'Create');
    await waitFor(() => expect(address()).toBe('/journeys/1'));
    expect(submitted).toEqual([{ name: 'given', image: 'ubuntu' }]);
    expect(scaffolded).toEqual([]);
  });

  it('goes back to a page by its place in the trail, and says what is missing', async () => {
    const { user } = show();
    await press(user, 'Next');
    expect(await screen.findByText('Fill this in.')).toBeVisible();
    await user.type(await field('Name'), 'web');
    await press(user, 'Next');
    await field('Image');
    await press(user, 'Page Name');
    expect(await field('Name')).toHaveValue('web');
  });
});
