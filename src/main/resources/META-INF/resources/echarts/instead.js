// What stands instead of a chart: a skeleton while it comes, or a sentence with the code of its trouble.
export class Instead {
  #place;

  constructor(place) {
    this.#place = place;
  }

  show({ kind }) {
    this.#place.hidden = kind === 'drawn';
    this.#place.classList.toggle('loading', kind === 'loading');
    this.#place.replaceChildren();
  }

  tell(sentence, code) {
    const line = (text, className = '') => Object.assign(document.createElement('p'), { textContent: text, className });
    this.#place.hidden = false;
    this.#place.classList.remove('loading');
    this.#place.replaceChildren(line(sentence), ...(code ? [line(code, 'code')] : []));
  }
}
