/**
 * The search: asks the server while somebody types, walks through the list with the arrows and goes where Enter says.
 * The focus stays in the field. Enter before the answer is there waits for it.
 */
const PAUSE = 120;

class SearchField extends HTMLElement {
  #asking;
  #asked = '';
  #answered = null;
  #waiting = false;

  connectedCallback() {
    this.addEventListener('input', this.#typed);
    this.addEventListener('keydown', this.#key);
    this.addEventListener('click', this.#clicked);
    this.addEventListener('pointermove', this.#pointed);
    requestAnimationFrame(() => this.#input?.focus());
  }

  disconnectedCallback() {
    clearTimeout(this.#asking);
    this.removeEventListener('input', this.#typed);
    this.removeEventListener('keydown', this.#key);
    this.removeEventListener('click', this.#clicked);
    this.removeEventListener('pointermove', this.#pointed);
  }

  get #input() {
    return this.querySelector('input');
  }

  get #options() {
    return [...this.querySelectorAll('[role=option]')];
  }

  get #active() {
    return this.querySelector('[role=option][aria-selected=true]');
  }

  get answered() {
    return this.#answered;
  }

  /** The text that the list now belongs to; set by the server after the list. */
  set answered(text) {
    this.#answered = text;
    requestAnimationFrame(() => {
      this.#activate(this.#options[0]);
      this.toggleAttribute('ready', true);
      if (this.#waiting && text === this.#input.value) this.#go();
    });
  }

  #typed = () => {
    this.#waiting = false;
    this.removeAttribute('ready');
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.#ask(), PAUSE);
  };

  #ask() {
    clearTimeout(this.#asking);
    if (this.#asked === this.#input.value) {
      if (this.#answered === this.#asked) this.toggleAttribute('ready', true);
      return;
    }
    this.#asked = this.#input.value;
    this.$server.asked(this.#asked);
  }

  #key = event => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const options = this.#options, at = options.indexOf(this.#active);
      this.#activate(options[(at + step + options.length) % options.length]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.#answered === this.#input.value) {
        this.#go();
      } else {
        this.#waiting = true;
        this.#ask();
      }
    }
  };

  #clicked = event => {
    const option = event.target.closest('[role=option]');
    if (option) {
      this.#activate(option);
      this.#go();
    }
  };

  #pointed = event => {
    const option = event.target.closest('[role=option]');
    if (option && option !== this.#active) this.#activate(option, false);
  };

  #activate(option, scroll = true) {
    this.#active?.setAttribute('aria-selected', 'false');
    if (option) {
      option.setAttribute('aria-selected', 'true');
      this.#input.setAttribute('aria-activedescendant', option.id);
      if (scroll) option.scrollIntoView({ block: 'nearest' });
    } else {
      this.#input?.removeAttribute('aria-activedescendant');
    }
  }

  #go() {
    this.#waiting = false;
    const option = this.#active;
    if (option) this.$server.chosen(option.dataset.address);
  }
}

customElements.define('search-field', SearchField);
