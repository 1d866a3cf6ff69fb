/** What happened to a petition. Stored as they are and never changed; `fold` makes the petition of them. */
import type { Instant } from '../../calendar/index.ts'
import type { PaperFile } from '../../dossiers/index.ts'
import type { About, PetitionKind, PetitionRating, Published, RefusalReason, Sender } from '../model.ts'

export type PetitionEventBody =
  | {
      type: 'sent'
      code: string
      kind: PetitionKind
      text: string
      about: About
      sender: Sender
      files: readonly PaperFile[]
      mayPublish: boolean
      isNameKept: boolean
      receivedBy: string
    }
  /** To whom it is given; the same when it is forwarded. */
  | { type: 'assigned'; agency: string; note?: string }
  | { type: 'asked'; text: string }
  | { type: 'replied'; text: string; files: readonly PaperFile[] }
  | { type: 'answered'; agency: string; text: string; files: readonly PaperFile[] }
  | { type: 'refused'; reason: RefusalReason; text: string }
  | { type: 'published'; published: Omit<Published, 'at'> }
  | { type: 'unpublished'; reason: string }
  /** The sender no longer agrees; what was published is withdrawn with it. */
  | { type: 'consent_withdrawn' }
  | { type: 'rated'; level: PetitionRating }

export interface PetitionEvent {
  petition: string
  version: number
  at: Instant
  /** Of whoever did it. */
  actor: { kind: 'staff' | 'applicant' | 'system'; id: string }
  body: PetitionEventBody
}
