/** What the workspace gains on top of the public pages: the keyboard, pages pasted and photographed. */
import './public.ts'
import { enhanceKeys } from './keys.ts'
import { enhancePicking } from './picking.ts'
import { enhanceScanning } from './scanning.ts'

enhancePicking()
enhanceKeys()
enhanceScanning()
