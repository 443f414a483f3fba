// How values and periods are written: the registry that chart options refer to by name. No option carries code.

const WORDS = {
  vi: {
    group: '.', comma: ',', roman: true,
    over: 'trên', under: 'gần', about: 'khoảng', to: 'đến',
    money: { dong: v => `${v} đồng`, million: v => `${v} triệu đồng`, billion: v => `${v} tỷ đồng` },
    weight: { kilogram: v => `${v} kg`, tonne: v => `${v} tấn` }, points: v => `${v} điểm phần trăm`,
    quarter: (q, y) => `Quý ${q}/${y}`, halves: [y => `6 tháng đầu năm ${y}`, y => `6 tháng cuối năm ${y}`],
    nine: y => `9 tháng đầu năm ${y}`, year: y => `Năm ${y}`, window: name => `${name} (15–14)`,
    missing: 'chưa có số liệu', coverage: (a, b) => `${a}/${b} đơn vị đã báo cáo`, cut: from => `Trục bắt đầu từ ${from}`,
    target: 'Chỉ tiêu', chart: 'biểu đồ', point: (i, n) => `điểm ${i} trên ${n}`,
    loading: 'Đang tải biểu đồ', noLibrary: 'Không tải được phần vẽ biểu đồ. Tải lại trang; nếu vẫn lỗi, báo người quản trị.',
    broken: 'Không vẽ được biểu đồ này. Báo người quản trị cùng mã lỗi.',
  },
  en: {
    group: ',', comma: '.', roman: false,
    over: 'over', under: 'under', about: 'about', to: 'to',
    money: { dong: v => `VND ${v}`, million: v => `VND ${v} million`, billion: v => `VND ${v} billion` },
    weight: { kilogram: v => `${v} kg`, tonne: v => `${v} t` }, points: v => `${v} percentage points`,
    quarter: (q, y) => `Q${q} ${y}`, halves: [y => `First half of ${y}`, y => `Second half of ${y}`],
    nine: y => `First nine months of ${y}`, year: y => `${y}`, window: name => `${name} (15–14)`,
    missing: 'no figure yet', coverage: (a, b) => `${a}/${b} units reported`, cut: from => `Axis starts at ${from}`,
    target: 'Target', chart: 'chart', point: (i, n) => `point ${i} of ${n}`,
    loading: 'Loading chart', noLibrary: 'The chart library could not be loaded. Reload the page; if it fails again, tell the administrator.',
    broken: 'This chart cannot be drawn. Tell the administrator, with the code.',
  },
};
const ROMAN = ['', 'I', 'II', 'III', 'IV'];
const SIGNS = { over: '>', under: '<', about: '≈', range: '' };

export const words = language => WORDS[language] ?? WORDS.vi;

