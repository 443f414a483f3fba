// A chart as a file: title above, foot line below, always on a light background. The watermark is part of the chart.
import { resolve } from './resolve.js';

const MARGIN = 16;

/** @param source {tree, env, theme, echarts, width, height} with a theme read in the light scheme */
export function svgPicture(source) {
  const { theme, width } = source, head = heading(source), foot = footing(source);
  const height = head.height + source.height + foot.height + 2 * MARGIN;
  const chart = drawn(source, 'svg').replace(/^<svg /, `<svg x="${MARGIN}" y="${MARGIN + head.height}" `);
  const text = (line, i, size, weight, colour, top) =>
    `<text x="${MARGIN}" y="${top + (i + 1) * size * 1.35}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width + 2 * MARGIN}" height="${height}" viewBox="0 0 ${width + 2 * MARGIN} ${height}" font-family="${escaped(theme.font)}">`
    + `<rect width="100%" height="100%" fill="${theme.colour('--chart-surface')}"/>`
    + head.lines.map((line, i) => text(line, i, head.size, 600, theme.colour('--chart-ink'), MARGIN - 4)).join('')
    + chart
    + foot.lines.map((line, i) => text(line, i, foot.size, 400, theme.colour('--chart-ink-faint'), MARGIN + head.height + source.height + 4)).join('')
    + '</svg>';
}

/** The same as a canvas of double resolution. */
export function canvasPicture(source) {
  const { theme, width } = source, head = heading(source), foot = footing(source), sharp = 2;
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * sharp;
  canvas.height = (head.height + source.height + foot.height + 2 * MARGIN) * sharp;
  const context = canvas.getContext('2d');
  context.scale(sharp, sharp);
  context.fillStyle = theme.colour('--chart-surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  const write = (part, weight, colour, top) => {
    context.font = `${weight} ${part.size}px ${theme.font}`;
    context.fillStyle = colour;
    part.lines.forEach((line, i) => context.fillText(line, MARGIN, top + (i + 1) * part.size * 1.35));
  };
  write(head, 600, theme.colour('--chart-ink'), MARGIN - 4);
  write(foot, 400, theme.colour('--chart-ink-faint'), MARGIN + head.height + source.height + 4);
  context.drawImage(drawn(source, 'canvas'), MARGIN, MARGIN + head.height, width, source.height);
  return canvas;
}

// a second chart beside the page's, drawn at once
function drawn(source, renderer) {
  const { echarts, width, height, theme } = source;
  const chart = echarts.init(renderer === 'svg' ? null : document.createElement('div'), theme.base, {
    renderer, width, height, ssr: renderer === 'svg', devicePixelRatio: 2,
  });
  try {
    const { option } = resolve(source.tree, { ...source.env, theme, width, height, motion: false });
    chart.setOption(option);
    return renderer === 'svg' ? chart.renderToSVGString() : chart.renderToCanvas({ pixelRatio: 2 });
  } finally {
    chart.dispose();
  }
}

const heading = source => block(source, source.tree.chart?.title ?? '', 15, 600);
const footing = source => block(source, source.tree.chart?.foot ?? '', 11, 400);

function block({ theme, width }, text, points, weight) {
  const size = points * theme.scale, context = document.createElement('canvas').getContext('2d');
  context.font = `${weight} ${size}px ${theme.font}`;
  const lines = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return { lines, size, height: lines.length ? lines.length * size * 1.35 + 8 : 0 };
}

const escaped = text => text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
