/** Cockpit retries failed steps case by case; after a system was down, a manager wants to retry them all at once. */

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(className, text, act) {
  const made = element('button', `btn ${className}`, text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

function steps(count) {
  return count === 1 ? '1 failed step' : `${count} failed steps`;
}

async function ask(api, path, method = 'GET', body = undefined) {
  const answer = await fetch(`${api.engineApi}/${path}`, {
    method,
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': api.CSRFToken },
    body: JSON.stringify(body)
  });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.status === 204 ? null : answer.json();
}

async function failed(api, processDefinitionId) {
  return (await ask(api, 'job/count', 'POST', { processDefinitionId, noRetriesLeft: true })).count;
}

async function retryAll(api, processDefinitionId) {
  const definitions = await ask(api, `job-definition?processDefinitionId=${encodeURIComponent(processDefinitionId)}`);
  for (const { id } of definitions) {
    await ask(api, `job-definition/${encodeURIComponent(id)}/retries`, 'PUT', { retries: 1 });
  }
}

function open(node, api, processDefinitionId, count) {
  const dialog = element('dialog', 'retry-all', '');
  const words = element('p', '', `Retry ${steps(count)} of this process, in all its cases? If the cause is not repaired, they fail again.`);
  const close = button('btn-default', 'Close', () => dialog.close());
  const retry = button('btn-primary', 'Retry them all', async () => {
    retry.disabled = true;
    try {
      await retryAll(api, processDefinitionId);
      words.textContent = `${steps(count)} will be tried again within seconds. The incident of each goes away now, and comes back if it fails.`;
      retry.remove();
      dialog.addEventListener('close', () => location.reload());
    } catch (fault) {
      words.textContent = 'The server did not take this. Some of the steps may be tried again; look at the list of incidents.';
      retry.disabled = false;
    }
  });
  words.setAttribute('role', 'status');
  dialog.setAttribute('aria-label', 'Retry all failed steps');
  dialog.append(words, retry, close);
  dialog.addEventListener('close', () => dialog.remove());
  node.append(dialog);
  dialog.showModal();
}

const action = {
  id: 'rightsdesk-retry-all',
  pluginPoint: 'cockpit.processDefinition.runtime.action',
  priority: 100,
  render: async (node, { api, processDefinitionId }) => {
    if ((await failed(api, processDefinitionId)) === 0) {
      return;
    }
    const icon = button('btn-default btn-toolbar retry-all-button', '', async () =>
      open(node, api, processDefinitionId, await failed(api, processDefinitionId))
    );
    icon.title = 'Retry all failed steps';
    icon.setAttribute('aria-label', icon.title);
    icon.append(element('span', 'glyphicon glyphicon-repeat', ''));
    node.replaceChildren(icon);
  }
};

export default action;
