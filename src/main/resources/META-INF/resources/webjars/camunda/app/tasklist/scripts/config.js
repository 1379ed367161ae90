/** How Tasklist is set up for this house. What is taken out of it stands in ../index.html and ../styles/user-styles.css. */
// Over a slow line the page would stay empty after seven seconds.
window.require.config({ waitSeconds: 0 });

export default {
  app: { name: 'Tasklist', vendor: 'Rightsdesk' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  dateFormat: { normal: 'ddd D MMM YYYY, HH:mm', long: 'dddd D MMMM YYYY, HH:mm' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/sign-in', 'scripts/case'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'takes the task that is open' },
    focusFilter: { key: 'ctrl+shift+f', description: 'goes to the first list' },
    focusList: { key: 'ctrl+alt+l', description: 'goes to the first task of the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the first field of the form' }
  }
};
