import type { FeeLine } from '../../../../catalogue/index.ts'
import { labelOfFact } from '../../../../catalogue/index.ts'
import type { Answers, DrawnPage, FormPage, PageError, SummaryPage } from '../../../../forms/index.ts'
import { FormQuestions, FormSummary, Select, StepLine, summaryErrors } from '../../../fields/index.ts'
import type { PortalFrame } from '../../../shell/pages/portal-frame.ts'
import {
  Button,
  Card,
  ErrorSummary,
  formatNumber,
  Heading,
  KeyValue,
  Notice,
  PortalLayout,
  render,
} from '../../../ui/index.ts'
import { trialWords } from './trial-words.ts'

interface TrialPage {
  frame: PortalFrame
  /** Where it is sent. */
  action: string
  name: string
  answers: Answers
  steps: number
  /** Of the page before this one. */
  back: string | undefined
  hasFaults: boolean
}

export interface QuestionTrial extends TrialPage {
  page: FormPage
  drawn: DrawnPage
  errors: readonly PageError[]
  step: number
  communes: readonly string[]
}

/** A page of the form as whoever applies will see it; what was answered so far goes along in the page. */
export function trialQuestionPage(view: QuestionTrial): string {
  const { frame, page, drawn, errors, action } = view
  const { lang } = frame
  const t = trialWords[lang]
  return render(
    <PortalLayout
      {...frame}
      title={`${page.title[lang]} · ${view.name}`}
      width="narrow"
      hasErrors={errors.length > 0}
    >
      {view.back !== undefined && (
        <div class="row row-end">
          <a href={view.back}>{t.back}</a>
        </div>
      )}
      <StepLine lang={lang} step={view.step} steps={view.steps} name={view.name} />
      {view.hasFaults && <Notice tone="soon">{t.broken}</Notice>}
      <ErrorSummary lang={lang} errors={summaryErrors(errors, { lang, page: drawn })} />
      <Heading lead={page.intro?.[lang]}>{page.title[lang]}</Heading>
      <form method="post" action={action} enctype="multipart/form-data" novalidate class="stack stack-l">
        <FormQuestions lang={lang} page={drawn} errors={errors} action={action} communes={view.communes} />
        <Carried answers={view.answers} />
        <Button size="wide">{t.next}</Button>
      </form>
    </PortalLayout>,
  )
}

function Carried({ answers }: { answers: Answers }) {
  return <input type="hidden" name="trial_answers" value={JSON.stringify(answers)} />
}

export interface ReviewTrial extends TrialPage {
  csrf: string
  summary: readonly SummaryPage[]
  fees: readonly FeeLine[]
  /** As people say it; absent where nothing is promised. */
  due: string | undefined
  agencies: readonly { value: string; text: string }[]
  agency: string | undefined
}

/** Everything answered, with what it would cost and when it would be due. */
export function trialReviewPage(view: ReviewTrial): string {
  const { frame, agencies } = view
  const { lang } = frame
  const t = trialWords[lang]
  return render(
    <PortalLayout {...frame} title={`${t.review} · ${view.name}`} width="narrow">
      <StepLine lang={lang} step={view.steps} steps={view.steps} name={view.name} />
      <Heading>{t.review}</Heading>
      <FormSummary lang={lang} pages={view.summary} level={2} />
      <Card>
        <KeyValue
          items={[
            { term: t.fees, text: view.fees.length === 0 ? t.noFee : <Fees {...view} /> },
            { term: t.due, text: view.due ?? t.noDue },
          ]}
        />
      </Card>
      {agencies.length === 0 ? (
        <Notice tone="late">{t.noAgency}</Notice>
      ) : (
        <form method="post" action={view.action} target="_top" class="stack">
          <input type="hidden" name="_csrf" value={view.csrf} />
          <Carried answers={view.answers} />
          <Select lang={lang} name="agency" label={t.agency} options={agencies} value={view.agency} />
          <Button size="wide" name="act" value="file">
            {t.file}
          </Button>
        </form>
      )}
    </PortalLayout>,
  )
}

function Fees({ frame: { lang }, fees }: ReviewTrial) {
  const t = trialWords[lang]
  const say = (line: FeeLine) =>
    line.amount === undefined
      ? t.feeNeeds((line.needs ?? line.unpriced).map((fact) => labelOfFact(fact)[lang]).join(', '))
      : `${formatNumber(line.amount, lang)} đ`
  return (
    <ul>
      {fees.map((line) => (
        <li>{`${line.fee.name[lang]}: ${say(line)}`}</li>
      ))}
    </ul>
  )
}
