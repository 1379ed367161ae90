/** Which case a task belongs to: a line on every card, and the whole case in a tab. */

const desk = `${document.querySelector('base').getAttribute('app-root')}/../desk`;
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** The list is drawn anew whenever it is refreshed; what was just asked is not asked again. */
const KEPT_FOR = 60000;
const known = new Map();

function caseOf(taskId) {
  const before = known.get(taskId);
  if (before && before.until > Date.now()) {
    return before.facts;
  }
  const facts = ask(taskId);
  known.set(taskId, { facts, until: Date.now() + KEPT_FOR });
  return facts;
}

async function ask(taskId) {
  const answer = await fetch(`${desk}/api/tasks/${encodeURIComponent(taskId)}`, {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' }
  });
  return answer.ok ? answer.json() : null;
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function timeLeft(facts) {
  if (facts.due === null) {
    return element('span', 'case-waits', 'the clock has not started');
  }
  const due = `due ${day.format(new Date(`${facts.due}T12:00:00`)).replace(',', '')}`;
  if (facts.daysLeft < 0) {
    const late = facts.daysLeft === -1 ? '1 day late' : `${-facts.daysLeft} days late`;
    return element('span', 'case-late', `${due}, ${late}`);
  }
  const left = facts.daysLeft === 0 ? 'today' : facts.daysLeft === 1 ? '1 day left' : `${facts.daysLeft} days left`;
  return element('span', facts.daysLeft <= 7 ? 'case-soon' : 'case-in-time', `${due}, ${left}`);
}

const card = {
  id: 'rightsdesk-case-line',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: async (node, { taskId }) => {
    const facts = await caseOf(taskId);
    if (facts) {
      const line = element('p', 'case-line', '');
      line.append(
        element('span', 'case-ref', facts.caseRef),
        element('span', 'case-day', `day ${facts.day}`),
        timeLeft(facts)
      );
      node.replaceChildren(line);
    }
  }
};

/** The case page brings head and foot of its own, which Tasklist has already. */
function settle(frame) {
  const page = frame.contentDocument;
  page.querySelectorAll('.skip-link, .page-head, .page-foot').forEach((part) => part.remove());
  page.querySelectorAll('a[href]:not([href^="#"])').forEach((link) => {
    link.target = '_blank';
    link.rel = 'noopener';
  });
  const fit = () => {
    frame.style.height = `${page.documentElement.scrollHeight + 16}px`;
  };
  new ResizeObserver(fit).observe(page.body);
  fit();
}

const tab = {
  id: 'rightsdesk-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Case' },
  render: async (node, { taskId }) => {
    const facts = await caseOf(taskId);
    if (!facts) {
      node.replaceChildren(element('p', 'case-gone', 'This task is done, or is no longer needed.'));
      return;
    }
    const frame = element('iframe', 'case-frame', '');
    frame.title = `Case ${facts.caseRef}`;
    frame.addEventListener('load', () => settle(frame));
    frame.src = `${desk}/cases/${encodeURIComponent(facts.caseRef)}`;
    node.replaceChildren(frame);
  }
};

export default [card, tab];
