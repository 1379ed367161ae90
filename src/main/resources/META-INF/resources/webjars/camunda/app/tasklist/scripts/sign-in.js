/**
 * The webapps have a sign-in form of their own, which nobody here can use. Whoever signs out, or stayed away until the
 * session ended, is led to ours; the address that was open is kept for afterwards.
 */
const appRoot = document.querySelector('base').getAttribute('app-root');
const signIn = `${appRoot}/../sign-in`;

let last = location.hash;
let signingOut = false;

document.addEventListener(
  'click',
  (event) => {
    signingOut = event.target.closest('.account .logout') !== null;
  },
  true
);

function leave() {
  const route = location.hash.replace(/^#\/?/, '').split('?')[0];
  if (route !== 'login' && route !== 'logout') {
    last = location.hash;
    return;
  }
  if (signingOut) {
    location.replace(`${signIn}?bye`);
  } else {
    location.replace(`${location.pathname}${last}`);
    location.reload();
  }
}

window.addEventListener('hashchange', leave);
leave();

export default [];
