// How the element itself looks: its place, the sentence instead of a chart, the tooltip.
export const STYLE = `
  :host { display: block; position: relative; min-width: 0; height: calc(var(--e-chart-height, 280) / 16 * 1rem); border-radius: 4px; }
  :host([hidden]) { display: none; }
  :host(:focus-visible) { outline: 2px solid var(--thidua-accent, currentColor); outline-offset: 2px; }
  .plot { position: absolute; inset: 0; }
  .instead { position: absolute; inset: 0; display: grid; place-content: center; text-align: center; padding: 1rem; color: var(--chart-ink-soft, inherit); }
  .instead[hidden] { display: none; }
  .instead p { margin: 0 auto; max-width: 44ch; text-wrap: balance; }
  .instead .code { color: var(--chart-ink-faint, inherit); font-size: .75rem; margin-top: .25rem; }
  .loading { background: color-mix(in srgb, var(--chart-hairline, #ddd) 40%, transparent); border-radius: 4px; animation: appear 150ms 200ms backwards; }
  @keyframes appear { from { opacity: 0; } }
  .plot:not(.shown) { visibility: hidden; }
  /* ECharts gives its drawing a width in pixels; until it is drawn again it may not stick out of a narrower card */
  .plot > :first-child { max-width: 100%; max-height: 100%; overflow: clip; }
  .probe { position: absolute; visibility: hidden; }
  .tip { display: grid; grid-template-columns: auto 1fr auto; gap: 0 8px; align-items: baseline; font-variant-numeric: tabular-nums; width: max-content; max-width: min(22rem, 100vw - 3rem); white-space: normal; }
  .tip-row { display: contents; }
  .tip-head { grid-column: 1 / -1; font-weight: 600; margin-bottom: 4px; }
  .tip-swatch { width: .5rem; height: .5rem; border-radius: 2px; }
  .tip-value { font-weight: 600; text-align: right; }
  .tip-detail { grid-column: 2 / -1; opacity: .75; font-size: .92em; }
`;
