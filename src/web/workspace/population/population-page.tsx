import type { LoadedDossier, Party } from '../../../dossiers/index.ts'
import {
  type KeptLook,
  LOOK_PURPOSES,
  type Looked,
  type LookedParty,
  OFFICIAL_PURPOSES,
} from '../../../integration/index.ts'
import { Choice, DateField, FirstButton } from '../../fields/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  KeyValue,
  Notice,
  render,
  WorkspaceLayout,
} from '../../ui/index.ts'
import { LOOK_TONES, populationWords, sayLook } from '../../words/people/population.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { LooksTable } from './looks-table.tsx'
import { lookWords } from './population-words.ts'

export interface PopulationView {
  frame: WorkspaceFrame
  found: LoadedDossier
  isOn: boolean
  fields: Readonly<Record<string, string>>
  errors: readonly FormError[]
  looked: { about: LookedParty; answer: Looked } | undefined
  looks: readonly KeptLook[]
  staff: ReadonlyMap<string, string>
  nameOf: (agency: string, lang: WorkspaceFrame['lang']) => string
  today: string
}

/** Citizens of the dossier who can be asked about. */
export function citizensOf({ parties }: LoadedDossier): [LookedParty, Party][] {
  const all = [['applicant', parties.applicant] as const, ['owner', parties.owner] as const]
  return all.flatMap(([who, party]): [LookedParty, Party][] =>
    party?.kind === 'citizen' && party.idNumber !== undefined ? [[who, party]] : [],
  )
}

export function populationPage(view: PopulationView): string {
  const { frame, found, isOn, looked, looks, staff, nameOf } = view
  const { lang } = frame
  const t = lookWords[lang]
  const { id, code, reference } = found.state
  return render(
    <WorkspaceLayout {...frame.layout}>
      <p>
        <a href={paths.dossier(id)}>
          {t.back} <span class="code">{code ?? reference}</span>
        </a>
      </p>
      <p class="lead">{t.lead}</p>
      {looked && <Answer view={view} {...looked} />}
      {isOn ? (
        <Ask view={view} />
      ) : (
        <EmptyState icon="share" title={t.off}>
          {t.offMore}
        </EmptyState>
      )}
      <section class="stack" aria-labelledby="earlier">
        <h2 id="earlier">{t.earlier}</h2>
        {looks.length === 0 ? (
          <p class="muted">{t.none}</p>
        ) : (
          <LooksTable lang={lang} looks={looks} staff={staff} nameOf={nameOf} caption={t.earlier} />
        )}
      </section>
    </WorkspaceLayout>,
  )
}

function Ask({ view }: { view: PopulationView }) {
  const { frame, found, fields, errors, today } = view
  const { lang, csrf } = frame
  const t = lookWords[lang]
  const citizens = citizensOf(found)
  if (citizens.length === 0) return <Notice tone="soon">{t.noNumber}</Notice>
  const errorOf = (name: string) => errors.find(({ id }) => id === name)?.message
  const needsBirth = citizens.some(([, { birthDate }]) => birthDate === undefined)
  return (
    <form method="post" action={paths.population(found.state.id)} class="card stack">
      <FirstButton />
      <ErrorSummary lang={lang} errors={errors} />
      <input type="hidden" name="_csrf" value={csrf} />
      <Choice
        lang={lang}
        name="party"
        label={t.party}
        pick="one"
        options={citizens.map(([who, { name, idNumber }]) => ({
          value: who,
          text: `${t.parties[who]}: ${name}, ${idNumber}`,
        }))}
        chosen={[fields.party ?? citizens[0]?.[0] ?? '']}
        error={errorOf('party')}
      />
      {needsBirth && (
        <DateField
          lang={lang}
          name="birthDate"
          label={t.birthDate}
          hint={t.birthHint}
          value={fields.birthDate}
          error={errorOf('birthDate')}
          today={today}
          birthday
        />
      )}
      <Choice
        lang={lang}
        name="purpose"
        label={t.purpose}
        pick="one"
        options={OFFICIAL_PURPOSES.map((value) => ({ value, text: LOOK_PURPOSES[value][lang] }))}
        chosen={[fields.purpose ?? '']}
        error={errorOf('purpose')}
      />
      <p>
        <Button>{t.go}</Button>
      </p>
    </form>
  )
}

function Answer({ view, about, answer }: { view: PopulationView; about: LookedParty; answer: Looked }) {
  const { lang } = view.frame
  const t = lookWords[lang]
  const { title, next } = sayLook(answer, lang)
  const party = citizensOf(view.found).find(([who]) => who === about)?.[1]
  return (
    <div role="status">
      <Notice tone={LOOK_TONES[answer.result]} title={title}>
        <p>
          {t.parties[about]}: {party?.name}. {populationWords[lang].source}. {next}
        </p>
        {answer.address !== undefined && (
          <KeyValue
            items={[
              { term: t.theirs, text: answer.address },
              { term: t.ours, text: party?.address ?? t.noAddress },
            ]}
          />
        )}
      </Notice>
    </div>
  )
}
