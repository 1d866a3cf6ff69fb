/** What a machine reads off a photograph: codes, and words with how sure it is of each. No word of what it is for. */

export interface ReadWord {
  text: string
  /** 0 to 100. */
  sure: number
}

export interface Letters {
  /** Texts of QR codes. */
  codes: readonly string[]
  /** From above to below; none where a code was enough, or nothing could be read. */
  lines: readonly (readonly ReadWord[])[]
}

/** What the child is asked, and what it answers. */
export interface LettersTask {
  id: number
  content: Uint8Array
  /** Of a regular expression: a code that matches makes letters unnecessary. */
  enough?: string | undefined
}

export interface LettersAnswer {
  id: number
  letters?: Letters | undefined
}