/** Rounds half up, away from zero, on the decimal digits rather than on their binary neighbour. */
export function round(value, decimals) {
  const [digits, exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return Math.sign(value) * Number(`${shifted}e${-decimals}`);
}

/** At most `decimals` decimals, zeros at the end dropped unless `exactly`. */
export function decimal(value, decimals, language, exactly = false) {
  const { group, comma } = words(language);
  const rounded = round(value, decimals);
  let [whole, fraction = ''] = Math.abs(rounded).toFixed(decimals).split('.');
  if (!exactly) fraction = fraction.replace(/0+$/, '');
  whole = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return (rounded < 0 ? '-' : '') + whole + (fraction ? comma + fraction : '');
}

// moves the decimal point without binary noise: 0.8543 × 100 stays 85.43
function scaled(value, tens) {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + tens}`);
}

const MONEY = { dong: 0, million: -6, billion: -9 };
const WEIGHT = { kilogram: 0, tonne: -3 };

const VALUES = {
  number: (v, a, l) => decimal(v, a.decimals ?? 0, l),
  percent: (v, a, l) => decimal(scaled(v, 2), a.decimals ?? 0, l) + '%',
  points: (v, a, l) => (v > 0 ? '+' : '') + decimal(scaled(v, 2), a.decimals ?? 1, l),
  money: (v, a, l) => decimal(scaled(v, MONEY[a.scale] ?? 0), a.decimals ?? 0, l),
  weight: (v, a, l) => decimal(scaled(v, WEIGHT[a.scale] ?? 0), a.decimals ?? 0, l),
};
const WITH_UNIT = {
  number: (text, a) => (a.unit ? `${text} ${a.unit}` : text),
  percent: text => text,
  points: (text, a, w) => w.points(text),
  money: (text, a, w) => (w.money[a.scale] ?? w.money.dong)(text),
  weight: (text, a, w) => (w.weight[a.scale] ?? w.weight.kilogram)(text),
};

export const isValueFormat = name => Object.hasOwn(VALUES, name);

/** A value as written on axes and labels; with `unit` as in tooltips and speech. */
export function write(value, format, language, unit = false) {
  const name = VALUES[format?.$fn] ? format.$fn : 'number';
  const text = VALUES[name](value, format ?? {}, language);
  return unit ? WITH_UNIT[name](text, format ?? {}, words(language)) : text;
}

/** A row's value with the word of its certainty ("trên 13 tỷ đồng"), or why there is none. */
export function writeRow(row, format, language, { unit = true, signs = false } = {}) {
  const w = words(language);
  if (row.value == null && row.low == null && row.high == null) return row.note ?? w.missing;
  const show = value => write(value, format, language, unit);
  const how = row.certainty;
  if (how === 'range' && row.low != null && row.high != null) {
    return signs ? `${write(row.low, format, language)}–${show(row.high)}` : `${write(row.low, format, language)} ${w.to} ${show(row.high)}`;
  }
  const value = row.value ?? row.low ?? row.high;
  if (!how || how === 'exact' || how === 'range') return show(value);
  return signs ? `${SIGNS[how] ?? ''}${show(value)}` : `${w[how] ?? ''} ${show(value)}`.trim();
}

const PERIOD = /^(\d{4})(Q([1-4])(W?)|H([12])|M9|Y)$/;
const SPAN = /^(\d{4})-(\d\d)-(\d\d)\.\.(\d{4})-(\d\d)-(\d\d)$/;

/** "2022Q4" is "Quý IV/2022"; what is no period's code comes back as it is. */
export function period(code, language) {
  const span = SPAN.exec(code);
  if (span) return `${span[3]}/${span[2]}/${span[1]}–${span[6]}/${span[5]}/${span[4]}`;
  const found = PERIOD.exec(code);
  if (!found) return String(code);
  const [, year, kind, q, window, half] = found, w = words(language);
  if (q) {
    const name = w.quarter(w.roman ? ROMAN[q] : q, year);
    return window ? w.window(name) : name;
  }
  return half ? w.halves[half - 1](year) : kind === 'M9' ? w.nine(year) : w.year(year);
}

/** Axis labels: the quarter, and the year under (or over) the first quarter shown of each year. */
export function periodOnAxis(code, index, codes, language, yearFirst = false) {
  const found = PERIOD.exec(code);
  if (!found) return String(code);
  const [, year, kind, q] = found;
  if (kind === 'Y') return year;
  const name = q ? (words(language).roman ? ROMAN[q] : `Q${q}`) : kind === 'M9' ? '9M' : kind;
  const before = index > 0 ? PERIOD.exec(codes[index - 1]) : null;
  return before && before[1] === year ? name : yearFirst ? `${year}\n${name}` : `${name}\n${year}`;
}

/** Of a dense axis only the year, at its first quarter. */
export const isFirstQuarter = code => /^\d{4}(Q1W?|Y)$/.test(code);
export const yearOf = code => String(code).slice(0, 4);

/** All of a row in one sentence, for speech: "Cụm 3, Quý IV/2022: 85,43%, 4.375/5.121, 5/5 đơn vị đã báo cáo". */
export function spoken(row, series, format, language) {
  const label = period(row.label ?? '', language);
  const who = [series, label].filter((text, i, all) => text && all.indexOf(text) === i).join(', ');
  return [`${who}: ${writeRow(row, format, language)}`, ...details(row, format, language)].join(', ');
}

/** What stands below the value in a tooltip. */
export function details(row, format, language) {
  const w = words(language), lines = [];
  if (row.numerator != null && row.denominator != null) {
    lines.push(`${decimal(row.numerator, 3, language)}/${decimal(row.denominator, 3, language)}`);
  }
  if (row.expected != null) lines.push(w.coverage(row.reported, row.expected));
  if (row.note && row.value != null) lines.push(row.note);
  return lines;
}
