// Shapes that ECharts has no series for. Options name them: {"renderItem": {"$fn": "dots"}}.

/** Parallel strokes at 45° inside a rectangle, as one path. */
export function hatching({ x, y, width, height }, gap) {
  const right = x + width, bottom = y + height, parts = [];
  for (let start = x - height; start < right; start += gap) {
    const x1 = Math.max(start, x), y1 = bottom - (x1 - start);
    const x2 = Math.min(start + height, right), y2 = bottom - (x2 - start);
    if (x2 > x1) parts.push(`M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`);
  }
  return parts.join('');
}

function hatched(rect, env) {
  return {
    type: 'path', silent: true, shape: { pathData: hatching(rect, 6 * env.theme.scale) },
    style: { stroke: env.theme.colour('--chart-ink-faint'), lineWidth: 1, fill: 'none', opacity: 0.55 },
  };
}

// a period with reports missing: hatched over the whole height of the plot
function band(env) {
  return (params, api) => {
    const { x, y, width, height } = params.coordSys;
    const middle = api.coord([api.value(0), 0])[0], wide = api.size([1, 0])[0];
    const left = Math.max(x, middle - wide / 2), right = Math.min(x + width, middle + wide / 2);
    const shape = hatched({ x: left, y, width: right - left, height }, env);
    shape.style.opacity = 0.3;
    return shape;
  };
}

// a cell of a heat map without a figure
function cell(env) {
  return (params, api) => {
    const [x, y] = api.coord([api.value(0), api.value(1)]), [width, height] = api.size([1, 1]);
    return hatched({ x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2 }, env);
  };
}

// what was agreed, across a lying bar
function tick(env, series) {
  return (params, api) => {
    const value = series.rows[params.dataIndex]?.value;
    if (value == null) return null;
    const [x, y] = api.coord([value, api.value('label')]), half = Math.min(api.size([0, 1])[1] * 0.4, 14 * env.theme.scale);
    return {
      type: 'line', shape: { x1: x, x2: x, y1: y - half, y2: y + half },
      style: { stroke: series.look.colour, lineWidth: 2 * env.theme.scale },
    };
  };
}

// a value marked across all strips, named at the top
function mark(env, series) {
  return (params, api) => {
    const { y, height } = params.coordSys, x = api.coord([api.value(0), 0])[0];
    return {
      type: 'group', silent: true, children: [
        { type: 'line', shape: { x1: x, x2: x, y1: y, y2: y + height }, style: { stroke: env.theme.colour('--chart-ink-faint'), lineWidth: 1, lineDash: [4, 3] } },
        { type: 'text', style: { text: series.rows[params.dataIndex].text, x, y: y - 4, align: 'center', verticalAlign: 'bottom', fill: env.theme.colour('--chart-ink-soft'), font: font(env) } },
      ],
    };
  };
}

const font = (env, weight = 400) => `${weight} ${env.theme.size}px ${env.theme.font}`;

// named dots: names stand above their dot, higher where they would touch
function dots(env, series) {
  let places = [];
  return (params, api) => {
    if (params.dataIndexInside === 0) places = arrange(env, series, api, params.coordSys);
    const place = places[params.dataIndex];
    if (!place) return null;
    const { x, y, labelX, labelY, text, hollow } = place, r = 5 * env.theme.scale, colour = series.look.colour;
    return {
      type: 'group', children: [
        ...(params.dataIndexInside === 0 ? [{ type: 'line', silent: true, z2: -2, shape: { x1: params.coordSys.x, x2: params.coordSys.x + params.coordSys.width, y1: y, y2: y }, style: { stroke: env.theme.colour('--chart-hairline'), lineWidth: 1 } }] : []),
        { type: 'line', silent: true, z2: -1, shape: { x1: x, y1: y - r, x2: labelX, y2: labelY + 2 }, style: { stroke: env.theme.colour('--chart-ink-faint'), lineWidth: 1, opacity: 0.6 } },
        { type: 'circle', shape: { cx: x, cy: y, r }, style: hollow ? { fill: env.theme.colour('--chart-surface'), stroke: colour, lineWidth: 2 } : { fill: colour, stroke: env.theme.colour('--chart-surface'), lineWidth: 1 }, emphasis: { style: { lineWidth: 3 } } },
        { type: 'text', style: { text, x: labelX, y: labelY, align: 'center', verticalAlign: 'bottom', fill: env.theme.colour('--chart-ink'), font: font(env) } },
      ],
    };
  };
}

function arrange(env, series, api, area) {
  const line = env.theme.size * 1.35, above = 12 * env.theme.scale, tiers = [];
  const found = series.rows.map((row, index) => {
    if (row.value == null) return null;
    const [x, y] = api.coord([row.value, row.strip]);
    const width = env.measure(row.label) + 10;
    return { index, x, y, width, text: row.label, hollow: row.expected != null && row.reported < row.expected };
  });
  for (const place of found.filter(Boolean).sort((a, b) => a.x - b.x)) {
    place.labelX = Math.min(Math.max(place.x, area.x + place.width / 2), area.x + area.width - place.width / 2);
    const left = place.labelX - place.width / 2;
    let tier = tiers.findIndex(end => end <= left);
    if (tier < 0) tier = tiers.push(0) - 1;
    tiers[tier] = left + place.width;
    place.labelY = place.y - above - tier * line;
  }
  return found;
}

export const SHAPES = { band, cell, tick, mark, dots };
