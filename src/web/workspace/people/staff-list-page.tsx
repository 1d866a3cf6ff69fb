import { type Agency, type Directory, roleNames, type StaffWithGrants } from '../../../agencies/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { type Option, Select, TextField } from '../../fields/index.ts'
import {
  Button,
  byText,
  Chip,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { currentGrants } from './staff-place.ts'
import { staffWords } from './staff-words.ts'

export interface StaffListView {
  frame: WorkspaceFrame
  rows: readonly StaffWithGrants[]
  /** The one that is shown; undefined: all. */
  agency: string | undefined
  agencies: readonly Agency[]
  /** A part of names that was looked for; empty: everybody. */
  named: string
  next: string | undefined
  isFirst: boolean
  /** What was typed into the form of a new person and refused. */
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
  /** Idempotency key of that form. */
  key: string
  directory: Directory
  now: number
}

export function staffListPage(view: StaffListView): string {
  const { frame, agency, agencies, next } = view
  const { lang } = frame
  const t = staffWords[lang]
  const narrowed: Record<string, string> = {
    ...(agency === undefined ? {} : { agency }),
    ...(view.named === '' ? {} : { q: view.named }),
  }
  const hrefOf = (more: Record<string, string>) =>
    `${paths.staff}?${new URLSearchParams({ ...narrowed, ...more })}`
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {view.errors.length > 0 ? (
        // What was refused is not looked for under fifty people.
        <NewPerson {...view} />
      ) : (
        <p>
          <a href="#new-person">{t.add}</a>
        </p>
      )}
      <form method="get" action={paths.staff} class="row row-low">
        <TextField lang={lang} name="q" label={t.named} value={view.named} optional autoComplete="off" />
        <Select
          lang={lang}
          name="agency"
          label={t.agency}
          options={agencyOptions(agencies, lang)}
          value={agency}
          placeholder={t.all}
        />
        <Button kind="secondary">{t.show}</Button>
      </form>
      <People {...view} />
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : hrefOf({})}
        next={next === undefined ? undefined : hrefOf({ after: next })}
      />
      {view.errors.length === 0 && <NewPerson {...view} />}
    </WorkspaceLayout>,
  )
}

export function agencyOptions(agencies: readonly Agency[], lang: Lang): Option[] {
  return agencies.map(({ code, name }) => ({ value: code, text: name[lang] })).sort(byText(lang))
}

function People({ frame, rows, directory, now }: StaffListView) {
  const { lang } = frame
  const t = staffWords[lang]
  if (rows.length === 0) return <EmptyState icon="users" title={t.noneHere} />
  const rolesOf = (person: StaffWithGrants) =>
    currentGrants(person, now)
      .map(({ role, agency }) => `${roleNames[role][lang]}, ${directory.nameOf(agency, lang)}`)
      .join('; ')
  return (
    <Table
      lang={lang}
      caption={t.title}
      narrow="cards"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t.fullName,
          rowHead: true,
          cell: ({ id, fullName }) => <a href={`${paths.staff}/${id}`}>{fullName}</a>,
        },
        { head: t.username, cell: ({ username }) => username },
        { head: t.jobTitle, cell: ({ title }) => title ?? '–' },
        { head: t.roles, cell: (person) => rolesOf(person) || t.noRole },
        {
          head: t.state,
          cell: ({ active }) => (
            <Chip tone={active ? 'info' : 'neutral'}>{active ? t.active : t.inactive}</Chip>
          ),
        },
      ]}
    />
  )
}

function NewPerson({ frame, form, errors, key }: StaffListView) {
  const { lang, csrf } = frame
  const t = staffWords[lang]
  const field = (name: string) => ({
    lang,
    name,
    value: form[name],
    error: errors.find(({ id }) => id === name)?.message,
    autoComplete: 'off',
  })
  return (
    <section class="stack">
      <Heading level={2} id="new-person" lead={t.addLead}>
        {t.add}
      </Heading>
      <form method="post" action={paths.staff}>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="key" value={key} />
        <TextField {...field('fullName')} label={t.fullName} />
        <TextField {...field('username')} label={t.username} hint={t.usernameHint} />
        <TextField {...field('title')} label={t.jobTitle} optional />
        <Button>{t.create}</Button>
      </form>
    </section>
  )
}
