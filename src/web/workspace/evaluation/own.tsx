import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { langOf } from '../../../platform/http/index.ts'
import { formatDate, formatNumber } from '../../../platform/index.ts'
import {
  countOwnScores,
  DOSSIER_INDICES,
  DOSSIER_KEYS,
  evaluateOfficer,
  listOwnScores,
  type OfficerScores,
} from '../../../supervision/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import {
  EmptyState,
  ErrorSummary,
  Heading,
  KeyValue,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { readPeriod } from '../shell/period/read-period.ts'
import { paths } from '../shell/rail.ts'
import { evaluationHref, placeOf, spanOf } from './evaluation-asked.ts'
import { PeriodForm } from './evaluation-page.tsx'
import { evaluationWords } from './evaluation-words.ts'
import { ScoredTable } from './scored-page.tsx'

const ON_A_PAGE = 50

/** `GET /work/my-evaluation?from=&to=&after=`: what the dossiers in which a person did steps give them; nobody else's. */
export function addOwnEvaluation(app: FastifyInstance, services: WebServices): void {
  app.get(paths.ownEvaluation, { config: { access: 'signed_in' } }, (request, reply) =>
    show(services, request, reply),
  )
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const t = evaluationWords[lang]
  const query = queryOf(request)
  const asked = readPeriod(query, clock.now(), lang)
  const { staff } = signedIn(request)
  const span = { ...spanOf(asked.period), staff: staff.id }
  const after = placeOf(query.after)
  const scores = await countOwnScores(office.database, span)
  const rows = await listOwnScores(office.database, {
    ...{ ...span, limit: ON_A_PAGE + 1 },
    ...(after === undefined ? {} : { after }),
  })
  const shown = rows.slice(0, ON_A_PAGE)
  const last = rows.length > ON_A_PAGE ? shown.at(-1) : undefined
  const hasErrors = asked.errors.length > 0
  const frame = await workspaceFrame(request, services, { title: t.mine, reply, hasErrors })
  const hrefOf = (place?: string) => evaluationHref(paths.ownEvaluation, asked.period, { after: place })
  const page = render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={t.period(formatDate(asked.period.from, lang), formatDate(asked.period.to, lang))}
        lead={t.mineLead}
      >
        {t.mine}
      </Heading>
      <ErrorSummary lang={lang} errors={asked.errors} />
      <PeriodForm {...asked} lang={lang} path={paths.ownEvaluation} />
      {scores.length === 0 ? (
        <EmptyState icon="chart" title={t.mineNone}>
          {t.noneText}
        </EmptyState>
      ) : (
        <>
          {scores.map((one) => (
            <Own scores={one} lang={lang} name={office.directory.nameOf(one.agency, lang)} />
          ))}
          <p class="small muted">{t.from5}</p>
          <ScoredTable lang={lang} rows={shown} directory={office.directory} own />
        </>
      )}
      <Pagination
        lang={lang}
        first={after === undefined ? undefined : hrefOf()}
        next={last && hrefOf(`${last.endedAt}_${last.dossier}`)}
      />
    </WorkspaceLayout>,
  )
  return sendPrivatePage(hasErrors ? reply.code(422) : reply, page)
}

/** What one's work for an agency gives, with the rule of each index. */
function Own({ scores, lang, name }: { scores: OfficerScores; lang: 'vi' | 'en'; name: string }) {
  const t = evaluationWords[lang]
  const { indices, total, grade } = evaluateOfficer(scores.counts)
  const said = (value: number | null) => (value === null ? '–' : formatNumber(value, lang, 1))
  return (
    <section class="stack">
      <h2>{name}</h2>
      <KeyValue
        items={[
          { term: t.dossiers, text: formatNumber(scores.dossiers, lang) },
          { term: t.total, text: `${said(total)}: ${grade?.[lang] ?? '–'}` },
        ]}
      />
      <Table
        lang={lang}
        caption={t.indices}
        narrow="cards"
        rows={DOSSIER_KEYS}
        rowKey={(key) => key}
        columns={[
          {
            head: t.name,
            rowHead: true,
            cell: (key) => (
              <>
                {key === 'agency_time' ? t.ownTime : DOSSIER_INDICES[key].name[lang]}
                <span class="sub">
                  {key === 'agency_time' ? t.ownTimeRule : DOSSIER_INDICES[key].rule[lang]}
                </span>
              </>
            ),
          },
          { head: t.score, align: 'end', cell: (key) => said(indices[key]) },
        ]}
      />
    </section>
  )
}
