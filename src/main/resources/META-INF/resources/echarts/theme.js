// Reads colours, looks and type from the page's CSS custom properties, so that a page's style sheet decides the look
// and a switch between light and dark redraws the chart.

const DEFAULTS = {
  '--chart-ink': 'light-dark(#1b1c1e, #ececea)',
  '--chart-ink-soft': 'light-dark(#4d5056, #b4b7bc)',
  '--chart-ink-faint': 'light-dark(#676a70, #94979d)',
  '--chart-hairline': 'light-dark(#e2e2de, #303237)',
  '--chart-surface': 'light-dark(#ffffff, #1b1c1f)',
};

// ECharts' own symbols by name, and one that it lacks
const MARKERS = { down: 'path://M0 0H10L5 9Z' };

export class Theme {
  #style; #probe; #colours = new Map();

  /** @param probe an element inside the chart whose colour can be set and read back; its colour scheme decides */
  constructor(probe) {
    this.#probe = probe;
    this.#style = getComputedStyle(probe);
    const size = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    this.scale = size / 16;
    this.size = Math.round(12 * this.scale);
    this.font = this.#style.getPropertyValue('--chart-font').trim() || 'sans-serif';
  }

  /** A custom property's colour as rgb(…), whatever syntax it was given in. */
  colour(name) {
    if (!this.#colours.has(name)) this.#colours.set(name, this.#read(name));
    return this.#colours.get(name);
  }

  /** Colour, marker and dash of a look; an unknown look is the plain ink. */
  look(name) {
    const property = part => this.#style.getPropertyValue(`--chart-look-${name}-${part}`).trim();
    const dash = property('dash');
    return {
      colour: property('color') ? this.colour(`--chart-look-${name}-color`) : this.colour('--chart-ink-soft'),
      marker: MARKERS[property('marker')] ?? (property('marker') || 'circle'),
      dash: !dash || dash === 'solid' ? 'solid' : dash.split(/\s+/).map(Number),
    };
  }

  /** Changes when anything that a chart shows of the theme changes. */
  get fingerprint() {
    return [...Object.keys(DEFAULTS), '--chart-look-plain-color', '--chart-heat-1'].map(name => this.#read(name)).join() + this.size + this.font;
  }

  /** ECharts' own defaults, in our colours. */
  get base() {
    const soft = this.colour('--chart-ink-soft'), faint = this.colour('--chart-ink-faint');
    const line = this.colour('--chart-hairline'), size = this.size, font = this.font;
    const text = { color: soft, fontSize: size, fontFamily: font };
    const axis = {
      axisLine: { show: false }, axisTick: { show: false }, splitArea: { show: false },
      axisLabel: { ...text, color: faint, hideOverlap: true, lineHeight: Math.round(size * 1.35) },
      nameTextStyle: { ...text, color: faint },
      splitLine: { lineStyle: { color: line, width: 1 } },
    };
    return {
      backgroundColor: 'transparent', textStyle: text,
      categoryAxis: { ...axis, axisLine: { show: true, lineStyle: { color: line, width: 1 } }, splitLine: { show: false } },
      valueAxis: axis,
      legend: { textStyle: text, inactiveColor: faint, itemGap: 16 * this.scale, pageIconColor: soft, pageTextStyle: text },
      tooltip: {
        backgroundColor: this.colour('--chart-surface'), borderColor: line, borderWidth: 1, padding: 10 * this.scale,
        textStyle: { ...text, color: this.colour('--chart-ink') }, extraCssText: 'border-radius:6px;box-shadow:0 2px 8px rgb(0 0 0 / 12%)',
        axisPointer: { lineStyle: { color: faint, width: 1, type: 'solid' } },
      },
    };
  }

  #read(name) {
    const fallback = DEFAULTS[name];
    this.#probe.style.color = fallback ? `var(${name}, ${fallback})` : `var(${name})`;
    const colour = getComputedStyle(this.#probe).color;
    return colour.startsWith('rgb') ? colour : painted(colour);
  }
}

// oklch(…) and the like: paint one pixel and read it
function painted(colour) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${r}, ${g}, ${b}, ${round3(a / 255)})`;
}

const round3 = value => Math.round(value * 1000) / 1000;

/** Calls back when the page's theme, colour scheme or type size may have changed; returns how to stop. */
export function watchTheme(changed) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class', 'data-theme'] });
  dark.addEventListener('change', changed);
  contrast.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', changed);
    contrast.removeEventListener('change', changed);
  };
}
