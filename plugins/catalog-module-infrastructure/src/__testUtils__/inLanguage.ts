/** Configuration of a test app that speaks a language from the start. */
export const inLanguage = (language: 'en' | 'ko') => ({
  backend: { baseUrl: 'http://localhost' },
  app: {
    baseUrl: 'http://localhost',
    extensions: [
      {
        'api:app/app-language': {
          config: {
            availableLanguages: ['en', 'ko'],
            defaultLanguage: language,
          },
        },
      },
    ],
  },
});
