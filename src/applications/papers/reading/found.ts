/** What was read off a paper, and how. */

/** What a paper says of one person. */
export const FOUND_KINDS = ['name', 'number', 'birthDate', 'sex', 'issuedOn'] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

export interface Found {
  of: FoundKind
  /** As somebody would type it. */
  value: string
}

/** `by`: the code on a card, exact; or its letters. Empty where nothing was read well enough, or it contradicts itself. */
export interface PaperFound {
  by: 'code' | 'letters'
  values: readonly Found[]
}
