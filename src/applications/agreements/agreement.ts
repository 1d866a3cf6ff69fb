/** Whether somebody whom the application names agrees to it. */
export interface Agreement {
  /** Also the dossier, once it is filed. */
  application: string
  /** Personal identity number. */
  number: string
  invitedAt: number
  state?: 'agreed' | 'declined'
  /** SHA-256 of what they saw when they answered. */
  contentHash?: string
  reason?: string
  /** Who answered, as the provider vouched for them then. */
  name?: string
  assurance?: string
  answeredAt?: number
}
