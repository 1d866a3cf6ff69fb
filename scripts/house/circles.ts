/** Import circles: files none of which can be read without the others (strongly connected, after Tarjan 1972). */

interface Walk {
  order: Map<string, number>
  lowest: Map<string, number>
  path: string[]
  circles: string[][]
}

/** Every circle of `imports`, as the files in it. */
export function listCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const walk: Walk = { order: new Map(), lowest: new Map(), path: [], circles: [] }
  for (const file of imports.keys()) if (!walk.order.has(file)) visit(file, imports, walk)
  return walk.circles
}

function visit(file: string, imports: ReadonlyMap<string, readonly string[]>, walk: Walk): void {
  const { order, lowest, path } = walk
  const place = order.size
  order.set(file, place)
  lowest.set(file, place)
  path.push(file)
  for (const next of imports.get(file) ?? []) {
    if (!order.has(next)) visit(next, imports, walk)
    if (path.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!))
  }
  if (lowest.get(file) !== place) return
  const circle = path.splice(path.indexOf(file))
  if (circle.length > 1) walk.circles.push(circle)
}
