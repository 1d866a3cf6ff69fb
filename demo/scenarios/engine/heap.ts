/** A queue ordered by time; of equal times whoever has the lower number comes first, so that every run is the same. */
export interface Timed {
  at: number
  number: number
}

export interface TimeQueue<T extends Timed> {
  readonly size: number
  peek(): T | undefined
  push(item: T): void
  pop(): T | undefined
}

/** A binary heap. */
export function timeQueue<T extends Timed>(): TimeQueue<T> {
  const items: T[] = []
  return {
    get size() {
      return items.length
    },
    peek: () => items[0],
    push(item) {
      items.push(item)
      rise(items, items.length - 1)
    },
    pop() {
      const [first] = items
      const last = items.pop()
      if (last !== undefined && items.length > 0) {
        items[0] = last
        sink(items)
      }
      return first
    },
  }
}

function isBefore(a: Timed, b: Timed): boolean {
  return a.at < b.at || (a.at === b.at && a.number < b.number)
}

function rise<T extends Timed>(items: T[], from: number): void {
  for (let at = from; at > 0; ) {
    const above = (at - 1) >> 1
    if (!isBefore(items[at] as T, items[above] as T)) return
    swap(items, at, above)
    at = above
  }
}

function sink<T extends Timed>(items: T[]): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1
    const right = left + 1
    let least = at
    if (left < items.length && isBefore(items[left] as T, items[least] as T)) least = left
    if (right < items.length && isBefore(items[right] as T, items[least] as T)) least = right
    if (least === at) return
    swap(items, at, least)
    at = least
  }
}

function swap<T>(items: T[], a: number, b: number): void {
  const moved = items[a] as T
  items[a] = items[b] as T
  items[b] = moved
}
