import type { Pause } from '../../calendar/index.ts'
import type { Petition } from '../model.ts'
import type { PetitionEvent } from './events.ts'

/** The petition after one more event; the first is `sent`. Pure. Throws on an order that no decision makes. */
export function applyPetitionEvent(before: Petition | undefined, event: PetitionEvent): Petition {
  const { body, at, version } = event
  if (body.type === 'sent') return sent(event, body)
  if (before === undefined) throw new Error(`${body.type} before the petition was sent`)
  const petition = { ...before, version }
  switch (body.type) {
    case 'assigned':
      return { ...petition, agency: body.agency, state: petition.state === 'asked' ? 'asked' : 'assigned' }
    case 'asked':
      return {
        ...petition,
        state: 'asked',
        pauses: [...petition.pauses, { from: at }],
        questions: [...petition.questions, { at, text: body.text }],
      }
    case 'replied': {
      const reply = { at, text: body.text, files: body.files }
      const questions = petition.questions.map((one) => (one.reply === undefined ? { ...one, reply } : one))
      return { ...petition, state: 'assigned', pauses: closed(petition.pauses, at), questions }
    }
    case 'answered': {
      const { agency, text, files } = body
      const answer = { at, agency, text, files }
      return { ...petition, state: 'answered', pauses: closed(petition.pauses, at), answer }
    }
    case 'refused': {
      const refusal = { at, reason: body.reason, text: body.text }
      return { ...petition, state: 'refused', pauses: closed(petition.pauses, at), refusal }
    }
    case 'published':
      return { ...petition, published: { ...body.published, at } }
    case 'unpublished':
      return withoutPublished(petition)
    case 'consent_withdrawn':
      return { ...withoutPublished(petition), mayPublish: false }
    case 'rated':
      return { ...petition, rating: { at, level: body.level } }
  }
}

function sent(
  { petition: id, version, at }: PetitionEvent,
  body: PetitionEvent['body'] & { type: 'sent' },
): Petition {
  const { type: _, ...given } = body
  return {
    ...given,
    ...{ id, version, state: 'new', receivedAt: at, agency: body.receivedBy, pauses: [], questions: [] },
  }
}

function withoutPublished(petition: Petition): Petition {
  const { published: _, ...rest } = petition
  return rest
}

function closed(pauses: readonly Pause[], at: number): readonly Pause[] {
  return pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause))
}
