/** What a public page gains where scripts run. Every part stands alone; a page without its marks costs nothing. */
import { enhanceCopying } from './copying.ts'
import { enhanceDates } from './dates.ts'
import { enhanceDialogs } from './dialogs.ts'
import { enhanceReturning } from './returning.ts'
import { enhanceSending } from './sending.ts'
import { enhanceSuggestions } from './suggestions.ts'

/** Only pages of forms carry the rules of forms. */
async function enhanceForms(): Promise<void> {
  if (document.querySelector('[data-judging]') === null) return
  const [{ enhanceFormPage }, { enhanceSaving }] = await Promise.all([
    import('./form-page.ts'),
    import('./saving.ts'),
  ])
  enhanceFormPage()
  enhanceSaving()
}

enhanceCopying()
enhanceDialogs()
enhanceDates()
enhanceSending()
enhanceReturning()
enhanceSuggestions()
void enhanceForms()
