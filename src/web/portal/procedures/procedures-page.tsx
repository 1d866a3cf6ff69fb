import {
  foldForSearch,
  type LifeEvent,
  type listFields,
  type Found as NationalFound,
  type ProcedureVersion,
} from '../../../catalogue/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { type Option, Select } from '../../fields/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  Button,
  EmptyState,
  formatNumber,
  Heading,
  LinkButton,
  Pagination,
  PortalLayout,
  render,
  SearchField,
  Table,
} from '../../ui/index.ts'
import { capitalise } from '../../words/capitalise.ts'
import { sayOnline, sayUsualLimit, subjectNames } from '../../words/procedure.ts'

const words = {
  vi: {
    title: 'Tìm thủ tục',
    lead: 'Gõ tên, mã thủ tục hoặc việc cần làm, có dấu hay không dấu đều được.',
    example: 'Ví dụ: lam so do',
    find: 'Tìm',
    field: 'Lĩnh vực',
    allFields: 'Mọi lĩnh vực',
    life: 'Việc trong đời',
    allLife: 'Mọi việc',
    more: 'Lọc theo cơ quan, đối tượng',
    narrow: 'Thu hẹp kết quả',
    noneHere: 'Không có thủ tục nào qua bộ lọc',
    noneHereText: 'Bỏ bộ lọc để xem mọi thủ tục hợp với từ đã gõ.',
    unfiltered: 'Bỏ bộ lọc',
    decides: 'Cơ quan giải quyết',
    allAgencies: 'Mọi cơ quan',
    communes: 'Xã, phường',
    who: 'Ai làm thủ tục',
    everybody: 'Mọi đối tượng',
    show: 'Lọc',
    found: (count: string, q: string) => `${count} thủ tục hợp với “${q}”, gần nhất đứng trước`,
    list: 'Các thủ tục đang có hiệu lực',
    name: 'Thủ tục',
    limit: 'Thời hạn',
    online: 'Trực tuyến',
    elsewhere: 'Thủ tục khác trong danh mục quốc gia, nộp ở nơi khác',
    elsewhereAlone: 'Trung tâm chưa tiếp nhận; danh mục quốc gia có các thủ tục sau, nộp ở nơi khác',
    agency: 'Cơ quan thực hiện',
    none: 'Chưa tìm thấy thủ tục nào',
    noneText: 'Hãy thử từ ngắn hơn, từ hằng ngày, hoặc xem theo lĩnh vực.',
    all: 'Xem tất cả thủ tục',
    desks: 'Nơi nộp hồ sơ trực tiếp: địa chỉ, giờ tiếp nhận',
  },
  en: {
    title: 'Find a procedure',
    lead: 'Type its name, its code or what you need to do; accents do not matter.',
    example: 'For example: lam so do',
    find: 'Search',
    field: 'Field',
    allFields: 'All fields',
    life: 'Event of life',
    allLife: 'All events',
    more: 'Filter by agency and applicant',
    narrow: 'Narrow the results',
    noneHere: 'No procedure passes the filter',
    noneHereText: 'Leave it out to see every procedure for the words you typed.',
    unfiltered: 'Leave the filter out',
    decides: 'Who decides',
    allAgencies: 'All agencies',
    communes: 'Communes and wards',
    who: 'Who asks',
    everybody: 'Everybody',
    show: 'Filter',
    found: (count: string, q: string) => `${count} procedures for “${q}”, the nearest first`,
    list: 'Procedures in force',
    name: 'Procedure',
    limit: 'Time limit',
    online: 'Online',
    elsewhere: 'Other procedures of the national list, filed elsewhere',
    elsewhereAlone: 'Not received at this Centre; the national list has these, filed elsewhere',
    agency: 'Agency',
    none: 'No procedure found',
    noneText: 'Try a shorter word, an everyday one, or look by field.',
    all: 'See all procedures',
    desks: 'Where to go: addresses and hours of the desks',
  },
} satisfies Record<Lang, object>

type Line = Pick<ProcedureVersion, 'name' | 'field' | 'onlineService' | 'timeLimits'> & { code: string }

export interface ProceduresView {
  frame: PortalFrame
  q: string
  field: string
  life: string
  /** Code of the agency that decides, or `COMMUNE`. */
  agency: string
  who: string
  agencies: readonly Option[]
  fields: Awaited<ReturnType<typeof listFields>>
  lifeEvents: readonly LifeEvent[]
  found: { lines: readonly Line[]; next?: string; national?: readonly NationalFound[] }
}

export function proceduresPage(view: ProceduresView): string {
  const { frame, q, found } = view
  const { national = [] } = found
  const t = words[frame.lang]
  return render(
    <PortalLayout {...frame} title={q === '' ? t.title : `${q}: ${t.title}`} description={t.lead}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <SearchField
        lang={frame.lang}
        action="/procedures"
        label={t.title}
        value={q}
        placeholder={t.example}
        submit={t.find}
        suggestHref="/procedures/suggest"
      />
      {q === '' ? <Filters {...view} /> : <Narrowing {...view} />}
      <Occasions {...view} />
      {found.lines.length > 0 && <Found {...view} />}
      {national.length > 0 && (
        <Elsewhere lang={frame.lang} found={national} alone={found.lines.length === 0} />
      )}
      {found.lines.length + national.length === 0 && (
        <Nothing lang={frame.lang} q={isFiltered(view) ? q : ''} />
      )}
      <p>
        <a href="/desks">{t.desks}</a>
      </p>
    </PortalLayout>,
  )
}

