// Turns what the server sent (names, tables, looks) into an ECharts option for the present size and theme.
import { isFirstQuarter, isValueFormat, periodOnAxis, words, write, writeRow, yearOf } from './formats.js';
import { SHAPES } from './drawing.js';
import { mapOf, roomFor } from './maps.js';
import { beside, tip } from './tip.js';

/**
 * @param tree the option as sent
 * @param env theme, width, height, left() in the window, measure(text), motion, hidden (names of series), zoom
 * @returns {option, series}: the ECharts option, and each series with its rows for tooltips, speech and clicks
 */
export function resolve(tree, env) {
  const chart = tree.chart ?? {};
  env.chart = chart;
  env.language = chart.language ?? 'vi';
  env.format = chart.format;
  env.decals = tree.aria?.decal?.show !== false;
  env.series = (tree.series ?? []).map(series => ({
    id: series.id, name: series.name, role: series.role, look: env.theme.look(series.look ?? 'plain'),
    rows: rowsOf(chart.data?.[series.dataset]),
  }));
  const { chart: ours, ...rest } = structuredClone(tree);
  const option = named(rest, env, null);
  option.series = (rest.series ?? []).map((series, index) => dress(named(series, env, env.series[index]), env.series[index], chart, env));
  frame(option, env);
  (KINDS[chart.kind] ?? (() => {}))(option, env);
  focus(option, env);
  fit(option, env);
  option.animation = env.motion;
  option.animationDuration = option.animationDurationUpdate = 250;
  option.aria = {
    enabled: true, label: { enabled: false },
    decal: { show: true, decals: [PLAIN] },
  };
  watermark(option, env);
  return { option, series: env.series };
}

function rowsOf(table) {
  if (!table) return [];
  return table.source.map(values => Object.fromEntries(table.dimensions.map((name, i) => [name, values[i]])));
}

// replaces {"$fn": …} by functions and "var(--…)" by colours, everywhere
function named(value, env, series) {
  if (typeof value === 'string') {
    const colour = /^var\((--[\w-]+)\)$/.exec(value);
    return colour ? env.theme.colour(colour[1]) : value;
  }
  if (Array.isArray(value)) return value.map(element => named(element, env, series));
  if (value && typeof value === 'object') {
    if ('$fn' in value) return functionOf(value, env, series);
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, key === 'series' ? child : named(child, env, series)]));
  }
  return value;
}

function functionOf(reference, env, series) {
  const name = reference.$fn;
  if (isValueFormat(name)) return value => write(Number(value?.value ?? value), reference, env.language);
  if (SHAPES[name]) return SHAPES[name](env, series);
  if (name === 'tip') return tip(env);
  if (name === 'periodAxis') return Object.assign((code, index) => code, { periods: true });
  throw new Error(`no formatter "${name}"`);
}

// what the reader did not choose steps back
function focus(option, env) {
  const chosen = new Set(env.chart.focus ?? []);
  if (!chosen.size) return;
  env.series.forEach((known, index) => option.series[index].data?.forEach((item, i) => {
    if (chosen.has(known.rows[i]?.id)) return;
    item.itemStyle = { ...item.itemStyle, opacity: 0.25 };
    item.label = { ...item.label, ...(known.role === 'spots' ? { show: false } : { color: env.theme.colour('--chart-ink-soft') }) };
  }));
}

const incomplete = row => row.expected != null && row.reported < row.expected;
const PLAIN = { symbol: 'none' };
const HATCH = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };
// patterns for parts of a bar, in their order; the first stays plain
const PATTERNS = [
  null,
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: Math.PI / 4 },
  { symbol: 'circle', dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], symbolSize: 0.35 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: 0 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: Math.PI / 2 },
];

function dress(series, known, chart, env) {
  const { look: lookName, dataset, role, ...plain } = series;
  const table = chart.data?.[dataset];
  if (table) {
    plain.dimensions = table.dimensions;
    plain.data = table.source.map((value, i) => ({ value, row: i }));
  }
  return { ...DRESS[role]?.(known, env, plain, chart, lookName), ...plain };
}

