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

// a period that stands out: a wash over the whole height of the plot
function shade(env) {
  return (params, api) => {
    const { x, y, width, height } = params.coordSys;
    const middle = api.coord([api.value(0), 0])[0], wide = api.size([1, 0])[0];
    const left = Math.max(x, middle - wide / 2), right = Math.min(x + width, middle + wide / 2);
    return { type: 'rect', silent: true, shape: { x: left, y, width: right - left, height }, style: { fill: env.theme.colour('--chart-ink-faint'), opacity: 0.14 } };
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
    // of two marks each leans away from the other
    const other = series.rows.length === 2 ? series.rows[1 - params.dataIndex].value : null;
    const side = other === null ? 0 : Math.sign(api.value(0) - other) || (params.dataIndex ? 1 : -1);
    const { text } = series.rows[params.dataIndex], wide = env.measure(text);
    const left = x + side * 4 - wide * [1, 0.5, 0][side + 1];
    return {
      type: 'group', silent: true, children: [
        { type: 'line', shape: { x1: x, x2: x, y1: y, y2: y + height }, style: { stroke: env.theme.colour('--chart-ink-faint'), lineWidth: 1, lineDash: [4, 3] } },
        { type: 'text', style: { text, x: Math.max(Math.min(left, env.width - wide), 0), y: y - 4, verticalAlign: 'bottom', fill: env.theme.colour('--chart-ink-soft'), font: font(env) } },
      ],
    };
  };
}

const font = (env, weight = 400) => `${weight} ${env.theme.size}px ${env.theme.font}`;

// names and figures at the ends of lines, moved apart where they would touch
function ends(env, list) {
  return (params, api) => {
    const places = params.context.places ??= apart(env, list, api, params.coordSys); // once a drawing, whatever its order
    const { x, y, labelY, end } = places[params.dataIndex], { theme } = env;
    const { scale } = theme, moved = Math.abs(labelY - y) > 3 * scale;
    const colour = end.known.role === 'target' ? theme.colour('--chart-ink-soft') : theme.colour('--chart-ink');
    return {
      type: 'group', children: [
        ...(moved ? [{ type: 'polyline', shape: { points: [[x + 7 * scale, y], [x + 13 * scale, labelY]] }, style: { stroke: theme.colour('--chart-ink-faint'), lineWidth: 1, fill: 'none', opacity: 0.7 } }] : []),
        { type: 'text', style: { text: end.text, x: x + 15 * scale, y: labelY, verticalAlign: 'middle', fill: colour, font: font(env, end.strong ? 600 : 400) } },
      ],
    };
  };
}

function apart(env, list, api, area) {
  const line = env.theme.size * 1.25, right = area.x + area.width;
  const places = list.map(end => {
    const [x, y] = api.coord([end.label, end.value]);
    return { end, x: Math.min(x, right), y, labelY: y };
  });
  const sorted = [...places].sort((a, b) => a.y - b.y);
  for (let round = 0; round < 40; round++) {
    let touched = false;
    for (let i = 1; i < sorted.length; i++) {
      const overlap = line - (sorted[i].labelY - sorted[i - 1].labelY);
      if (overlap > 0.5) {
        sorted[i - 1].labelY -= overlap / 2;
        sorted[i].labelY += overlap / 2;
        touched = true;
      }
    }
    if (!touched) break;
  }
  return places;
}

// named dots: names stand above and below their dot, farther away where they would touch
function dots(env, series) {
  return (params, api) => {
    const places = params.context.places ??= arrange(env, series, api, params.coordSys);
    const place = places[params.dataIndex], { theme } = env;
    if (!place) return null;
    const { x, y, labelX = x, labelY = y, align = 'center', down, text, hollow, strip } = place, r = 5 * theme.scale, colour = series.look.colour, { coordSys: area } = params;
    const rail = { type: 'line', silent: true, z2: -3, shape: { x1: area.x, x2: area.x + area.width, y1: strip, y2: strip }, style: { stroke: theme.colour('--chart-hairline'), lineWidth: 1 } };
    return {
      type: 'group', children: [
        ...(params.dataIndexInside === 0 ? [rail] : []),
        { type: 'line', silent: true, z2: -2, shape: { x1: x, y1: y, x2: labelX, y2: labelY }, style: { stroke: theme.colour('--chart-ink-faint'), lineWidth: 1, opacity: 0.5 } },
        { type: 'circle', shape: { cx: x, cy: y, r }, style: hollow ? { fill: theme.colour('--chart-surface'), stroke: colour, lineWidth: 2 * theme.scale } : { fill: colour, stroke: theme.colour('--chart-surface'), lineWidth: 1 }, emphasis: { style: { lineWidth: 3 * theme.scale } } },
        { type: 'text', style: { text, x: labelX, y: labelY, align, verticalAlign: align !== 'center' ? 'middle' : down ? 'top' : 'bottom', fill: theme.colour('--chart-ink'), stroke: theme.colour('--chart-surface'), lineWidth: 3 * theme.scale, font: font(env) } },
      ],
    };
  };
}

// more dots than have room for their names: only the outermost are named, and dots that would hide each other step aside
const CROWD = 12;

function swarm(places, env, area) {
  const step = 5 * env.theme.scale, aside = 2 * step, [first, last] = [places[0], places.at(-1)];
  const placed = [];
  for (const place of places) {
    const free = offset => placed.every(other => Math.abs(other.x - place.x) >= 2 * step || Math.abs(other.offset - offset) >= 1);
    place.offset = [0, -1, 1, -2, 2].find(free) ?? 0;
    place.y += place.offset * 2 * step;
    placed.push(place);
    if (place !== first && place !== last) place.text = '';
  }
  for (const [place, side] of [[first, -1], [last, 1]]) {
    const end = place.x + side * (aside + place.width);
    place.align = end < area.x || end > env.width ? 'center' : side < 0 ? 'right' : 'left';
    place.labelX = place.align === 'center' ? Math.min(place.x, env.width - place.width / 2) : place.x + side * aside;
    place.labelY = place.align === 'center' ? place.y - 2 * aside : place.y;
  }
}

function arrange(env, series, api, area) {
  const line = env.theme.size * 1.3, away = 9 * env.theme.scale, tiers = [];
  const found = series.rows.map(row => {
    if (row.value == null) return null;
    const [x, y] = api.coord([row.value, row.strip]);
    return { x, y, strip: y, width: env.measure(row.label) + 8, text: row.label, hollow: row.expected != null && row.reported < row.expected };
  });
  const places = found.filter(Boolean).sort((a, b) => a.x - b.x);
  if (places.length > CROWD) {
    swarm(places, env, area);
    return found;
  }
  for (const place of places) {
    place.labelX = Math.min(Math.max(place.x, area.x + place.width / 2), area.x + area.width - place.width / 2);
    const left = place.labelX - place.width / 2;
    let tier = tiers.findIndex(end => end <= left);
    if (tier < 0) tier = tiers.push(0) - 1;
    tiers[tier] = left + place.width;
    place.down = tier % 2 === 1;
    const distance = away + Math.floor(tier / 2) * line;
    place.labelY = place.down ? place.y + distance : place.y - distance;
  }
  return found;
}

export const SHAPES = { band, shade, cell, tick, mark, ends, dots };