/** What was typed may be the name of an occasion: its procedures stand together. */
function Occasions({ frame: { lang }, q, lifeEvents }: ProceduresView) {
  const typed = foldForSearch(q)
  const meant = lifeEvents.filter(({ name }) =>
    [name.vi, name.en]
      .map(foldForSearch)
      .some((known) => typed.length > 2 && (known.includes(typed) || typed.includes(known))),
  )
  if (meant.length === 0) return null
  return (
    <p>
      {words[lang].life}:{' '}
      {meant.map(({ code, name }, at) => (
        <>
          {at > 0 && ', '}
          <a href={`/procedures?${new URLSearchParams({ life: code })}`}>{name[lang]}</a>
        </>
      ))}
    </p>
  )
}

/** Of the filter: every commune, since they decide the same. */
export const COMMUNE = 'commune'
export const SUBJECTS = Object.keys(subjectNames.vi) as (keyof typeof subjectNames.vi)[]

/** What was found by words, of a field, an agency or for somebody only: folded away until it is wanted. */
function Narrowing(view: ProceduresView) {
  return (
    <details class="more" open={isFiltered(view)}>
      <summary>{words[view.frame.lang].narrow}</summary>
      <Filters {...view} />
    </details>
  )
}

function isFiltered({ field, life, agency, who }: ProceduresView): boolean {
  return [field, life, agency, who].some((one) => one !== '')
}

function Filters({
  frame: { lang },
  q,
  field,
  life,
  agency,
  who,
  agencies,
  fields,
  lifeEvents,
}: ProceduresView) {
  const t = words[lang]
  return (
    <form action="/procedures" class="row row-low">
      {q !== '' && <input type="hidden" name="q" value={q} />}
      <div>
        <Select
          lang={lang}
          name="field"
          label={t.field}
          placeholder={t.allFields}
          value={field}
          options={fields.map(({ code, name, procedures }) => ({
            value: code,
            text: `${name[lang]} (${formatNumber(procedures, lang)})`,
          }))}
        />
      </div>
      <div>
        <Select
          lang={lang}
          name="life"
          label={t.life}
          placeholder={t.allLife}
          value={life}
          options={lifeEvents.map(({ code, name }) => ({ value: code, text: name[lang] }))}
        />
      </div>
      <details class="more" open={agency !== '' || who !== ''}>
        <summary>{t.more}</summary>
        <div class="row row-low">
          <div>
            <Select
              lang={lang}
              name="agency"
              label={t.decides}
              placeholder={t.allAgencies}
              value={agency}
              options={[{ value: COMMUNE, text: t.communes }, ...agencies]}
            />
          </div>
          <div>
            <Select
              lang={lang}
              name="who"
              label={t.who}
              placeholder={t.everybody}
              value={who}
              options={SUBJECTS.map((value) => ({ value, text: capitalise(subjectNames[lang][value]) }))}
            />
          </div>
        </div>
      </details>
      <Button kind="secondary">{t.show}</Button>
    </form>
  )
}

function Found({ frame: { lang }, q, field, life, agency, who, found }: ProceduresView) {
  const t = words[lang]
  const count = formatNumber(found.lines.length, lang)
  const caption = q === '' ? t.list : t.found(count, q)
  const next =
    found.next && `/procedures?${new URLSearchParams({ field, life, agency, who, after: found.next })}`
  return (
    <>
      <Table
        lang={lang}
        caption={caption}
        showCaption
        narrow="cards"
        rows={found.lines}
        rowKey={(line) => line.code}
        columns={[
          {
            head: t.name,
            rowHead: true,
            cell: (line) => <a href={`/procedures/${encodeURIComponent(line.code)}`}>{line.name[lang]}</a>,
          },
          { head: t.field, cell: (line) => line.field.name[lang] },
          { head: t.limit, tight: true, cell: (line) => sayUsualLimit(line.timeLimits, lang) },
          { head: t.online, tight: true, cell: (line) => sayOnline(line.onlineService, lang) },
        ]}
      />
      {next && <Pagination lang={lang} next={next} />}
    </>
  )
}

/** What the nation publishes and this Centre does not receive yet: the record, and who does it. */
function Elsewhere({ lang, found, alone }: { lang: Lang; found: readonly NationalFound[]; alone: boolean }) {
  const t = words[lang]
  return (
    <Table
      lang={lang}
      caption={alone ? t.elsewhereAlone : t.elsewhere}
      showCaption
      narrow="cards"
      rows={found}
      rowKey={({ code }) => code}
      columns={[
        {
          head: t.name,
          rowHead: true,
          cell: ({ code, name }) => <a href={`/procedures/${encodeURIComponent(code)}`}>{name}</a>,
        },
        { head: t.field, cell: ({ field }) => field },
        { head: t.agency, cell: ({ agency }) => agency },
      ]}
    />
  )
}

/** `q`: the words for which there is something without the filter. */
function Nothing({ lang, q }: { lang: Lang; q: string }) {
  const t = words[lang]
  if (q !== '') {
    const without = (
      <LinkButton href={`/procedures?${new URLSearchParams({ q })}`} kind="secondary">
        {t.unfiltered}
      </LinkButton>
    )
    return (
      <EmptyState icon="search" title={t.noneHere} actions={without}>
        {t.noneHereText}
      </EmptyState>
    )
  }
  const all = (
    <LinkButton href="/procedures" kind="secondary">
      {t.all}
    </LinkButton>
  )
  return (
    <EmptyState icon="search" title={t.none} actions={all}>
      {t.noneText}
    </EmptyState>
  )
}
