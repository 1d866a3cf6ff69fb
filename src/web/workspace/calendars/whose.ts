/** Whose calendar somebody may look after. */
import { type Actor, can, scopeOf } from '../../../agencies/index.ts'
import { type Lang, platformProblem, problemError } from '../../../platform/index.ts'
import type { Option } from '../../fields/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { byText } from '../../ui/index.ts'

/** In a form: every agency. */
export const ALL = 'all'

/** Of the agency with this code; `all` and nothing mean the common calendar where the person may change that. Throws what is refused. */
export function whoseCalendar(
  { office }: WebServices,
  actor: Actor,
  asked: string | undefined,
): string | undefined {
  const may = (agency: string | undefined) => can(actor, 'calendar.manage', { agency })
  if (asked === ALL || (asked === undefined && may(undefined))) return given(undefined, may)
  if (asked !== undefined && office.directory.find(asked) === undefined)
    throw problemError(platformProblem('not_found'))
  const scope = scopeOf(actor, 'calendar.manage')
  return given(asked ?? (scope.all ? undefined : scope.agencies[0]), may)
}

function given(agency: string | undefined, may: (agency: string | undefined) => boolean): string | undefined {
  if (!may(agency)) throw problemError(platformProblem('forbidden'))
  return agency
}

/** The calendars that the person may change, the common one first. */
export function calendarOptions({ office }: WebServices, actor: Actor, lang: Lang, common: string): Option[] {
  const agencies = office.directory
    .agencies()
    .filter(({ code }) => can(actor, 'calendar.manage', { agency: code }))
    .map(({ code, name }) => ({ value: code, text: name[lang] }))
    .sort(byText(lang))
  return can(actor, 'calendar.manage', {}) ? [{ value: ALL, text: common }, ...agencies] : agencies
}
