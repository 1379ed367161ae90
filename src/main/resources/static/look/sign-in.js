// What follows # never reaches the server; the form carries it along, so that one arrives where one wanted to go.
document.querySelectorAll('form.sign-in').forEach((form) => {
  form.action += window.location.hash;
});
