import { type ConfiguredSystem, SAMPLE_NAMES, type Trial } from '../../../integration/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { TextArea, TextField } from '../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  Notice,
  render,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { systemsWords } from './systems-words.ts'

export interface SystemView {
  frame: WorkspaceFrame
  /** Undefined: a new one. */
  system: ConfiguredSystem | undefined
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
  key: string
}

/** One system as a form, with its trial and its switch. */
export function systemPage(view: SystemView): string {
  const { frame, system } = view
  const { lang } = frame
  const t = systemsWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        lead={t.lead}
        actions={
          <LinkButton href={paths.systems} kind="quiet" size="small" icon="arrowLeft">
            {t.backList}
          </LinkButton>
        }
      >
        {system?.name ?? t.add}
      </Heading>
      {system !== undefined && <Working system={system} frame={frame} />}
      <Form {...view} />
    </WorkspaceLayout>,
  )
}

function Working({ system, frame }: { system: ConfiguredSystem; frame: WorkspaceFrame }) {
  const { lang, csrf, me } = frame
  const t = systemsWords[lang]
  const isTried = system.triedVersion === system.version
  const waitsForAnother = system.state === 'off' && isTried && system.changedBy === me.actor.id
  const button = (act: 'try' | 'on' | 'off', text: string, kind: 'primary' | 'secondary') => (
    <form method="post" action={`${paths.systems}/${system.id}/${act}`}>
      <input type="hidden" name="_csrf" value={csrf} />
      <Button kind={kind}>{text}</Button>
    </form>
  )
  return (
    <section class="stack" id="trial">
      <p>
        <strong>{system.state === 'on' ? t.on : isTried ? t.offTried : t.off}.</strong>{' '}
        <span class="muted">{isTried ? t.tryMore : `${t.tryMore} ${t.mustTry}`}</span>
      </p>
      <div class="row">
        {button('try', t.try, isTried ? 'secondary' : 'primary')}
        {system.state === 'on' && button('off', t.switchOff, 'secondary')}
        {system.state === 'off' && isTried && !waitsForAnother && button('on', t.switchOn, 'primary')}
      </div>
      {waitsForAnother && <Notice title={t.another}>{t.anotherWhy}</Notice>}
      {system.trial && <LastTrial trial={system.trial} lang={lang} />}
    </section>
  )
}

function LastTrial({ trial, lang }: { trial: Trial; lang: Lang }) {
  const t = systemsWords[lang]
  const { at, code, message, answer, told } = trial
  const why = code.startsWith('lacks_') ? t.lacks(code.slice(6)) : (t.codes[code] ?? code)
  return (
    <>
      <Notice tone={code === 'ok' ? 'ok' : 'soon'} title={`${t.trial}: ${formatMoment(at, lang)}`}>
        {code === 'ok' ? t.trialOk : t.trialBad(why)}
      </Notice>
      <div class="links-two">
        <Content title={t.sent} value={message} />
        {answer !== undefined && <Content title={t.answered} value={answer} />}
        {told && <Content title={t.becomes} value={told} />}
      </div>
    </>
  )
}

const MOST_SHOWN = 4000

function Content({ title, value }: { title: string; value: unknown }) {
  return (
    <div class="card">
      <h3>{title}</h3>
      <pre class="links-body">{JSON.stringify(value, null, 1).slice(0, MOST_SHOWN)}</pre>
    </div>
  )
}

/** What the patterns of flows wait for. */
const USUAL = ['ministry', 'tax', 'treasury', 'civil_status']

function Form({ frame, system, form, errors, key }: SystemView) {
  const { lang, csrf } = frame
  const t = systemsWords[lang]
  const field = (name: string) => ({
    ...{ lang, name, value: form[name] },
    error: errors.find(({ id }) => id === name)?.message,
  })
  return (
    <form method="post" action={paths.systems}>
      <ErrorSummary lang={lang} errors={errors} />
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="id" value={key} />
      <TextField {...field('name')} label={t.name} autoComplete="off" />
      <TextField {...field('url')} label={t.url} hint={t.urlHint} autoComplete="off" />
      <TextField
        {...field('authHeader')}
        label={t.authHeader}
        hint={t.authHint}
        autoComplete="off"
        optional
      />
      <TextField
        {...field('secret')}
        value={undefined}
        type="password"
        label={t.secret}
        hint={system?.secret === undefined ? t.secretHint : `${t.secretKept} ${t.secretHint}`}
        autoComplete="off"
        optional
      />
      <TextField
        {...field('waitsFor')}
        label={t.waitsFor}
        hint={t.waitsHint}
        known={USUAL}
        autoComplete="off"
      />
      <TextField {...field('procedures')} label={t.procedures} hint={t.proceduresHint} autoComplete="off" />
      <TextField
        {...field('condition')}
        label={t.condition}
        hint={t.conditionHint}
        autoComplete="off"
        optional
      />
      <TextArea {...field('mapping')} label={t.mapping} hint={t.mappingHint} rows={8} />
      <details class="links-names">
        <summary>{t.names}</summary>
        <p class="links-body">{Object.keys(SAMPLE_NAMES).join(', ')}</p>
        <p class="muted">{t.namesMore}</p>
      </details>
      <TextArea {...field('answers')} label={t.answers} hint={t.answersHint} rows={5} />
      <Button>{t.save}</Button>
    </form>
  )
}
