/** The section "Requests" of the dashboard: how the cases stand, each number with a link to its cases. */

const appRoot = `${document.querySelector('base').getAttribute('app-root')}/..`;
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const AGAIN_AFTER = 60000;

function element(tag, className, text, ...inner) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  made.append(...inner);
  return made;
}

function link(figure, ...inner) {
  const made = element('a', figure.tone ? `requests-${figure.tone}` : '', '', ...inner);
  made.href = `${appRoot}${figure.link}`;
  return made;
}

function big(figure, hint) {
  const number = element('span', 'requests-number', String(figure.count));
  return element('li', '', '', link(figure, number, element('span', 'requests-name', figure.name)), element('span', 'requests-hint', hint));
}

/** Nothing to see is no link. */
function cell(figure, name) {
  if (figure.count === 0) {
    return element('td', 'requests-none', '0');
  }
  const number = link(figure, document.createTextNode(String(figure.count)));
  number.setAttribute('aria-label', `${figure.count}: ${name}`);
  return element('td', '', '', number);
}

function head(words) {
  const made = element('th', '', words);
  made.scope = 'col';
  return made;
}

function row(right) {
  const name = element('th', '', right.right);
  name.scope = 'row';
  const stages = right.stages.map((figure) => cell(figure, `${right.right}, ${figure.name}`));
  return element('tr', '', '', name, ...stages, cell(right.all, `${right.right}, all open ones`));
}

function table(numbers) {
  const heads = element('tr', '', '', head('Open, by right and stage'), ...numbers.stages.map(head), head('All'));
  return element('table', 'table requests-stages', '', element('thead', '', '', heads), element('tbody', '', '', ...numbers.rights.map(row)));
}

function failures(failed) {
  if (failed.length === 0) {
    return element('p', '', 'No case waits for a system that failed.');
  }
  const lines = failed.map((figure) => {
    const cases = figure.count === 1 ? '1 case waits' : `${figure.count} cases wait`;
    return element('li', '', '', link(figure, document.createTextNode(`${figure.name}: ${cases}`)));
  });
  return element('div', '', '', element('h2', '', 'Failed systems'), element('ul', 'requests-failed', '', ...lines));
}

function section(numbers) {
  const [open, overdue, soon, waiting] = numbers.figures;
  const until = day.format(new Date(`${numbers.soonUntil}T12:00:00`)).replace(',', '');
  const figures = element('ul', 'requests-figures', '', big(open, ''), big(overdue, ''), big(soon, `until ${until}`), big(waiting, ''));
  const closed = element('p', '', '', link({ link: numbers.closed }, document.createTextNode('Find a finished case')));
  return element('div', 'requests', '', figures, failures(numbers.failed), element('div', 'requests-wide', '', table(numbers)), closed);
}

async function show(node) {
  const answer = await fetch(`${appRoot}/desk/api/requests`, {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' }
  });
  node.replaceChildren(answer.ok ? section(await answer.json()) : element('p', '', 'The numbers could not be fetched. Load the page again.'));
}

/** Cockpit puts plugins last, and how the requests stand is what a manager comes for. */
function putFirst(node) {
  const ours = node.closest('section');
  if (ours) {
    ours.parentElement.prepend(ours);
  }
}

let timer = 0;

export default {
  id: 'rightsdesk-requests',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render: (node) => {
    window.requestAnimationFrame(() => putFirst(node));
    show(node);
    timer = window.setInterval(() => show(node), AGAIN_AFTER);
  },
  unmount: () => window.clearInterval(timer)
};
