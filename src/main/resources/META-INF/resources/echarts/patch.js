// Applies the differences the server sends. Steps: ["set", pointer, value], ["remove", pointer],
// ["append", pointer, [elements]], ["cut", pointer, length].

const parse = pointer => pointer.split('/').slice(1).map(name => name.replaceAll('~1', '/').replaceAll('~0', '~'));

export function apply(tree, steps) {
  for (const [kind, pointer, value] of steps) {
    const names = parse(pointer), last = names.pop();
    let node = tree;
    for (const name of names) node = node[name];
    switch (kind) {
      case 'set': node[last] = value; break;
      case 'remove': delete node[last]; break;
      case 'append': node[last].push(...value); break;
      case 'cut': node[last].length = value; break;
      default: throw new Error(`unknown step ${kind}`);
    }
  }
  return tree;
}
