import { randomBytes, randomFillSync, randomInt } from 'node:crypto'

const pool = Buffer.alloc(8192)
let used = pool.length
let lastNow = 0
let stamp = 0
let counter = 0

/**
 * UUID version 7 (RFC 9562): sorts by time, and within one process strictly by the order of making. `now` in milliseconds
 * may be a simulated time; where that runs backwards, the ids follow the time and not the making.
 */
export function newId(now: number = Date.now()): string {
  if (now < lastNow || now > stamp) {
    stamp = now
    counter = randomInt(1024)
  } else if (++counter > 0xfff) {
    stamp += 1
    counter = 0
  }
  lastNow = now
  const time = stamp.toString(16).padStart(12, '0')
  const sequence = counter.toString(16).padStart(3, '0')
  const tail = takeRandom()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

/** Eight random bytes as hex, the first two bits set to the RFC variant. */
function takeRandom(): string {
  if (used + 8 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  pool[used] = ((pool[used] ?? 0) & 0x3f) | 0x80
  const hex = pool.toString('hex', used, used + 8)
  pool.fill(0, used, used + 8)
  used += 8
  return hex
}

/** No I, L, O, U, 0 or 1: what people read aloud and copy from paper. 30 signs. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A secret to be typed from paper, `length` signs of 4.9 bits each from the system's generator. */
export function newSecret(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** A secret for machines: `bytes` random bytes as base64url. */
export function newToken(bytes: number): string {
  return randomBytes(bytes).toString('base64url')
}
