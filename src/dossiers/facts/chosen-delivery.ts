/** Whom a dossier concerns says how they get its result, until it is handed over. */
import type { Deciders } from '../decide/act.ts'
import { refuse } from '../refusals.ts'

export const deliveryDeciders = {
  choose_delivery: ({ dossier, body: { deliverBy } }) =>
    dossier.deliverBy === deliverBy ? refuse('same_delivery') : [{ type: 'delivery_chosen', deliverBy }],
} satisfies Deciders<'choose_delivery'>
