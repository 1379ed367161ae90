/**
 * The filter of an instance's steps (7.24.0) listens on after its page was left, and then trips over the form that is
 * gone. Here its listeners go with the page.
 */
const NEVER_REMOVED = ['instance-tree-selection-change', 'instance-diagram-selection-change'];

function removeWithThePage(root) {
  const listen = root.$on;
  const left = [];
  // Most scopes inherit this from the root: it has to act on the one that it is called on.
  root.$on = function (name, listener) {
    const remove = listen.call(this, name, listener);
    if (NEVER_REMOVED.includes(name)) {
      left.push(remove);
    }
    return remove;
  };
  root.$on('$routeChangeStart', () => left.splice(0).forEach((remove) => remove()));
}

// Cockpit starts only after this script is there; what it starts includes the module ng.
window.angular.module('ng').run(['$rootScope', removeWithThePage]);

export default [];
