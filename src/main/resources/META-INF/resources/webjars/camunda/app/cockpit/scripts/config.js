/** How Cockpit is set up for this house. What is taken out of it stands in ../index.html and ../styles/user-styles.css. */
export default {
  app: { name: 'Cockpit', vendor: 'Rightsdesk' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/sign-in'],
  previewHtml: false
};
