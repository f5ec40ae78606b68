/**
 * What is needed as soon as the app has been read, asked for before it is:
 * these come over the wire while the browser is busy with the rest.
 */
export const ahead = [
  import('./modules/language/Libraries'),
  import('./modules/signIn/SignInPage'),
  window.location.pathname === '/'
    ? import('./modules/home/HomeLayout')
    : undefined,
];
