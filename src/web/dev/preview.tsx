import type { VNode } from 'preact'
import type { Lang } from '../ui/drawing/lang.ts'
import type { Theme } from '../ui/drawing/preferences.ts'
import { render } from '../ui/drawing/render.ts'
import { Document } from '../ui/layouts/document.tsx'
import * as figures from './preview/figures.tsx'
import {
  BLOCK_KINDS,
  kindStates,
  ORGANISATION_KINDS,
  OWN_KINDS,
  PERSON_KINDS,
  PLACE_KINDS,
  VALUE_KINDS,
} from './preview/form-fields.tsx'
import { sampleFormPage } from './preview/form-page.tsx'
import * as forms from './preview/forms.tsx'
import type { PreviewView } from './preview/frame.ts'
import { samplePortalHome } from './preview/home.tsx'
import { sampleInbox } from './preview/inbox.tsx'
import { sampleError, samplePrint } from './preview/other-pages.tsx'
import * as signs from './preview/signs.tsx'
import { sampleTrack } from './preview/track.tsx'

/** Every state of one component, one below the other. */
export interface Preview {
  name: string
  states: (lang: Lang) => VNode
}

export const previews: readonly Preview[] = [
  { name: 'heading', states: signs.headingStates },
  { name: 'button', states: forms.buttonStates },
  { name: 'text-field', states: forms.textFieldStates },
  { name: 'text-area', states: forms.textAreaStates },
  { name: 'select', states: forms.selectStates },
  { name: 'choice', states: forms.choiceStates },
  { name: 'file-field', states: forms.fileFieldStates },
  { name: 'date-field', states: forms.dateFieldStates },
  { name: 'form-person', states: kindStates(PERSON_KINDS) },
  { name: 'form-place', states: kindStates(PLACE_KINDS) },
  { name: 'form-organisation', states: kindStates(ORGANISATION_KINDS) },
  { name: 'form-value', states: kindStates(VALUE_KINDS) },
  { name: 'form-block', states: kindStates(BLOCK_KINDS) },
  { name: 'form-own', states: kindStates(OWN_KINDS) },
  { name: 'search-field', states: forms.searchFieldStates },
  { name: 'error-summary', states: forms.errorSummaryStates },
  { name: 'chip', states: signs.chipStates },
  { name: 'card', states: signs.cardStates },
  { name: 'due-date', states: signs.dueDateStates },
  { name: 'timeline', states: signs.timelineStates },
  { name: 'notice', states: signs.noticeStates },
  { name: 'empty-state', states: signs.emptyStates },
  { name: 'dialog', states: signs.dialogStates },
  { name: 'key-value', states: signs.keyValueStates },
  { name: 'small-things', states: signs.smallStates },
  { name: 'icon', states: signs.iconStates },
  { name: 'stat', states: figures.statStates },
  { name: 'bar-chart', states: figures.barChartStates },
  { name: 'line-chart', states: figures.lineChartStates },
  { name: 'table', states: figures.tableStates },
  { name: 'navigation', states: figures.navigationStates },
]

/** Whole pages with their layouts, marked as samples. */
export const samplePages: Readonly<Record<string, (view: PreviewView) => VNode>> = {
  'page-home': samplePortalHome,
  'page-form': sampleFormPage,
  'page-track': sampleTrack,
  'page-inbox': sampleInbox,
  'page-error': sampleError,
  'page-print': samplePrint,
}

/** One preview or sample page as a full document; undefined when there is none of that name. */
export function previewDocument(name: string, lang: Lang, theme: Theme): string | undefined {
  const preferences = { text: 'normal', theme } as const
  const sample = samplePages[name]
  if (sample !== undefined) return render(sample({ lang, preferences }))
  const preview = previews.find((one) => one.name === name)
  if (preview === undefined) return undefined
  return render(
    <Document
      lang={lang}
      title={name}
      path={`/${name}`}
      preferences={preferences}
      siteName="Motcua"
      sheet="public"
    >
      <main id="main" tabIndex={-1} class="wrap page stack stack-l">
        <h1>{name}</h1>
        {preview.states(lang)}
      </main>
    </Document>,
  )
}