const DRESS = {
  line: (known, env, plain) => {
    const { scale } = env.theme, { colour, marker, dash } = known.look, surface = env.theme.colour('--chart-surface');
    const last = known.rows.findLastIndex(row => row.value != null);
    plain.data?.forEach((item, i) => {
      item.symbolSize = (i === last ? 9 : 6) * scale;
      if (incomplete(known.rows[i])) item.itemStyle = { color: surface, borderColor: colour, borderWidth: 1.5 * scale };
    });
    return {
      symbol: marker, symbolSize: 6 * scale, showSymbol: true, showAllSymbol: true, connectNulls: false, z: 3,
      lineStyle: { color: colour, width: 2 * scale, type: dash }, itemStyle: { color: colour },
      emphasis: { focus: 'series', scale: 1.3 }, blur: { lineStyle: { opacity: 0.25 }, itemStyle: { opacity: 0.25 } },
    };
  },
  estimate: (known, env, plain) => {
    const dressed = DRESS.line(known, env, plain), { scale } = env.theme;
    const hollow = { color: env.theme.colour('--chart-surface'), borderColor: known.look.colour, borderWidth: 1.5 * scale };
    plain.data?.forEach(item => { item.symbolSize = 6 * scale; item.itemStyle = hollow; });
    return dressed;
  },
  background: (known, env) => ({
    symbol: 'none', z: 2, lineStyle: { color: known.look.colour, width: env.theme.scale }, itemStyle: { color: known.look.colour },
  }),
  target: (known, env, plain) => (plain.type === 'line' ? {
    symbol: 'none', z: 1, lineStyle: { color: known.look.colour, width: env.theme.scale, type: known.look.dash },
    itemStyle: { color: known.look.colour },
  } : { itemStyle: { color: known.look.colour }, z: 4 }),
  bar: (known, env, plain) => {
    const { theme, format, language } = env, column = plain.dimensions.indexOf('value');
    plain.data.forEach((item, i) => {
      const row = known.rows[i];
      const colour = row.look ? theme.look(row.look).colour : known.look.colour;
      item.itemStyle = { color: colour, decal: incomplete(row) ? { ...HATCH, color: veil(theme) } : PLAIN };
      if (row.value == null) {
        item.value = item.value.with(column, 0);
        item.label = { color: theme.colour('--chart-ink-faint') };
      }
    });
    return {
      labelLayout: params => (known.rows[params.dataIndex].value == null ? {} : { x: env.width - 2, align: 'right', verticalAlign: 'middle' }),
      barMaxWidth: 18 * theme.scale, itemStyle: { color: known.look.colour, decal: PLAIN },
      label: {
        show: true, position: 'right', distance: 6, color: theme.colour('--chart-ink-soft'), fontSize: theme.size, fontFamily: theme.font,
        formatter: params => writeRow(known.rows[params.dataIndex], format, language, { unit: false, signs: true }),
      },
      emphasis: { focus: 'self' }, blur: { itemStyle: { opacity: 0.35 } },
    };
  },
  part: (known, env, plain, chart, lookName) => {
    const parts = env.series.filter(series => series.role === 'part'), index = parts.indexOf(known);
    const pattern = lookName === 'rest' ? HATCH : PATTERNS[index % PATTERNS.length];
    const wanted = lookName === 'rest' || env.decals;
    const decal = pattern && wanted ? { ...pattern, color: veil(env.theme, lookName === 'rest' ? 0.55 : 0.3) } : PLAIN;
    return {
      barMaxWidth: 20 * env.theme.scale,
      itemStyle: { color: known.look.colour, borderColor: env.theme.colour('--chart-surface'), borderWidth: 1, decal },
      emphasis: { focus: 'series' }, blur: { itemStyle: { opacity: 0.35 } },
    };
  },
  heat: (known, env) => ({
    itemStyle: { borderColor: env.theme.colour('--chart-surface'), borderWidth: 1.5, decal: PLAIN },
    emphasis: { itemStyle: { borderColor: env.theme.colour('--chart-ink'), borderWidth: 1.5 } },
  }),
  spots: (known, env, plain) => {
    const { theme } = env, crowd = env.series.reduce((all, series) => all + series.rows.length, 0) > 40;
    plain.data.forEach((item, i) => {
      const row = known.rows[i];
      item.label = { fontWeight: row.highlighted ? 600 : 400, color: theme.colour(row.highlighted ? '--chart-ink' : '--chart-ink-soft') };
      if (incomplete(row)) item.itemStyle = { color: theme.colour('--chart-surface'), borderColor: known.look.colour, borderWidth: 1.5 };
    });
    return {
      symbol: known.look.marker, symbolSize: 10 * theme.scale,
      itemStyle: { color: known.look.colour, borderColor: theme.colour('--chart-surface'), borderWidth: 1, opacity: 1, decal: PLAIN },
      label: { show: true, position: 'right', distance: 5, fontSize: theme.size, fontFamily: theme.font, textBorderColor: theme.colour('--chart-surface'), textBorderWidth: 3 * theme.scale, formatter: params => (crowd && !known.rows[params.dataIndex].highlighted ? '' : known.rows[params.dataIndex].label) },
      // a name that would be cut off at the right stands left of its mark
      labelLayout: ({ rect, labelRect }) => ({ hideOverlap: true, ...(labelRect.x + labelRect.width > env.width ? { x: rect.x - 5, align: 'right' } : {}) }),
      emphasis: { focus: 'self', label: { show: true } }, blur: { itemStyle: { opacity: 0.35 } },
    };
  },
  limit: (known, env) => ({
    symbol: 'none', z: 1, lineStyle: { color: known.look.colour, width: env.theme.scale, type: known.look.dash }, itemStyle: { color: known.look.colour },
    tooltip: { show: false }, emphasis: { disabled: true },
  }),
  base: () => ({ itemStyle: { color: 'transparent', decal: PLAIN }, tooltip: { show: false }, emphasis: { disabled: true } }),
  step: (known, env, plain) => {
    const { theme, format, language } = env;
    plain.data.forEach((item, i) => {
      const { kind, value } = known.rows[i], strokes = kind === 'down' ? PATTERNS[1] : incomplete(known.rows[i]) ? HATCH : null;
      item.itemStyle = { color: theme.look({ total: 'plain', up: 'step3', down: 'step2' }[kind]).colour, decal: strokes ? { ...strokes, color: veil(theme) } : PLAIN };
      if (value == null) item.label = { color: theme.colour('--chart-ink-faint') };
    });
    return {
      barMaxWidth: 18 * theme.scale, itemStyle: { color: known.look.colour, decal: PLAIN },
      label: {
        show: true, position: 'right', distance: 6, color: theme.colour('--chart-ink-soft'), fontSize: theme.size, fontFamily: theme.font,
        formatter: params => stepText(known.rows[params.dataIndex], format, language),
      },
      emphasis: { focus: 'self' }, blur: { itemStyle: { opacity: 0.35 } },
    };
  },
  tree: (known, env, plain) => {
    const { theme, format, language } = env, surface = theme.colour('--chart-surface');
    delete plain.dimensions;
    plain.data = known.rows.map((row, i) => {
      const colour = row.look ? theme.look(row.look).colour : known.look.colour;
      return {
        id: row.id, name: row.label, value: row.value, row: i,
        itemStyle: { color: colour, decal: incomplete(row) ? { ...HATCH, color: veil(theme, 0.3) } : PLAIN },
        label: { color: readableOn(colour, theme) },
      };
    });
    return {
      left: 0, right: 0, top: 0, bottom: 0, roam: false, nodeClick: false, breadcrumb: { show: false },
      itemStyle: { borderColor: surface, borderWidth: 0, gapWidth: 2 * theme.scale },
      label: {
        show: true, position: 'insideTopLeft', padding: [4, 6], fontSize: theme.size, fontFamily: theme.font, lineHeight: Math.round(theme.size * 1.3), overflow: 'truncate',
        formatter: params => { const row = known.rows[params.data?.row]; return row ? `${row.label}\n${writeRow(row, format, language, { unit: false, signs: true })} · ${row.share}` : ''; },
      },
      emphasis: { itemStyle: { borderColor: theme.colour('--chart-ink'), borderWidth: 1.5 } },
    };
  },
  region: (known, env, plain, chart) => {
    const { theme } = env, line = theme.colour('--chart-hairline'), { aspect } = mapOf(chart.map);
    delete plain.dimensions;
    plain.data = known.rows.map((row, i) => ({ name: row.region, value: row.value ?? NaN, row: i }));
    return {
      aspectScale: aspect, left: 2, right: 2, top: 2, bottom: 36 * theme.scale, roam: false, selectedMode: false,
      itemStyle: { areaColor: 'transparent', borderColor: line, borderWidth: 1 },
      emphasis: { itemStyle: { areaColor: 'transparent' } },
    };
  },
  gauge: (known, env, plain, chart) => gauge(known, env, plain, chart),
  dots: known => ({ itemStyle: { color: known.look.colour } }),
};

