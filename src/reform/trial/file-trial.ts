import type { Instant } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../../catalogue/index.ts'
import type { CommandOf } from '../../dossiers/index.ts'
import {
  type Answers,
  caseOf,
  deliveryOf,
  type FormAt,
  type FormDefinition,
  factsOf,
  papersOf,
  partyOf,
} from '../../forms/index.ts'
import type { Trial } from './trial.ts'

/** Whoever files where the form asks for nobody. */
const SOMEBODY = { kind: 'citizen', name: 'Người nộp thử' } as const

/** The application that these answers make, filed online where that is offered. Pure. */
export function fileTrial(
  version: ProcedureVersion,
  form: FormDefinition,
  answers: Answers,
  places: { receivingAgency: string; competentAgency: string },
  { at, now }: { at: FormAt; now: Instant },
): Trial {
  const told = partyOf(form, answers, at)
  const chosen = caseOf(form, answers, at)
  const filed = {
    type: 'submit',
    procedure: version.procedure,
    ...(chosen === undefined ? {} : { case: chosen }),
    channel: version.channels.includes('online') ? 'online' : (version.channels[0] ?? 'direct'),
    ...places,
    parties: {
      applicant: told.applicant ?? SOMEBODY,
      ...(told.owner === undefined ? {} : { owner: told.owner }),
    },
    papers: papersHanded(version, form, answers, at),
    sets: 1,
    facts: factsOf(form, answers, at),
    deliverBy: deliveryOf(form, answers, at) ?? 'counter',
  } as CommandOf<'submit'>
  return { at: now, filed, acts: [] }
}

/** Papers as the applicant attached them; the form is one itself where the record says so. */
function papersHanded({ components }: ProcedureVersion, form: FormDefinition, answers: Answers, at: FormAt) {
  const attached = new Map(papersOf(form, answers, at).map(({ component, files }) => [component, files]))
  return components.flatMap(({ code, name }) => {
    const files = code === form.component ? [] : attached.get(code)
    return files === undefined
      ? []
      : [{ component: code, name: name.vi, originals: 0, copies: 0, electronic: true, files }]
  })
}
