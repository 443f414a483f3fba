// Hands every chart its option, which stands behind it as data; opens all tables and draws all charts for paper.
for (const chart of document.querySelectorAll('e-chart')) {
  chart.option = JSON.parse(chart.nextElementSibling.textContent);
}
let opened = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details:not([open])')];
  for (const details of opened) details.open = true;
  for (const chart of document.querySelectorAll('e-chart')) chart.drawNow();
});
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
});
