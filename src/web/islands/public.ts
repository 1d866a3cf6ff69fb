/** What a public page gains where scripts run. Every part stands alone; a page without its marks costs nothing. */
import { enhanceCopying } from './copying.ts'
import { enhanceDates } from './dates.ts'
import { enhanceDialogs } from './dialogs.ts'
import { enhanceSending } from './sending.ts'
import { enhanceSuggestions } from './suggestions.ts'

enhanceCopying()
enhanceDialogs()
enhanceDates()
enhanceSending()
enhanceSuggestions()
