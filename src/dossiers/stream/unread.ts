/** Which events come after a place in the stream, said so that PostgreSQL enters the stream there. */

const LAST = `'18446744073709551615'::xid8`

/**
 * Condition on the events `e`. Of a place that comes from elsewhere in a statement the planner takes a third of the stream to
 * come after it, and reads it whole; of what lies between two ends it takes little, and enters the index.
 */
export function isAfter(txid: string, position: string): string {
  return `(e.txid, e.position) > (${txid}, ${position}) and e.txid between ${txid} and ${LAST}`
}

/** Condition on the events `e`: the projector `name`, as it stands in a statement, has not read them. */
export function isUnreadBy(name: string): string {
  const read = (column: string, start: string) =>
    `coalesce((select c.${column} from checkpoint c where c.projector = ${name}), ${start})`
  return isAfter(read('txid', `'0'::xid8`), read('position', '0'))
}
