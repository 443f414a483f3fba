// Maps of places by the digest of their shapes: handed to ECharts once a page, however many charts draw on them.
const known = new Map();

/** @param map {name, geometry}; returns {boxes, whole, aspect}: in degrees, and how wide a degree of longitude is for one of latitude */
export function mapOf({ name, geometry }) {
  if (!known.has(name)) {
    const shapes = JSON.parse(geometry);
    window.echarts.registerMap(name, shapes);
    known.set(name, measured(shapes));
  }
  return known.get(name);
}

function measured({ features }) {
  const boxes = new Map(features.map(({ properties, geometry }) => {
    // the largest polygon carries the name
    const [box] = geometry.coordinates.map(([shell]) => boxOf(shell)).sort((a, b) => size(b) - size(a));
    return [properties.name, box];
  }));
  const whole = boxOf(features.flatMap(({ geometry }) => geometry.coordinates.flatMap(([shell]) => shell)));
  return { boxes, whole, aspect: Math.cos((whole.bottom + whole.top) / 360 * Math.PI) };
}

function boxOf(places) {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const [x, y] of places) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}

const size = box => (box.right - box.left) * (box.top - box.bottom);

/** Whether a text of this width and height in pixels has room on a region, when the map fills width by height. */
export function roomFor({ boxes, whole, aspect }, width, height) {
  const scale = Math.min(width / ((whole.right - whole.left) * aspect), height / (whole.top - whole.bottom));
  return (region, wide, high) => {
    const box = boxes.get(region);
    return box !== undefined && wide <= (box.right - box.left) * aspect * scale * 0.8 && high <= (box.top - box.bottom) * scale * 0.5;
  };
}
