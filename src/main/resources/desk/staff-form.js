// Runs inside Tasklist for every staff form: sends the fields to our server first, and completes the task only when the
// server has taken the decision.
var saved = false;
var scope = $scope;

function root() {
  return camForm.formElement[0];
}

function complete() {
  for (var s = scope; s; s = s.$parent) {
    if (typeof s.complete === 'function') {
      s.complete();
      return;
    }
  }
}

function clear(form) {
  form.querySelectorAll('.fault').forEach(function (fault) { fault.remove(); });
  form.querySelectorAll('.field--faulty').forEach(function (field) { field.classList.remove('field--faulty'); });
  form.querySelector('.error-summary').hidden = true;
}

function show(form, faults) {
  var summary = form.querySelector('.error-summary');
  var list = summary.querySelector('ul');
  list.textContent = '';
  Object.keys(faults).forEach(function (name) {
    var item = document.createElement('li');
    item.textContent = faults[name];
    list.appendChild(item);
    var input = form.querySelector('[name="' + CSS.escape(name) + '"]');
    var field = input && input.closest('.field, fieldset');
    if (field) {
      var fault = document.createElement('p');
      fault.className = 'fault';
      fault.textContent = faults[name];
      field.classList.add('field--faulty');
      field.insertBefore(fault, field.querySelector('input, select, textarea, .choice'));
    }
  });
  summary.hidden = false;
  summary.focus();
}

camForm.on('submit', function () {
  if (saved) {
    return;
  }
  camForm.submitPrevented = true;
  var form = root();
  var box = form.querySelector('.rightsdesk-form');
  clear(form);
  fetch(box.getAttribute('data-submit'), {
    method: 'POST',
    body: new FormData(form),
    credentials: 'same-origin',
    headers: { Accept: 'application/json' }
  }).then(function (answer) {
    if (answer.ok) {
      saved = true;
      complete();
      return undefined;
    }
    if (answer.status === 422) {
      return answer.json().then(function (faults) { show(form, faults); });
    }
    throw new Error('status ' + answer.status);
  }).catch(function () {
    show(form, { form: 'That could not be sent. Nothing was changed. Try again, and tell a manager if it happens again.' });
  });
});

// Tasklist would keep a draft in the browser's storage, in the clear.
camForm.on('store', function () {
  camForm.storePrevented = true;
});
