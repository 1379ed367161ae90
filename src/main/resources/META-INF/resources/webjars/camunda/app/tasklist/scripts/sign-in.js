/**
 * The webapps have a sign-in form of their own, which nobody here can use. Whoever signs out, or stayed away until the
 * session ended, is led to ours; the address that was open is kept for afterwards.
 */
const appRoot = document.querySelector('base').getAttribute('app-root');

async function signOut() {
  await fetch(`${appRoot}/api/admin/auth/user/default/logout`, { method: 'POST', credentials: 'same-origin' });
  location.replace(`${appRoot}/../sign-in?bye`);
}

document.addEventListener(
  'click',
  (event) => {
    if (event.target.closest('.account .logout')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      signOut();
    }
  },
  true
);

let last = location.hash;

function leave() {
  if (/^#\/?login\b/.test(location.hash)) {
    location.replace(location.pathname + last);
    location.reload();
  } else {
    last = location.hash;
  }
}

window.addEventListener('hashchange', leave);
leave();

export default [];
