import { toLocalDate } from '../../../calendar/index.ts'
import { findOpenPromise, findOpenUrge, openCorrection } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { EventNames } from '../../words/event.ts'
import type { Act } from '../acts/act-fields.ts'
import { ActForm } from '../acts/act-form.tsx'
import { ONWARD_ACTS, type StaffAct } from '../acts/act-words.ts'
import type { Withheld } from '../acts/why-not-act.ts'
import { paths } from '../shell/rail.ts'
import type { DossierView } from './dossier-view.ts'

const words = {
  vi: {
    none: 'Hồ sơ này hiện không có việc nào chờ bạn.',
    rest: (count: number) => `Xem ${count} việc còn lại`,
  },
  en: { none: 'Nothing in this dossier waits for you.', rest: (count: number) => `See the other ${count}` },
} satisfies Record<Lang, object>

/** So many reasons stand in sight: of what people look for first. */
const IN_SIGHT = 3
const LOOKED_FOR: readonly StaffAct[] = [
  'complete_step',
  'request_supplement',
  'extend',
  'hand_over',
  'send_back',
  'stop',
]

/** Their forms stand with what they answer. */
const ANSWERED_ABOVE: readonly StaffAct[] = ['answer_urge', 'answer_correction']

/** The likeliest act open, the others folded. */
export function OfferedActs({ view, names }: { view: DossierView; names: EventNames }) {
  const { frame, acts, returned } = view
  const t = words[frame.lang]
  // Where somebody else went on meanwhile, what was typed is shown here.
  const stray = isAsked(returned?.act.type, view) ? undefined : returned?.act.id
  const isLost = returned !== undefined && !acts.offered.some(({ id }) => id === returned.act.id)
  const offered = [
    ...(isLost ? [returned.act] : []),
    ...acts.offered.filter(
      ({ type, id }) => type !== 'add_note' && (!ANSWERED_ABOVE.includes(type) || id === stray),
    ),
  ]
  const main = offered.find(({ type }) => (ONWARD_ACTS as readonly StaffAct[]).includes(type))
  return (
    <>
      {main === undefined ? (
        <p class="muted">{t.none}</p>
      ) : (
        <div class="card">
          <FormOf view={view} names={names} act={main} isMain />
        </div>
      )}
      <div class="stack stack-s">
        {offered
          .filter((act) => act !== main)
          .map((act) => (
            <details class="more" open={returned?.act.id === act.id}>
              <summary>{act.title}</summary>
              <FormOf view={view} names={names} act={act} />
            </details>
          ))}
      </div>
    </>
  )
}

/** Whether what the act answers stands above. */
function isAsked(type: StaffAct | undefined, { events, found }: DossierView): boolean {
  if (type === 'answer_correction') return openCorrection(found.state) !== undefined
  return (findOpenPromise(events) ?? findOpenUrge(events)) !== undefined
}

export function FormOf(props: { view: DossierView; names: EventNames; act: Act; isMain?: true }) {
  const { view, names, act, isMain } = props
  const { frame, found, returned, services } = view
  return (
    <ActForm
      lang={frame.lang}
      action={paths.dossier(found.state.id)}
      uploadAction={frame.uploadTo(paths.dossier(found.state.id))}
      act={act}
      csrf={frame.csrf}
      id={view.keyOf()}
      version={found.state.version}
      today={toLocalDate(services.clock.now())}
      maxBytes={services.files.maxBytes}
      isMain={isMain === true}
      me={frame.me.actor.id}
      returned={returned?.act.id === act.id ? returned : undefined}
      names={names}
    />
  )
}

/** Why other acts are not offered: the three nearest in sight, the rest behind a word. */
export function WithheldActs({ view: { frame, acts } }: { view: DossierView }) {
  const nearness = ({ type }: Withheld) => {
    const at = LOOKED_FOR.indexOf(type)
    return at < 0 ? LOOKED_FOR.length : at
  }
  const withheld = acts.withheld.toSorted((a, b) => nearness(a) - nearness(b))
  const [near, rest] = [withheld.slice(0, IN_SIGHT), withheld.slice(IN_SIGHT)]
  return (
    <>
      <Reasons withheld={near} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{words[frame.lang].rest(rest.length)}</summary>
          <Reasons withheld={rest} />
        </details>
      )}
    </>
  )
}

function Reasons({ withheld }: { withheld: readonly Withheld[] }) {
  return (
    <ul class="reasons">
      {withheld.map(({ title, why }) => (
        <li>
          <strong>{title}</strong>: {why}
        </li>
      ))}
    </ul>
  )
}
