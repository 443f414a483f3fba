// The element <e-chart>: draws what the server sends, follows size and theme, speaks, and tells the server which point
// was chosen by its ids. A chart that is more than a screen away waits, `far`, until it is scrolled near, focused or
// printed. Expects window.echarts, in whatever order the scripts arrive.
import { drawable, drawn, draws } from './brush.js';
import { words } from './formats.js';
import { Instead } from './instead.js';
import { apply } from './patch.js';
import { canvasPicture, svgPicture } from './picture.js';
import { resolve } from './resolve.js';
import { STYLE } from './style.js';
import { Theme, watchTheme } from './theme.js';
import { Walk } from './walk.js';

const NARROW = 480, TALLER_WHEN_NARROW = { 'dot-strip': 1.45, 'place-map': 0.75 };
const NEAR = { rootMargin: '100% 0px' };
const FONTS_WITHIN = 4000, LIBRARY_WITHIN = 15000;

class EChart extends HTMLElement {
  #plot; #instead; #probe; #chart; #theme; #fingerprint; #walk; #size; #stopWatching; #resized; #started = false; #news = false; #near = false;
  #sight = new IntersectionObserver(seen => this.#seen(seen.at(-1).isIntersecting), NEAR);
  #fontsArrived = () => this.#again();
  #message = null; #revision = 0; #hidden = new Set(); #zoom = null; #frame = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${STYLE}</style><div class="plot"></div><div class="instead" hidden></div><span class="probe"></span>`;
    this.#plot = root.querySelector('.plot');
    this.#instead = new Instead(root.querySelector('.instead'));
    this.#probe = root.querySelector('.probe');
    this.addEventListener('keydown', event => this.#key(event));
    this.addEventListener('focus', () => this.#near || this.drawNow());
    this.addEventListener('blur', () => this.#walk?.leave());
  }

  connectedCallback() {
    if (Object.hasOwn(this, 'option')) { // set before the element was defined
      const { option } = this;
      delete this.option;
      this.option = option;
    }
    this.tabIndex = 0;
    this.setAttribute('role', 'img');
    this.#stopWatching = watchTheme(() => this.#themeMayHaveChanged());
    this.#resized = new ResizeObserver(() => this.#later());
    this.#resized.observe(this);
    this.#sight.observe(this);
    document.fonts.addEventListener('loadingdone', this.#fontsArrived);
    this.#start();
  }

  disconnectedCallback() {
    this.#stopWatching?.();
    document.fonts.removeEventListener('loadingdone', this.#fontsArrived);
    this.#resized?.disconnect();
    this.#sight.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#chart?.dispose();
    this.#chart = undefined;
    this.#started = false;
    this.removeAttribute('ready');
  }

  /** What the server sends: everything, or the difference to a revision it knows we have. */
  receive({ revision, base, full, patch }) {
    if (full) {
      this.#message = structuredClone(full);
    } else if (base === this.#revision && this.#message) {
      apply(this.#message, patch);
    } else {
      this.dispatchEvent(new CustomEvent('chart-resync'));
      return;
    }
    this.#revision = revision;
    this.#changed();
  }

  /** For pages without a server: the whole option at once. */
  set option(option) {
    this.#message = { option: structuredClone(option), state: { kind: 'drawn' } };
    this.#changed();
  }

  get option() {
    return this.#message?.option;
  }

  /** Draws in the present size and scheme before it returns: what is printed next is this. */
  drawNow() {
    this.#seen(true);
    this.#news = false;
    this.#draw();
    this.#chart?.getZr().flush();
  }

  // once near it stays drawn
  #seen(near) {
    this.#near ||= near;
    this.toggleAttribute('far', !this.#near);
    if (!this.#near) return;
    this.#sight.disconnect();
    this.#later();
  }

  /** The chart as SVG text, with title, foot line and watermark. */
  toSvg() {
    return this.#picture(svgPicture);
  }

  /** The same as a PNG data URL of double resolution. */
  toPng() {
    return this.#picture(canvasPicture).toDataURL('image/png');
  }

  download(format, name) {
    const svg = format === 'svg';
    const address = svg ? URL.createObjectURL(new Blob([this.toSvg()], { type: 'image/svg+xml' })) : this.toPng();
    const link = Object.assign(document.createElement('a'), { href: address, download: name });
    link.click();
    if (svg) setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  get #language() {
    return this.#message?.option?.chart?.language ?? (document.documentElement.lang || 'vi').slice(0, 2);
  }

  async #start() {
    if (this.#started) return;
    this.#started = true;
    this.#show();
    const family = getComputedStyle(this).getPropertyValue('--chart-font').split(',')[0].trim();
    const faces = family ? [400, 600].map(weight => document.fonts.load(`${weight} 12px ${family}`, 'Tỷ lệ hỏa táng ắ 0')) : [];
    await Promise.race([Promise.allSettled(faces), new Promise(done => setTimeout(done, FONTS_WITHIN))]);
    const since = performance.now();
    while (!window.echarts) {
      if (performance.now() - since > LIBRARY_WITHIN) return this.#tell(words(this.#language).noLibrary, 'CHART-01');
      await new Promise(done => setTimeout(done, 30));
    }
    if (this.isConnected) this.#later();
  }

  #changed() {
    this.#news = true;
    this.removeAttribute('ready');
    const chart = this.#message.option?.chart ?? {};
    this.#setHeight();
    this.setAttribute('aria-label', [chart.title, words(this.#language).chart].filter(Boolean).join(', '));
    const description = [chart.description, chart.watermark].filter(Boolean).join(' ');
    if (description) this.setAttribute('aria-description', description);
    else this.removeAttribute('aria-description');
    this.#show();
    this.#later();
  }

  #setHeight() {
    const { height = 280, kind } = this.#message?.option?.chart ?? {};
    const factor = this.clientWidth < NARROW ? TALLER_WHEN_NARROW[kind] ?? 1 : 1;
    this.style.setProperty('--e-chart-height', Math.round(height * factor));
  }

  #show() {
    const state = this.#message?.state ?? { kind: 'loading' };
    this.#plot.classList.toggle('shown', state.kind === 'drawn');
    this.#instead.show(state);
    this.toggleAttribute('aria-busy', state.kind === 'loading');
    if (state.kind === 'loading') this.setAttribute('aria-label', words(this.#language).loading);
    else if (state.kind !== 'drawn') this.#tell(state.message, state.code);
  }

  #tell(sentence, code) {
    this.#plot.classList.remove('shown');
    this.#instead.tell(sentence, code);
    this.setAttribute('aria-label', sentence);
    this.setAttribute('ready', '');
  }

  #later() {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => { this.#frame = 0; this.#draw(); });
  }

  #themeMayHaveChanged() {
    if (this.#theme && new Theme(this.#probe).fingerprint !== this.#fingerprint) this.#again();
  }

  #again() {
    if (!this.#chart) return;
    this.removeAttribute('ready');
    this.#later();
  }

  #draw() {
    if (!this.#near || !this.isConnected || !window.echarts || this.#message?.state.kind !== 'drawn') return;
    this.#setHeight();
    const width = this.#plot.clientWidth, height = this.#plot.clientHeight;
    if (!width || !height) return; // drawn when it gets a size
    this.#theme = new Theme(this.#probe);
    const fingerprint = this.#theme.fingerprint, size = `${width}x${height}`;
    if (this.#chart && this.#fingerprint === fingerprint && this.#size === size && this.hasAttribute('ready')) return;
    this.removeAttribute('ready');
    try {
      if (!this.#chart) this.#create();
      else if (this.#fingerprint !== fingerprint) this.#chart.setTheme(this.#theme.base);
      this.#chart.resize({ width, height, silent: true });
      const env = this.#environment(width, height);
      const { option, series } = resolve(this.#message.option, env);
      this.#keepReader(option);
      if (this.#ranges) Object.assign(option, drawable(this.#theme));
      this.#chart.setOption(option, { notMerge: true });
      if (this.#ranges) draws(this.#chart);
      this.#walk = new Walk(this.#chart, series, env);
      this.#news = false;
      this.#fingerprint = fingerprint;
      this.#size = size;
    } catch (error) {
      this.#chart?.dispose();
      this.#chart = undefined;
      console.error('CHART-02', error);
      this.#tell(words(this.#language).broken, 'CHART-02');
    }
  }

  #create() {
    const chart = window.echarts.init(this.#plot, this.#theme.base, { renderer: this.getAttribute('renderer') ?? 'canvas' });
    chart.on('finished', () => this.setAttribute('ready', ''));
    chart.on('click', params => this.#choose(this.#idsOf(params)));
    chart.on('legendselectchanged', ({ name, selected }) => {
      selected[name] ? this.#hidden.delete(name) : this.#hidden.add(name);
      const series = this.#message.option.series?.find(candidate => candidate.name === name);
      this.dispatchEvent(new CustomEvent('chart-legend', { detail: { series: series?.id ?? name, shown: selected[name] } }));
    });
    chart.on('datazoom', () => this.#zoomed());
    chart.on('brushEnd', params => this.#range(drawn(chart, params, this.#message.option.xAxis.data)));
    this.#chart = chart;
  }

  // hidden series and zoom stay over changes of data and theme
  #keepReader(option) {
    if (this.#hidden.size) option.legend = { ...option.legend, selected: Object.fromEntries([...this.#hidden].map(name => [name, false])) };
    if (this.#zoom && option.dataZoom) option.dataZoom = option.dataZoom.map(zoom => ({ ...zoom, ...this.#zoom }));
  }

  #zoomed() {
    const { start, end, startValue, endValue } = this.#chart.getOption().dataZoom?.[0] ?? {};
    if (start === undefined) return;
    this.#zoom = { start, end };
    const categories = this.#message.option.xAxis?.data ?? [];
    this.dispatchEvent(new CustomEvent('chart-zoom', { detail: { first: categories[startValue] ?? '', last: categories[endValue] ?? '' } }));
  }

  #idsOf(params) {
    const series = this.#message.option.series?.find(candidate => candidate.id === params.seriesId);
    const table = this.#message.option.chart?.data?.[series?.dataset];
    const id = table?.source[params.data?.row ?? params.dataIndex]?.[table.dimensions.indexOf('id')];
    return id == null ? null : { series: series.id, point: id };
  }

  #choose(ids) {
    if (ids) this.dispatchEvent(new CustomEvent('chart-click', { detail: ids }));
  }

  get #ranges() {
    return this.#message.option.chart?.range === true;
  }

  // told to whatever holds the chart: a range is for the whole page
  #range(detail) {
    if (detail) this.dispatchEvent(new CustomEvent('chart-range', { detail, bubbles: true }));
  }

  #key(event) {
    if (!this.#walk || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && this.#ranges && this.#walk.range) this.#range(this.#walk.range);
    else if (event.key === 'Enter') this.#choose(this.#walk.chosen);
    else if (!this.#walk.key(event)) return;
    event.preventDefault();
  }

  #environment(width, height, theme = this.#theme) {
    return {
      theme, width, height, hidden: this.#hidden,
      left: () => this.#plot.getBoundingClientRect().left,
      // only news moves: another size or scheme, as on paper, is drawn at once
      motion: this.#news && !matchMedia('(prefers-reduced-motion: reduce)').matches,
      measure: text => window.echarts.format.getTextRect(text, `400 ${theme.size}px ${theme.font}`).width,
    };
  }

  // pictures are for paper: the probe reads the theme in its light scheme meanwhile
  #picture(make) {
    this.#probe.style.colorScheme = 'light';
    try {
      const theme = new Theme(this.#probe), width = this.#plot.clientWidth, height = this.#plot.clientHeight;
      return make({ tree: this.#message.option, env: this.#environment(width, height, theme), theme, echarts: window.echarts, width, height });
    } finally {
      this.#probe.style.colorScheme = '';
    }
  }
}

customElements.define('e-chart', EChart);
