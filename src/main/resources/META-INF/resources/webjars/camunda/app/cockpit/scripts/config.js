/** How Cockpit is set up for this house. What is taken out of it stands in ../index.html and ../styles/user-styles.css. */
// Over a slow line the page would stay empty after seven seconds.
window.require.config({ waitSeconds: 0 });

export default {
  app: { name: 'Cockpit', vendor: 'Rightsdesk' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/sign-in', 'scripts/left-pages', 'scripts/requests', 'scripts/retry-all'],
  previewHtml: false
};
