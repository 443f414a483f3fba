// Paper is narrower than the screen and always light: charts are drawn for it before the browser takes its picture.
const root = document.documentElement;
const redraw = () => document.querySelectorAll('.page e-chart').forEach(chart => chart.drawNow?.());

addEventListener('beforeprint', () => {
  root.classList.add('paper');
  redraw();
});
addEventListener('afterprint', () => {
  root.classList.remove('paper');
  redraw();
});
