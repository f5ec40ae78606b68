import { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { SettingsForm } from './SettingsForm';

const config: JsonObject = {
  type: 'object',
  required: ['endpoint'],
  properties: {
    endpoint: {
      type: 'string',
      format: 'uri',
      title: 'Endpoint',
      'title@ko': '엔드포인트',
    },
    level: {
      type: 'string',
      enum: ['public', 'internal'],
      title: 'Level',
    },
    regions: {
      type: 'array',
      title: 'Regions',
      items: { type: 'string' },
    },
    certificate: {
      type: 'string',
      contentMediaType: 'application/x-pem-file',
      title: 'Certificate',
    },
  },
};

const credential: JsonObject = {
  type: 'object',
  required: ['key'],
  properties: { key: { type: 'string', format: 'password', title: 'Key' } },
};

function show(language?: 'ko') {
  const submitted: JsonObject[] = [];
  function Form() {
    const [value, setValue] = useState<JsonObject>({});
    return (
      <SettingsForm
        parts={{
          config: { schema: config, title: 'Settings' },
          credential: {
            schema: credential,
            title: 'Credential',
            description: 'Encrypted when stored',
          },
        }}
        value={value}
        onChange={setValue}
        onSubmit={() => submitted.push(value)}
        submitLabel="Save"
        isPending={false}
      />
    );
  }
  const { user } = renderClouds(<Form />, { language });
  return { user, submitted };
}

const field = (name: RegExp) => screen.findByLabelText(name);

describe('SettingsForm', () => {
  it('draws itself from the schemas', async () => {
    show();

    expect(await screen.findByText('Settings')).toBeInTheDocument();
    expect(screen.getByText('Encrypted when stored')).toBeInTheDocument();
    expect(await field(/^Endpoint/)).toBeRequired();
    expect(await field(/^Certificate/)).toBeInstanceOf(HTMLTextAreaElement);
    expect(await field(/^Key/)).toHaveAttribute('type', 'password');
  });

  it('hands on what was entered', async () => {
    const { user, submitted } = show();

    await user.click(await field(/^Endpoint/));
    await user.paste('https://cloud.example.com');
    await user.click(screen.getByRole('button', { name: /Level/ }));
    await user.click(await screen.findByRole('option', { name: 'internal' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(submitted).toEqual([]);
    await user.type(await field(/^Key/), 'secret');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(submitted).toEqual([
        {
          config: {
            endpoint: 'https://cloud.example.com',
            level: 'internal',
            regions: [],
          },
          credential: { key: 'secret' },
        },
      ]),
    );
  });

  it('says at the field what is missing, in the person’s language', async () => {
    const { user, submitted } = show('ko');
    expect(await field(/^엔드포인트/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findAllByText('필수 항목입니다.')).toHaveLength(2);
    expect(screen.queryByText(/required/i)).not.toBeInTheDocument();
    expect(submitted).toEqual([]);
  });

  it('adds and removes entries of a list', async () => {
    const { user } = show('ko');

    await user.click(await screen.findByRole('button', { name: '추가' }));
    expect(
      await screen.findByRole('button', { name: '1번 항목 제거' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '1번 항목 제거' }));

    expect(
      screen.queryByRole('button', { name: '1번 항목 제거' }),
    ).not.toBeInTheDocument();
  });
});
