import {
  type DelegationRow,
  type Directory,
  roleNames,
  type StaffWithGrants,
} from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { formatDate, type Lang } from '../../../platform/index.ts'
import { DateField, type Option, Select, TextField } from '../../fields/index.ts'
import { Button, ErrorSummary, type FormError, Table } from '../../ui/index.ts'
import { heldValue } from './delegation-form.ts'
import { delegationWords } from './delegation-words.ts'
import { currentGrants } from './staff-place.ts'

export interface DelegationView {
  lang: Lang
  csrf: string
  person: StaffWithGrants
  directory: Directory
  /** Given and received, running or to come. */
  delegations: readonly DelegationRow[]
  colleagues: readonly Option[]
  /** Full names by id. */
  names: ReadonlyMap<string, string>
  /** Where the forms are sent. */
  actions: { delegate: string; end: string }
  /** Idempotency key of the form. */
  key: string
  now: number
  /** What was typed and refused. */
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

export function Delegations(view: DelegationView) {
  const { lang, delegations, names } = view
  const t = delegationWords[lang]
  if (delegations.length === 0) return <p class="muted">{t.none}</p>
  const day = (at: number) => formatDate(toLocalDate(at), lang)
  return (
    <Table
      lang={lang}
      caption={t.given}
      narrow="cards"
      rows={delegations}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t.role,
          rowHead: true,
          cell: ({ role, agency }) => `${roleNames[role][lang]}, ${view.directory.nameOf(agency, lang)}`,
        },
        { head: t.from, cell: ({ from }) => names.get(from) ?? '–' },
        { head: t.to, cell: ({ to }) => names.get(to) ?? '–' },
        { head: t.time, cell: ({ startsAt, endsAt }) => t.until(day(startsAt), day(endsAt - 1)) },
        { head: t.reason, cell: ({ reason }) => reason },
        { head: t.end, cell: ({ id }) => <End view={view} id={id} /> },
      ]}
    />
  )
}

function End({ view, id }: { view: DelegationView; id: string }) {
  return (
    <form method="post" action={view.actions.end}>
      <input type="hidden" name="_csrf" value={view.csrf} />
      <Button kind="secondary" size="small" name="delegation" value={id}>
        {delegationWords[view.lang].end}
      </Button>
    </form>
  )
}

export function DelegationForm(view: DelegationView & { isMain?: true }) {
  const { lang, typed, directory, now } = view
  const t = delegationWords[lang]
  const grants = currentGrants(view.person, now)
  const held = new Map(
    grants.map((one) => [
      heldValue(one),
      `${roleNames[one.role][lang]}, ${directory.nameOf(one.agency, lang)}`,
    ]),
  )
  if (held.size === 0) return <p class="muted">{t.noRole}</p>
  const field = (name: string) => ({
    lang,
    name,
    value: typed[name],
    error: view.errors.find(({ id }) => id === name)?.message,
  })
  const today = toLocalDate(now)
  return (
    <form method="post" action={view.actions.delegate}>
      <ErrorSummary lang={lang} errors={view.errors} />
      <input type="hidden" name="_csrf" value={view.csrf} />
      <input type="hidden" name="key" value={view.key} />
      <Select
        {...field('held')}
        label={t.held}
        options={[...held].map(([value, text]) => ({ value, text }))}
        placeholder={held.size > 1 ? t.choose : undefined}
      />
      <Select {...field('colleague')} label={t.to} options={view.colleagues} placeholder={t.choose} />
      <DateField {...field('firstDay')} label={t.firstDay} today={today} />
      <DateField {...field('lastDay')} label={t.lastDay} today={today} />
      <TextField {...field('reason')} label={t.reason} hint={t.reasonHint} autoComplete="off" />
      <div class="row">
        <Button kind={view.isMain ? 'primary' : 'secondary'}>{t.submit}</Button>
      </div>
    </form>
  )
}
