// Choosing a range of time by drawing over a chart: with a mouse only, since a finger that moves scrolls the page.
const LINES = { brushType: 'lineX', brushMode: 'single' };

/** What an option needs so that its categories can be drawn over. */
export function drawable(theme) {
  const colour = theme.colour('--chart-ink-faint');
  return {
    toolbox: { show: false }, // else buttons of the library's own appear
    brush: { xAxisIndex: 0, transformable: false, outOfBrush: {}, ...LINES, brushStyle: { color: colour, borderColor: colour, opacity: 0.18, borderWidth: 1 } },
  };
}

/** Lets the mouse draw over a chart whose option is drawable. */
export function draws(chart) {
  if (matchMedia('(pointer: fine)').matches) chart.dispatchAction({ type: 'takeGlobalCursor', key: 'brush', brushOption: LINES });
}

/** First and last category under what was drawn, and what was drawn taken away; null for a click or less than two. */
export function drawn(chart, params, categories) {
  const range = params.areas[0]?.coordRange;
  if (!range) return null;
  chart.dispatchAction({ type: 'brush', areas: [] });
  const [first, last] = range.map(at => Math.min(Math.max(Math.round(at), 0), categories.length - 1));
  return first < last ? { first: categories[first], last: categories[last] } : null;
}
