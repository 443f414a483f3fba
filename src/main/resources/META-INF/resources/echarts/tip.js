// Tooltips, built from nodes: text from data is never read as HTML.
import { details, period, writeRow } from './formats.js';

function node(className, ...children) {
  const element = document.createElement('div');
  element.className = className;
  element.append(...children);
  return element;
}

function swatch(colour) {
  const element = node('tip-swatch');
  element.style.background = colour;
  return element;
}

function entry(name, colour, row, format, language) {
  const head = node('tip-row', swatch(colour), node('tip-name', name), node('tip-value', writeRow(row, format, language)));
  return [head, ...details(row, format, language).map(text => node('tip-detail', text))];
}

/** For one point: its name, its series where there are several, and its figure. */
function pointTip(series, row, env) {
  const heading = [period(row.label ?? '', env.language), row.row, row.strip].filter(Boolean).join(' · ');
  const box = node('tip', node('tip-head', heading));
  if (row.across != null) {
    box.append(...entry(env.chart.acrossName ?? '', 'transparent', { value: row.across }, env.chart.acrossFormat, env.language));
    box.append(...entry(env.chart.upName ?? series.name, series.look.colour, row, env.format, env.language));
  } else {
    box.append(...entry(series.name, series.look.colour, row, env.format, env.language));
  }
  return box;
}

/** For a category: every line's figure there, missing ones included. */
function axisTip(code, env) {
  const box = node('tip', node('tip-head', period(code, env.language)));
  for (const series of env.series) {
    if (!['line', 'estimate', 'background', 'target'].includes(series.role) || env.hidden.has(series.name)) continue;
    const row = series.rows.find(candidate => candidate.label === code);
    if ((series.role === 'target' && row?.value == null) || (series.role === 'estimate' && !row)) continue;
    box.append(...entry(series.name, series.look.colour, row ?? { value: null }, env.format, env.language));
  }
  return box;
}

export function tip(env) {
  return params => {
    if (Array.isArray(params)) return params.length ? axisTip(params[0].axisValue, env) : '';
    const series = env.series.find(candidate => candidate.id === params.seriesId);
    const row = series?.rows[params.data?.row ?? params.dataIndex];
    return row ? pointTip(series, row, env) : '';
  };
}

/** Where a tip stands: beside the pointer, inside the chart; one wider than its chart stays inside the window. */
export function beside(env) {
  return (point, params, element, rect, { contentSize: [wide, high], viewSize: [width, height] }) => {
    const away = 12 * env.theme.scale, left = env.left(), edge = 8;
    const place = (at, size, from, to) => Math.max(from, Math.min(at + away + size > to ? at - away - size : at + away, to - size));
    const room = wide > width ? [edge - left, document.documentElement.clientWidth - edge - left] : [0, width];
    return [place(point[0], wide, ...room), place(point[1], high, 0, height)];
  };
}
