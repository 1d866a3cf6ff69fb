import { type Agency, type Directory, ROLES, roleNames, type StaffWithGrants } from '../../agencies/index.ts'
import { formatDate } from '../../platform/index.ts'
import {
  Button,
  Heading,
  LinkButton,
  render,
  Select,
  Table,
  TextField,
  WorkspaceLayout,
} from '../ui/index.ts'
import type { WorkspaceFrame } from './frame.tsx'
import { paths } from './rail.ts'
import { agencyOptions } from './staff-list-page.tsx'
import { currentGrants } from './staff-place.ts'
import { staffWords } from './staff-words.ts'

export interface StaffView {
  frame: WorkspaceFrame
  person: StaffWithGrants
  /** Where roles may be given. */
  agencies: readonly Agency[]
  directory: Directory
  now: number
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
      <Roles {...view} />
      <GiveRole {...view} />
      <Account {...view} />
    </WorkspaceLayout>,
  )
}

/** The address of an act, and its token. */
function formOf({ frame, person }: StaffView, act: string) {
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

function GiveRole(view: StaffView) {
  const { lang } = view.frame
  const t = staffWords[lang]
  const { form, token } = formOf(view, 'grant')
  const roles = ROLES.map((role) => ({ value: role, text: roleNames[role][lang] }))
  return (
    <section>
      <h2>{t.grantTitle}</h2>
      <form {...form}>
        {token}
        <Select lang={lang} name="role" label={t.role} options={roles} />
        <Select
          lang={lang}
          name="agency"
          label={t.agency}
          options={agencyOptions(view.agencies, lang)}
          value={view.person.grants[0]?.agency}
        />
        <TextField lang={lang} name="unit" label={t.unit} optional short autoComplete="off" />
        <Button>{t.grant}</Button>
      </form>
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
          <Button kind="secondary">{t.newPassword}</Button>
        </form>
        <form {...state.form}>
          {state.token}
          <Button kind={view.person.active ? 'danger' : 'secondary'}>
            {view.person.active ? t.close : t.open}
          </Button>
        </form>
      </div>
    </section>
  )
}
