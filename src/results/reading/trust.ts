/** Who is believed, and which certificates no longer are. */
export interface Trust {
  /** Certificates (DER) in which every chain must end. */
  roots: readonly Buffer[]
  /** Lists of revoked certificates (CRL, DER) as their authorities have published them. */
  lists: readonly Buffer[]
}

export const NO_TRUST: Trust = { roots: [], lists: [] }
