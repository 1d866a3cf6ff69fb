import type { ComponentChildren } from 'preact'
import {
  limitsAt,
  type Petition,
  type PetitionDates,
  petitionKinds,
  petitionStates,
  refusalReasons,
} from '../../../petitions/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { Lines } from '../../shell/pages/lines.tsx'
import {
  ErrorSummary,
  type FormError,
  Heading,
  KeyValue,
  render,
  Timeline,
  type TimelineItem,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { petitionWords } from './petition-words.ts'
import { Due } from './petitions-page.tsx'

export interface PetitionView {
  frame: WorkspaceFrame
  petition: Petition
  dates: PetitionDates
  now: number
  nameOf: (agency: string) => string
  sender: string
  log: readonly TimelineItem[]
  errors: readonly FormError[]
  /** The forms of what may be done now. */
  acts: ComponentChildren
}

export function petitionPage(view: PetitionView): string {
  const { frame, petition, errors } = view
  const { lang } = frame
  const t = petitionWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading eyebrow={<a href={paths.petitions}>{t.list}</a>} lead={petitionKinds[petition.kind][lang]}>
        {petition.code}
      </Heading>
      <ErrorSummary lang={lang} errors={errors} />
      <Facts view={view} />
      <section class="stack">
        <h2>{t.text}</h2>
        <Lines text={petition.text} />
        <Files lang={lang} petition={petition} files={petition.files} />
      </section>
      <Exchange view={view} />
      <section class="stack no-print">{view.acts}</section>
      <section class="stack">
        <h2>{t.log}</h2>
        <Timeline lang={lang} items={view.log} />
      </section>
    </WorkspaceLayout>,
  )
}

function Facts({ view: { frame, petition, dates, now, nameOf, sender } }: { view: PetitionView }) {
  const { lang } = frame
  const t = petitionWords[lang]
  const { about, state, answer, refusal, published, mayPublish, rating, receivedAt } = petition
  const isOpen = answer === undefined && refusal === undefined
  const publishDue = mayPublish && answer !== undefined && !published ? dates.publishBy : null
  const moment = (at: number | null) => (at === null ? t.paused : formatMoment(at, lang))
  const row = { answerDue: dates.answerBy, endedAt: answer?.at ?? refusal?.at ?? null, publishDue }
  const consent = published ? t.isPublished : mayPublish ? t.mayPublish : t.mayNot
  return (
    <KeyValue
      ruled
      items={[
        {
          term: t.state,
          text: (
            <>
              {petitionStates[state][lang]} <Due row={row} now={now} lang={lang} />
            </>
          ),
        },
        { term: t.agency, text: nameOf(petition.agency) },
        { term: t.received, text: formatMoment(receivedAt, lang) },
        ...(state === 'new'
          ? [
              { term: t.refuseBy, text: moment(dates.refuseBy) },
              { term: t.askBy, text: moment(dates.askBy) },
            ]
          : []),
        ...(isOpen
          ? [{ term: t.answerBy, text: `${moment(dates.answerBy)} (${limitsAt(receivedAt).basis})` }]
          : []),
        { term: t.sender, text: sender },
        ...(about.place === undefined ? [] : [{ term: t.about, text: about.place }]),
        ...(about.dossier === undefined
          ? []
          : [
              {
                term: t.dossier,
                text: (
                  <a href={`${paths.search}?q=${encodeURIComponent(about.dossier)}`}>
                    {about.dossier}
                    <span class="vh"> {t.find}</span>
                  </a>
                ),
              },
            ]),
        { term: t.consent, text: consent + (rating ? `; ${t.satisfied[rating.level]}` : '') },
      ]}
    />
  )
}

/** Questions, replies and the answer. */
function Exchange({ view: { frame, petition } }: { view: PetitionView }) {
  const { lang } = frame
  const t = petitionWords[lang]
  const { questions, answer, refusal } = petition
  return (
    <>
      {questions.map(({ at, text, reply }) => (
        <section class="card stack">
          <h2>{t.question}</h2>
          <p class="muted">{formatMoment(at, lang)}</p>
          <Lines text={text} />
          {reply && (
            <>
              <h3>{t.reply}</h3>
              <p class="muted">{formatMoment(reply.at, lang)}</p>
              <Lines text={reply.text} />
              <Files lang={lang} petition={petition} files={reply.files} />
            </>
          )}
        </section>
      ))}
      {answer && (
        <section class="card stack">
          <h2>{t.answer}</h2>
          <Lines text={answer.text} />
          <Files lang={lang} petition={petition} files={answer.files} />
        </section>
      )}
      {refusal && (
        <section class="card stack">
          <h2>{t.refusal}</h2>
          <p>{refusalReasons[refusal.reason][lang]}</p>
          <Lines text={refusal.text} />
        </section>
      )}
    </>
  )
}

function Files({ lang, petition, files }: { lang: Lang; petition: Petition; files: Petition['files'] }) {
  if (files.length === 0) return null
  return (
    <div>
      <p class="muted">{petitionWords[lang].files}</p>
      <ul>
        {files.map(({ sha256, name }) => (
          <li>
            <a href={`${paths.petition(petition.id)}/files/${sha256}`}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
