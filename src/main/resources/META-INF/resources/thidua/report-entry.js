/**
 * The grid in which a unit types its report: Enter and the arrows move between cells, a table from a document or a
 * spreadsheet is handed to the server whole, and every text is kept in this browser until the server says it has it.
 */
const CELL = '.entry-cell';

class ReportEntry extends HTMLElement {
  #draftKey = '';

  connectedCallback() {
    this.addEventListener('keydown', this.#move);
    this.addEventListener('paste', this.#paste, true);
    this.addEventListener('input', this.#keep);
    window.addEventListener('beforeunload', this.#warn);
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#move);
    this.removeEventListener('paste', this.#paste, true);
    this.removeEventListener('input', this.#keep);
    window.removeEventListener('beforeunload', this.#warn);
  }

  get draftKey() {
    return this.#draftKey;
  }

  /** Which report is typed here; blank when nobody may type. Texts that an earlier visit kept are offered to the server. */
  set draftKey(key) {
    if (this.#draftKey === key) return;
    this.#draftKey = key;
    if (key) requestAnimationFrame(() => this.#offer());
  }

  /** The server has this text. */
  saved(measure, typed) {
    const kept = this.#kept();
    if (kept[measure] === typed) {
      delete kept[measure];
      this.#write(kept);
    }
  }

  #cells() {
    return [...this.querySelectorAll(CELL)];
  }

  #move = event => {
    const from = event.target.closest?.(CELL);
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!from || !step) return;
    const cells = this.#cells();
    const next = cells[cells.indexOf(from) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };

  #paste = event => {
    const at = event.target.closest?.(CELL);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // what comes from one cell is pasted as usual
    if (!at || at.readonly || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    this.$server.paste(at.dataset.measure, text);
  };

  #keep = event => {
    const at = event.target.closest?.(CELL);
    if (!at || !this.#draftKey) return;
    const kept = this.#kept();
    kept[at.dataset.measure] = event.target.value ?? at.value;
    this.#write(kept);
  };

  #offer() {
    for (const [measure, typed] of Object.entries(this.#kept())) {
      this.$server.restore(measure, typed);
    }
  }

  /** A page that is closed while the server cannot be reached comes back with its texts: say so before. */
  #warn = event => {
    if (!navigator.onLine && Object.keys(this.#kept()).length) event.preventDefault();
  };

  #kept() {
    try {
      return JSON.parse(localStorage.getItem(this.#draftKey) ?? '{}');
    } catch {
      return {};
    }
  }

  #write(kept) {
    if (!this.#draftKey) return;
    try {
      if (Object.keys(kept).length) localStorage.setItem(this.#draftKey, JSON.stringify(kept));
      else localStorage.removeItem(this.#draftKey);
    } catch {
      // a browser that keeps nothing still sends everything
    }
  }
}

customElements.define('report-entry', ReportEntry);
