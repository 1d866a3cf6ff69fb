/** What the workspace gains on top of the public pages: the keyboard. */
import './public.ts'
import { enhanceKeys } from './keys.ts'
import { enhancePicking } from './picking.ts'

enhancePicking()
enhanceKeys()
