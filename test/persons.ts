let persons = 0

/** The identity number of somebody who has not been to the counter yet: the same person twice in a moment is asked about. */
export function newIdNumber(): string {
  persons += 1
  return `025190${String(100_000 + persons)}`
}
