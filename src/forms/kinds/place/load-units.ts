/** Loads the units beside this file; imported for what it does, by the face of the room. */
import { readFileSync } from 'node:fs'
import { parseUnits, useUnits } from './units.ts'

useUnits(parseUnits(readFileSync(new URL('units.txt', import.meta.url), 'utf8')))