// a total as it is, a change with its sign
const stepText = (row, format, language) => {
  const text = writeRow(row, format, language, { unit: false, signs: true });
  return row.kind === 'total' || row.value == null || row.value <= 0 ? text.replace('-', '−') : `+${text}`;
};

// light strokes over a coloured shape
const veil = (theme, strength = 0.55) => `rgba(${theme.colour('--chart-surface').match(/[\d.]+/g).slice(0, 3).join(', ')}, ${strength})`;

function gauge(known, env, plain, chart) {
  const { theme, format, language } = env, row = known.rows[0] ?? {}, { scale } = theme;
  const radius = Math.min(env.width / 2 - 16 * scale, env.height - 56 * scale);
  plain.data = [{ value: row.value ?? 0, name: chart.target ? `${chart.target.name} ${write(chart.target.value, format, language)}` : '' }];
  delete plain.dimensions;
  return {
    startAngle: 180, endAngle: 0, center: ['50%', env.height - 36 * scale], radius,
    progress: { show: true, width: 16 * scale, itemStyle: { color: known.look.colour, decal: incomplete(row) ? { ...HATCH, color: veil(theme) } : PLAIN } },
    axisLine: { lineStyle: { width: 16 * scale, color: [[1, theme.colour('--chart-hairline')]] } },
    pointer: { show: false }, axisTick: { show: false }, splitLine: { show: false }, axisLabel: { show: false }, anchor: { show: false },
    title: { show: true, offsetCenter: [0, 22 * scale], color: theme.colour('--chart-ink-soft'), fontSize: theme.size, fontFamily: theme.font },
    detail: {
      offsetCenter: [0, -8 * scale], color: theme.colour('--chart-ink'), fontSize: 28 * scale, fontWeight: 600, fontFamily: theme.font,
      formatter: () => writeRow(row, format, language, { unit: false, signs: true }),
    },
  };
}

