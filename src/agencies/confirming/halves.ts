/** A first password in two halves, made from the request's id with the server's key: nothing of it is stored. */
export interface Halves {
  /** Shown to who asked, and to nobody else. */
  first: string
  /** Shown to who confirmed, and to nobody else. */
  second: string
}

/** `secretOf` makes six signs of a text with the server's key. The password is both halves, the first one first. */
export function halvesOf(secretOf: (text: string) => string, request: string): Halves {
  return { first: secretOf(`first password 1 ${request}`), second: secretOf(`first password 2 ${request}`) }
}

export function firstPasswordOf(secretOf: (text: string) => string, request: string): string {
  const { first, second } = halvesOf(secretOf, request)
  return first + second
}
