import {
  type AccessRequest,
  type Agency,
  type Directory,
  type FoundStaff,
  isHeldAt,
  ROLES,
  roleNames,
} from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { formatDate } from '../../../platform/index.ts'
import { DateField, Select } from '../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  Notice,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { accessWords } from './confirming/access-words.ts'
import { briefOf, sayAccess } from './confirming/say-access.ts'
import type { DelegationData } from './delegation-data.ts'
import { DelegationForm, Delegations } from './delegation-parts.tsx'
import { delegationWords } from './delegation-words.ts'
import type { StaffPageAct } from './staff-acts.ts'
import { agencyOptions } from './staff-list-page.tsx'
import { currentGrants } from './staff-place.ts'
import { staffWords } from './staff-words.ts'

export interface StaffView {
  frame: WorkspaceFrame
  person: FoundStaff
  /** What is asked for this person and waits. */
  waiting: readonly AccessRequest[]
  /** Where roles may be given. */
  agencies: readonly Agency[]
  directory: Directory
  now: number
  /** The agency at which a role is being given; absent: the person's own. */
  at: string | undefined
  data: DelegationData
  /** Makes an idempotency key for a form. */
  keyOf: () => string
  failed: Failed | undefined
}

/** A form that was refused: what was typed, and why. */
interface Failed {
  act: StaffPageAct
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** One account: its roles and what can be done with it. */
export function staffPage(view: StaffView): string {
  const { frame, person } = view
  const t = staffWords[frame.lang]
  const eyebrow = `${person.username} · ${person.active ? t.active : t.inactive}`
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={eyebrow}
        lead={person.title}
        actions={
          <LinkButton href={paths.staff} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        {person.fullName}
      </Heading>
      <Waiting {...view} />
      {view.person.hasNoPassword && <Notice>{accessWords[frame.lang].noPassword}</Notice>}
      <Roles {...view} />
      <GiveRole {...view} />
      <Delegate {...view} />
      <Account {...view} />
    </WorkspaceLayout>,
  )
}

function Waiting({ frame: { lang }, waiting, person, directory }: StaffView) {
  const names = new Map([[person.id, person.fullName]])
  if (waiting.length === 0) return null
  return (
    <Notice tone="soon" title={accessWords[lang].waiting}>
      <ul>
        {waiting.map((request) => (
          <li>
            <a href={paths.confirmation(request.id)}>{sayAccess(request, { lang, directory, names })}</a>{' '}
            {briefOf(request, { lang, directory, names })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The address of an act, and its token. */
function formOf({ frame, person }: StaffView, act: StaffPageAct) {
  return {
    form: { method: 'post' as const, action: `${paths.staff}/${person.id}/${act}` },
    token: <input type="hidden" name="_csrf" value={frame.csrf} />,
  }
}

function Roles(view: StaffView) {
  const { frame, person, directory, now } = view
  const { lang } = frame
  const t = staffWords[lang]
  const grants = currentGrants(person, now)
  const { form, token } = formOf(view, 'revoke')
  if (grants.length === 0) return <p class="muted">{t.noRole}</p>
  return (
    <Table
      lang={lang}
      caption={t.roles}
      showCaption
      narrow="cards"
      rows={grants}
      rowKey={({ id }) => id}
      columns={[
        { head: t.role, rowHead: true, cell: ({ role }) => roleNames[role][lang] },
        {
          head: t.agency,
          cell: ({ agency, unit }) =>
            [unit && directory.unitNameOf(agency, unit, lang), directory.nameOf(agency, lang)]
              .filter(Boolean)
              .join(', '),
        },
        { head: t.since, cell: ({ from }) => formatDate(from, lang) },
        { head: t.until, cell: ({ to }) => (to === undefined ? '–' : formatDate(to, lang)) },
        {
          head: t.revoke,
          cell: ({ id }) => (
            <form {...form}>
              {token}
              <Button kind="danger" size="small" name="grant" value={id}>
                {t.revoke}
              </Button>
            </form>
          ),
        },
      ]}
    />
  )
}

/** At the person's own agency unless another one is chosen first; its units then stand in a list. */
function GiveRole(view: StaffView) {
  const { person, agencies, directory, now, frame } = view
  const { lang } = frame
  const t = staffWords[lang]
  const home = view.at ?? currentGrants(person, now)[0]?.agency
  const agency = agencies.find(({ code }) => code === home)
  return (
    <section class="stack">
      <h2>{t.grantTitle}</h2>
      {agency && <GrantForm view={view} agency={agency} directory={directory} />}
      <form method="get" action={`${paths.staff}/${person.id}`} class="row row-low">
        <Select
          lang={lang}
          name="at"
          label={agency ? t.otherTitle : t.agency}
          options={agencyOptions(agencies, lang)}
          value={agency?.code}
          placeholder={agency ? undefined : t.choose}
        />
        <Button kind="secondary">{t.other}</Button>
      </form>
    </section>
  )
}

function GrantForm({ view, agency, directory }: { view: StaffView; agency: Agency; directory: Directory }) {
  const { lang } = view.frame
  const t = staffWords[lang]
  const { form, token } = formOf(view, 'grant')
  const failed = view.failed?.act === 'grant' ? view.failed : undefined
  const field = (name: string) => ({
    lang,
    name,
    value: failed?.form[name],
    error: failed?.errors.find(({ id }) => id === name)?.message,
  })
  const roles = ROLES.filter((role) => isHeldAt(role, agency.kind)).map((role) => ({
    value: role,
    text: roleNames[role][lang],
  }))
  const units = directory.unitsOf(agency.code).map(({ code, name }) => ({ value: code, text: name[lang] }))
  const today = toLocalDate(view.now)
  return (
    <form {...form}>
      <ErrorSummary lang={lang} errors={failed?.errors ?? []} />
      {token}
      <input type="hidden" name="key" value={failed?.form.key ?? view.keyOf()} />
      <input type="hidden" name="agency" value={agency.code} />
      <p>
        {t.at}: <strong>{agency.name[lang]}</strong>
      </p>
      <Select {...field('role')} label={t.role} options={roles} />
      {units.length > 0 && <Select {...field('unit')} label={t.unit} options={units} placeholder={t.whole} />}
      <DateField {...field('from')} label={t.from} hint={t.fromHint} today={today} optional />
      <DateField {...field('to')} label={t.to} hint={t.toHint} today={today} optional />
      <div class="row">
        <Button>{t.grant}</Button>
      </div>
    </form>
  )
}

function Delegate(view: StaffView) {
  const { frame, person, directory, now, data } = view
  const failed = view.failed?.act === 'delegate' ? view.failed : undefined
  const actionOf = (act: StaffPageAct) => `${paths.staff}/${person.id}/${act}`
  const given = {
    ...{ lang: frame.lang, csrf: frame.csrf, person, directory, now, ...data },
    actions: { delegate: actionOf('delegate'), end: actionOf('end-delegation') },
    key: failed?.form.key ?? view.keyOf(),
    typed: failed?.form ?? {},
    errors: failed?.errors ?? [],
  }
  return (
    <section class="stack">
      <h2>{staffWords[frame.lang].delegations}</h2>
      <Delegations {...given} />
      <details class="more" open={failed !== undefined}>
        <summary>{delegationWords[frame.lang].add}</summary>
        <DelegationForm {...given} />
      </details>
    </section>
  )
}

function Account(view: StaffView) {
  const t = staffWords[view.frame.lang]
  const password = formOf(view, 'password')
  const state = formOf(view, view.person.active ? 'deactivate' : 'reactivate')
  return (
    <section class="stack">
      <h2>{t.account}</h2>
      <div class="row">
        <form {...password.form}>
          {password.token}
          <input type="hidden" name="key" value={view.keyOf()} />
          <Button kind="secondary">{t.newPassword}</Button>
        </form>
        <form {...state.form}>
          {state.token}
          <input type="hidden" name="key" value={view.keyOf()} />
          <Button kind={view.person.active ? 'danger' : 'secondary'}>
            {view.person.active ? t.close : t.open}
          </Button>
        </form>
      </div>
    </section>
  )
}
