// Walking through a chart by keyboard: left and right along a series, up and down between series; each value is spoken.
import { spoken, words } from './formats.js';

let voice;

/** Says a sentence through one live region of the page. */
export function say(sentence) {
  if (!voice) {
    voice = document.createElement('div');
    voice.id = 'e-chart-voice';
    voice.setAttribute('aria-live', 'polite');
    Object.assign(voice.style, { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' });
    document.body.append(voice);
  }
  voice.textContent = sentence;
}

export class Walk {
  #series = []; #env; #chart; #at = null; #from = null;

  /** @param series those of resolve(), in the order of the option's series */
  constructor(chart, series, env) {
    this.#chart = chart;
    this.#env = env;
    this.#series = series.map((known, index) => ({ ...known, index })).filter(known => known.rows.length && !['target', 'limit', 'base'].includes(known.role));
  }

  /** Handles a key; returns the point to choose on Enter, else undefined. True when the key was used. */
  key(event) {
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -Infinity], End: [0, Infinity] }[event.key];
    if (step) {
      this.#from = event.shiftKey ? this.#from ?? this.#at : null; // with Shift a range is chosen, as in a text
      return this.#move(...step);
    }
    if (event.key === 'Escape') return this.leave();
    return false;
  }

  get chosen() {
    if (!this.#at) return null;
    const series = this.#series[this.#at.series], row = series.rows[this.#at.row];
    return { series: series.id, point: row.id };
  }

  /** First and last label of what was chosen with Shift, else null. */
  get range() {
    if (!this.#at || !this.#from || this.#at.row === this.#from.row) return null;
    const rows = this.#series[this.#at.series].rows;
    const [first, last] = [this.#from.row, this.#at.row].sort((a, b) => a - b);
    return { first: rows[first]?.label, last: rows[last].label };
  }

  leave() {
    if (!this.#at) return false;
    this.#chart.dispatchAction({ type: 'downplay' });
    this.#chart.dispatchAction({ type: 'hideTip' });
    this.#at = this.#from = null;
    return true;
  }

  #move(bySeries, byRow) {
    if (!this.#series.length) return false;
    const within = (value, count) => Math.min(Math.max(value, 0), count - 1);
    const series = this.#at ? within(this.#at.series + bySeries, this.#series.length) : 0;
    const count = this.#series[series].rows.length;
    const row = this.#at ? within(this.#at.row + byRow, count) : byRow === Infinity ? count - 1 : 0;
    this.#at = { series, row };
    const known = this.#series[series], target = { seriesIndex: known.index, dataIndex: row + (known.role === 'tree' ? 1 : 0) }; // a tree begins with its root
    this.#chart.dispatchAction({ type: 'downplay' });
    this.#chart.dispatchAction({ type: 'highlight', ...target });
    this.#chart.dispatchAction({ type: 'showTip', ...target });
    const { language, format } = this.#env, value = known.rows[row];
    const name = this.#series.length > 1 ? known.name : value.row ?? '';
    say(`${spoken(value, name, format, language)}, ${words(language).point(row + 1, count)}`);
    return true;
  }
}