// margins, axis titles and the cut of an axis, which is said
function frame(option, env) {
  const { theme } = env, { scale } = theme;
  if (!option.xAxis && !option.yAxis) return;
  option.grid = { left: 2, right: 8 * scale, top: 12 * scale, bottom: 2, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel', ...option.grid };
  option.tooltip = { position: beside(env), transitionDuration: 0, ...option.tooltip };
  for (const axis of [option.xAxis, option.yAxis]) {
    if (axis?.type === 'value' && axis.min > 0 && !env.chart.small && env.chart.kind !== 'ranks') axis.name = words(env.language).cut(axis.axisLabel.formatter(axis.min));
    if (axis?.type === 'value' && axis === option.xAxis && axis.name) {
      axis.nameLocation = 'middle';
      axis.nameGap = 26 * scale;
      option.grid.outerBoundsContain = 'all';
    }
  }
  if (option.yAxis?.name && option.yAxis.type === 'value') {
    option.yAxis.nameTextStyle = { ...option.yAxis.nameTextStyle, align: 'left', padding: [0, 0, 0, -4] };
    option.grid.top += 16 * scale;
  }
  if (option.legend?.show) legendOnTop(option, env);
}

// as many labels along x as there is room for between the names or figures at the left and the margin at the right
function fit(option, env) {
  const { xAxis, yAxis, grid } = option, { scale } = env.theme;
  if (!xAxis) return;
  const left = yAxis?.type === 'category' ? Math.min(Math.max(...yAxis.data.map(env.measure)), yAxis.axisLabel.width ?? Infinity) : env.measure('100%');
  const room = env.width - left - 10 * scale - (Number(grid.right) || 0);
  if (xAxis.type === 'value') xAxis.splitNumber ??= Math.max(2, Math.min(5, Math.floor(room / (64 * scale))));
  if (xAxis.axisLabel?.formatter?.periods) periodLabels(xAxis, env, room);
}

// quarters with their year below; where they would be tight, years only
function periodLabels(axis, env, room) {
  const codes = axis.data, dense = codes.length * (env.measure('0000') + 3) > room;
  axis.axisLabel = {
    ...axis.axisLabel, interval: dense ? (index, code) => isFirstQuarter(code) : 0,
    formatter: dense ? code => yearOf(code) : (code, index) => periodOnAxis(code, index, codes, env.language, axis.position === 'top'),
  };
}

const DASHES = 'path://M0 4H7V6H0ZM10 4H17V6H10Z';

function legendOnTop(option, env) {
  const { scale, size } = env.theme, { format, language } = env;
  const text = known => {
    const last = known.role === 'target' ? known.rows.findLast(row => row.value != null) : null;
    return last ? `${known.name} ${writeRow(last, format, language, { unit: false })}` : known.name;
  };
  const shown = env.series.filter((known, i, all) => known.name && known.role !== 'background' && all.findIndex(other => other.name === known.name) === i);
  const texts = new Map(shown.map(known => [known.name, text(known)]));
  const wide = option.series.some(series => series.type === 'line') ? 24 : 12;
  const gap = 16 * scale; // ECharts keeps it between entries and between lines
  let lines = 1, used = 0;
  for (const text of texts.values()) {
    const taken = env.measure(text) + wide * scale + 5;
    if (used > 0 && used + gap + taken > env.width) { lines++; used = 0; }
    used += (used > 0 ? gap : 0) + taken;
  }
  option.legend = {
    left: 0, top: 0, padding: [4 * scale, 0], itemGap: gap, itemWidth: wide * scale, itemHeight: 10 * scale, ...option.legend,
    data: shown.map(known => ({ name: known.name, ...(known.role === 'target' ? { icon: DASHES } : {}) })), formatter: name => texts.get(name) ?? name,
  };
  option.grid.top += lines * size + (lines - 1) * gap + 8 * scale;
}

// words on a step of colour, readable on it
function inkOnSteps(series, rows, bounds, colours, theme) {
  series.data.forEach((item, i) => {
    const step = bounds.slice(1, 5).filter(bound => rows[i].value >= bound).length;
    item.label = { color: rows[i].value == null ? theme.colour('--chart-ink-soft') : readableOn(colours[step], theme) };
  });
}

// the five steps of colour and their legend below
function steps(option, env) {
  const bounds = env.chart.steps ?? [], { theme } = env, series = option.series[0], rows = env.series[0].rows;
  const colours = [1, 2, 3, 4, 5].map(step => theme.colour(`--chart-heat-${step}`));
  const show = value => write(value, env.format, env.language);
  const tight = env.width < 420 * theme.scale;
  // a full hundred percent is not "100%–101%"
  const named = i => (tight ? `≥${show(bounds[i])}` : rows.some(row => row.value > bounds[i]) ? `${show(bounds[i])}–${show(bounds[i + 1])}` : show(bounds[i]));
  option.visualMap = {
    type: 'piecewise', show: bounds.length > 0, orient: 'horizontal', left: 0, bottom: 0, padding: 0, itemWidth: 14 * theme.scale, itemHeight: 12 * theme.scale, itemSymbol: 'rect',
    dimension: series.dimensions?.indexOf('value'), seriesIndex: 0, textStyle: { color: theme.colour('--chart-ink-faint'), fontSize: theme.size, fontFamily: theme.font },
    pieces: colours.filter((colour, i) => rows.some(row => row.value >= bounds[i])).map((color, i) => ({ gte: bounds[i], ...(i === 4 ? { lte: bounds[5] } : { lt: bounds[i + 1] }), color, label: named(i) })),
    outOfRange: { color: 'transparent' }, hoverLink: false, selectedMode: false,
  };
  if (!bounds.length) option.visualMap.pieces = [{ gte: 0, color: colours[0] }];
  return { bounds, colours };
}

const KINDS = {
  line: (option, env) => {
    const lines = env.series.filter(series => series.role === 'line'), alone = lines.length === 1, { theme } = env;
    const narrow = env.width < 420 * theme.scale && !alone;
    // a small chart among others says its last figure and its target above itself
    const ends = env.chart.small ? [] : env.series.flatMap(known => {
      const last = known.rows.findLast(row => row.value != null);
      if (!last || narrow || !['line', 'target'].includes(known.role)) return [];
      const value = writeRow(last, env.format, env.language, { unit: false, signs: true });
      return [{ known, label: last.label, value: last.value, text: alone && known.role === 'line' ? value : `${known.name} ${value}`, strong: alone && known.role === 'line' }];
    });
    if (ends.length) {
      option.grid.right = Math.max(...ends.map(end => env.measure(end.text) * (end.strong ? 1.08 : 1))) + 20 * theme.scale;
      option.series.push({ id: '$ends', type: 'custom', silent: true, z: 6, data: ends.map(end => [end.label, end.value]), encode: { x: 0, y: 1 }, clip: false, tooltip: { show: false }, renderItem: SHAPES.ends(env, ends) });
    }
    if (narrow) {
      option.legend = { show: true };
      legendOnTop(option, env);
    }
    hatchPeriods(option, env, env.series.filter(series => ['line', 'estimate'].includes(series.role)));
    shadePeriods(option, env);
  },
  bar: (option, env) => {
    const texts = env.series[0].rows.map(row => writeRow(row, env.format, env.language, { unit: false, signs: true }));
    option.grid.right = Math.max(...texts.map((text, i) => (env.series[0].rows[i].value == null ? 0 : env.measure(text))), 0) + 16 * env.theme.scale;
    option.yAxis.axisLine = { show: false };
    wrapNames(option.yAxis, env);
  },
  'stacked-bar': (option, env) => {
    option.yAxis.axisLine = { show: false };
    wrapNames(option.yAxis, env);
  },
  'heat-map': (option, env) => {
    const { theme } = env, series = option.series[0], rows = env.series[0].rows, { bounds, colours } = steps(option, env);
    option.grid.bottom = 36 * theme.scale;
    option.xAxis.axisLine = option.yAxis.axisLine = { show: false };
    const texts = rows.map(row => writeRow(row, env.format, env.language, { unit: false, signs: true }));
    const all = env.width - Math.max(...option.yAxis.data.map(env.measure)) - 20, columns = option.xAxis.data.length;
    // few columns are wider, so that they do not stand in half of an empty card
    const room = Math.min(all / columns, (columns > 3 ? 160 : 320) * theme.scale);
    option.grid.right = Math.max(option.grid.right, all - columns * room);
    env.middle = env.width - option.grid.right - columns * room / 2;
    if (Math.max(...rows.map((row, i) => (row.value == null ? 0 : env.measure(texts[i])))) + 8 < room) {
      series.label = { show: true, fontSize: theme.size, fontFamily: theme.font, formatter: params => texts[params.dataIndex] };
      inkOnSteps(series, rows, bounds, colours, theme);
    }
    const empty = rows.filter(row => row.value == null);
    if (empty.length) {
      option.series.push({ id: '$missing', type: 'custom', silent: true, data: empty.map(row => [row.label, row.row]), renderItem: SHAPES.cell(env), encode: { x: 0, y: 1 } });
    }
  },
  'tile-map': (option, env) => {
    const { theme } = env, series = option.series[0], rows = env.series[0].rows, { bounds, colours } = steps(option, env);
    Object.assign(option.grid, { left: 0, right: 0, top: 0, bottom: 36 * theme.scale });
    const room = env.width / option.xAxis.data.length - 2, high = (env.height - 36 * theme.scale) / option.yAxis.data.length, line = theme.size * 1.15;
    // a name of several words stands in lines of a word each where it is wider than its tile
    const lines = name => (env.measure(name) <= room ? [name] : name.split(' '));
    const fits = name => lines(name).every(word => env.measure(word) <= room) && lines(name).length * line <= high;
    // "Văn Miếu - Quốc Tử Giám" begins at least; the tooltip has the whole name
    const told = name => [name, `${name.split(' - ')[0]}…`].find(fits) ?? '';
    series.label = { show: true, fontSize: theme.size, fontFamily: theme.font, lineHeight: line, formatter: params => lines(told(rows[params.dataIndex].name)).join('\n') };
    inkOnSteps(series, rows, bounds, colours, theme);
    const empty = rows.filter(row => row.value == null);
    if (empty.length) {
      option.series.push({ id: '$missing', type: 'custom', silent: true, z: 1, data: empty.map(row => [row.over, row.down]), renderItem: SHAPES.cell(env), encode: { x: 0, y: 1 } });
    }
  },
  'place-map': (option, env) => {
    const { theme } = env, series = option.series[0], rows = env.series[0].rows, { bounds, colours } = steps(option, env);
    option.tooltip = { position: beside(env), transitionDuration: 0, ...option.tooltip };
    const surface = theme.colour('--chart-surface'), ink = theme.colour('--chart-ink');
    series.data.forEach((item, i) => {
      const row = rows[i], missing = row.value == null;
      const areaColor = missing ? surface : colours[bounds.slice(1, 5).filter(bound => row.value >= bound).length];
      const strokes = missing ? theme.colour('--chart-ink-faint') : incomplete(row) ? veil(theme) : null;
      item.itemStyle = { areaColor, borderColor: missing ? theme.colour('--chart-ink-faint') : surface, borderWidth: missing ? 0.5 : 1, decal: strokes ? { ...HATCH, color: strokes } : PLAIN };
      item.emphasis = { itemStyle: { areaColor, borderColor: ink, borderWidth: 1.5 } };
    });
    inkOnSteps(series, rows, bounds, colours, theme);
    const fits = roomFor(mapOf(env.chart.map), env.width - 4, env.height - 36 * theme.scale - 2);
    // hatching leaves a name unreadable; the tooltip has it
    const text = row => (row && row.value != null && fits(row.region, env.measure(row.name), theme.size) ? row.name : '');
    series.label = { show: true, fontSize: theme.size, fontFamily: theme.font, formatter: params => text(rows[params.data?.row]) };
    series.labelLayout = { hideOverlap: true };
    series.data.forEach((item, i) => { item.emphasis.label = { show: text(rows[i]) !== '', color: item.label.color }; });
  },
  ranks: (option, env) => {
    const { theme } = env, lines = env.series.filter(series => series.role === 'line');
    const ends = lines.flatMap(known => {
      const last = known.rows.findLast(row => row.value != null);
      return last ? [{ known, label: last.label, value: last.value, text: `${last.value}. ${known.name}`, strong: known.look.colour !== theme.look('muted').colour }] : [];
    });
    option.grid.right = Math.max(0, ...ends.map(end => env.measure(end.text) * 1.08)) + 20 * theme.scale;
    option.grid.top += 8 * theme.scale;
    option.series.push({ id: '$ends', type: 'custom', silent: true, z: 6, data: ends.map(end => [end.label, end.value]), encode: { x: 0, y: 1 }, clip: false, tooltip: { show: false }, renderItem: SHAPES.ends(env, ends) });
  },
  waterfall: (option, env) => {
    const { rows } = env.series[1];
    option.grid.right = Math.max(...rows.map(row => env.measure(stepText(row, env.format, env.language)))) + 16 * env.theme.scale;
    option.yAxis.axisLine = { show: false };
    wrapNames(option.yAxis, env);
  },
  funnel: (option, env) => KINDS.scatter(option, env),
  scatter: (option, env) => {
    option.grid.right = 24 * env.theme.scale;
    option.xAxis.splitLine = { show: false };
    option.xAxis.axisLine = { show: true, lineStyle: { color: env.theme.colour('--chart-hairline') } };
  },
  'dot-strip': (option, env) => {
    option.yAxis.axisLine = { show: false };
    option.xAxis.splitLine = { show: false };
    option.grid.right = 24 * env.theme.scale;
    wrapNames(option.yAxis, env);
    const marks = env.chart.marks ?? [];
    if (!marks.length) return;
    option.grid.top += 16 * env.theme.scale;
    const rows = marks.map(({ name, value }) => ({ value, text: `${name} ${write(value, env.format, env.language)}` }));
    option.series.push({ id: '$marks', type: 'custom', silent: true, z: 1, data: marks.map(({ value }) => [value, 0]), encode: { x: 0, y: 1 }, renderItem: SHAPES.mark(env, { rows }) });
  },
  gauge: (option, env) => {
    const { target } = env.chart, { theme } = env, series = option.series[0];
    if (!target) return;
    const share = Math.min(target.value / series.max, 1), thin = 0.004;
    option.series.push({
      ...series, id: '$target', progress: { show: false }, detail: { show: false }, title: { show: false }, silent: true, z: 4,
      radius: series.radius + 5 * theme.scale, data: [{ value: 0 }],
      axisLine: { lineStyle: { width: 26 * theme.scale, color: [[Math.max(share - thin, 0), 'transparent'], [Math.min(share + thin, 1), theme.colour('--chart-look-target-color')], [1, 'transparent']] } },
    });
  },
};

// with one line its incomplete periods are hatched; with several only those that none has in full
function hatchPeriods(option, env, lines) {
  const short = code => {
    const rows = lines.map(series => series.rows.find(row => row.label === code));
    return rows.every(row => !row || row.value == null || incomplete(row));
  };
  const hatched = option.xAxis.data.map((code, index) => index).filter(index => short(option.xAxis.data[index]));
  if (lines.length && hatched.length) {
    option.series.push({ id: '$hatch', type: 'custom', silent: true, z: 0, data: hatched.map(index => [index]), encode: { x: 0 }, renderItem: SHAPES.band(env), tooltip: { show: false } });
  }
}

// periods that stand out for a reason of their own, such as a campaign
function shadePeriods(option, env) {
  const shaded = (env.chart.shaded ?? []).map(code => option.xAxis.data.indexOf(code)).filter(index => index >= 0);
  if (shaded.length) {
    option.series.push({ id: '$shade', type: 'custom', silent: true, z: -1, data: shaded.map(index => [index]), encode: { x: 0 }, renderItem: SHAPES.shade(env), tooltip: { show: false } });
  }
}

// long names take at most two fifths of the width
function wrapNames(axis, env) {
  const most = Math.min(env.width * 0.4, 220 * env.theme.scale);
  axis.axisLabel = { ...axis.axisLabel, color: env.theme.colour('--chart-ink'), lineHeight: Math.round(env.theme.size * 1.2) };
  if (axis.data.some(name => env.measure(name) > most)) Object.assign(axis.axisLabel, { width: most, overflow: 'break' });
}

function readableOn(colour, theme) {
  const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map(c => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.22 ? '#16181b' : '#ffffff';
}

// under lines and dots, over what would cover it
function watermark(option, env) {
  if (!env.chart.watermark) return;
  const { theme, width, height } = env, over = ['bar', 'stacked-bar', 'heat-map', 'waterfall', 'treemap', 'tile-map', 'place-map'].includes(env.chart.kind);
  const lines = over ? [env.chart.watermark] : env.chart.watermark.split(' · ');
  const widest = Math.max(...lines.map(env.measure)) / theme.size;
  // a small chart has axes at its left and below: the words stay inside the plot, above its lines of figures
  const small = env.chart.small, side = small ? env.measure('100%') + 8 * theme.scale : 0, below = small ? 34 * theme.scale : 0;
  const room = width - side;
  const size = Math.max(Math.min(room * (small ? 0.9 : 0.85) / widest, height * 0.16, 40 * theme.scale), theme.size);
  // again and again on a chart taller than a screen
  const times = Math.max(1, Math.round(height / (700 * theme.scale)));
  option.graphic = [...(option.graphic ?? []), ...Array.from({ length: times }, (_, i) => ({
    id: `$watermark${i || ''}`, type: 'text', silent: true, z: over ? 90 : -1, left: small ? side + (room - widest * size) / 2 : env.middle ? Math.max(0, env.middle - widest * size / 2) : 'center', top: small ? (height - below - lines.length * size * 1.3) / 2 : times === 1 ? 'middle' : height * (i + 0.5) / times,
    style: { text: lines.join('\n'), align: 'center', lineHeight: Math.round(size * 1.3), font: `600 ${Math.round(size)}px ${theme.font}`, fill: theme.colour('--chart-ink'), opacity: over ? 0.16 : 0.12 },
  }))];
}
