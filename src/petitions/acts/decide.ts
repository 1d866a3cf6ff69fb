/** What an act makes of a petition: an event or a refusal. Pure. */
import { type Actor, can } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import type { PaperFile } from '../../dossiers/index.ts'
import type { Petition } from '../model.ts'
import { tellsOfSender } from '../publishing/mask-sender.ts'
import type { PetitionEventBody } from './events.ts'
import { type PetitionRefusal, type PetitionRefusalCode, refusePetition } from './refusals.ts'

type Sent = Omit<Extract<PetitionEventBody, { type: 'sent' }>, 'type' | 'code' | 'receivedBy'>
type Plain<Type extends PetitionEventBody['type']> = Omit<Extract<PetitionEventBody, { type: Type }>, 'type'>

/** What may be asked for. */
export type PetitionAct =
  | ({ type: 'send' } & Sent)
  | ({ type: 'assign' } & Plain<'assigned'>)
  | ({ type: 'ask' } & Plain<'asked'>)
  | ({ type: 'reply' } & Plain<'replied'>)
  | { type: 'answer'; text: string; files: readonly PaperFile[] }
  | ({ type: 'refuse' } & Plain<'refused'>)
  | ({ type: 'publish' } & Plain<'published'>)
  | ({ type: 'unpublish' } & Plain<'unpublished'>)
  | { type: 'withdraw_consent' }
  | ({ type: 'rate' } & Plain<'rated'>)

export type PetitionActType = PetitionAct['type']

/** An act in its envelope; `key` makes it count once. */
export interface PetitionCommand {
  key: string
  petition: string
  actor: Actor
  at: Instant
  /** The version that the actor saw; absent: whatever it is now. */
  seen?: number
  act: PetitionAct
}

export interface PetitionWorld {
  /** Code of the petition that comes in, and who receives it; undefined where nobody does. */
  incoming: { code: string; receivedBy: string } | undefined
  isAgency: (code: string) => boolean
}

const OPEN: readonly Petition['state'][] = ['new', 'assigned', 'asked']

/** In which state each act is possible, and whose it is. */
const RULES = {
  assign: { by: 'staff', when: ({ state }) => OPEN.includes(state) },
  ask: { by: 'staff', when: ({ state }) => state === 'new' || state === 'assigned' },
  reply: { by: 'sender', when: ({ state }) => state === 'asked' },
  answer: { by: 'staff', when: ({ state }) => OPEN.includes(state) },
  refuse: { by: 'staff', when: ({ state }) => OPEN.includes(state) },
  publish: { by: 'staff', when: ({ state, published }) => state === 'answered' && published === undefined },
  unpublish: { by: 'staff', when: ({ published }) => published !== undefined },
  withdraw_consent: { by: 'sender', when: ({ mayPublish }) => mayPublish },
  rate: { by: 'sender', when: ({ state, rating }) => state === 'answered' && rating === undefined },
} as const satisfies Record<
  Exclude<PetitionActType, 'send'>,
  { by: 'staff' | 'sender'; when: (petition: Petition) => boolean }
>

type Ruled = keyof typeof RULES

/** Whether this actor may do this now: what a page offers is what is not refused. */
export function isPetitionActAllowed(type: Ruled, petition: Petition, actor: Actor): boolean {
  return refusalOf(type, petition, actor) === undefined
}

export function decideOnPetition(
  petition: Petition | undefined,
  { act, actor, seen }: Pick<PetitionCommand, 'act' | 'actor' | 'seen'>,
  world: PetitionWorld,
): PetitionEventBody | PetitionRefusal {
  if (act.type === 'send') {
    if (petition !== undefined) return refusePetition('not_allowed_now')
    const { type: _, ...given } = act
    return world.incoming === undefined
      ? refusePetition('nobody_receives')
      : { type: 'sent', ...given, ...world.incoming }
  }
  if (petition === undefined) return refusePetition('not_permitted')
  if (seen !== undefined && seen !== petition.version) return refusePetition('changed_meanwhile')
  const why = refusalOf(act.type, petition, actor)
  return why === undefined ? eventOf(petition, act, world) : refusePetition(why)
}

function refusalOf(type: Ruled, petition: Petition, actor: Actor): PetitionRefusalCode | undefined {
  const { by, when } = RULES[type]
  const may = by === 'staff' ? isHandler(petition, actor) : isSender(petition, actor)
  if (!may) return 'not_permitted'
  if (!when(petition)) return 'not_allowed_now'
  return type === 'publish' && !petition.mayPublish ? 'no_consent' : undefined
}

function isHandler({ agency }: Petition, actor: Actor): boolean {
  return actor.kind === 'staff' && can(actor, 'petition.handle', { agency })
}

/** With the account it was sent from, or with its look-up secret. */
function isSender({ id, sender }: Petition, actor: Actor): boolean {
  if (actor.kind !== 'applicant') return false
  return actor.secretOf === id || (sender.account !== undefined && sender.account === actor.id)
}

function eventOf(
  petition: Petition,
  act: Exclude<PetitionAct, { type: 'send' }>,
  { isAgency }: PetitionWorld,
): PetitionEventBody | PetitionRefusal {
  switch (act.type) {
    case 'assign':
      if (!isAgency(act.agency)) return refusePetition('unknown_agency')
      return { ...act, type: 'assigned' }
    case 'ask':
      return { ...act, type: 'asked' }
    case 'reply':
      return { ...act, type: 'replied' }
    case 'answer':
      return { ...act, type: 'answered', agency: petition.agency }
    case 'refuse':
      return { ...act, type: 'refused' }
    case 'publish': {
      const { title, text, answer } = act.published
      if (tellsOfSender([title, text, answer].join('\n'), petition.sender))
        return refusePetition('still_personal')
      return { ...act, type: 'published' }
    }
    case 'unpublish':
      return { ...act, type: 'unpublished' }
    case 'withdraw_consent':
      return { type: 'consent_withdrawn' }
    case 'rate':
      return { ...act, type: 'rated' }
  }
}
