/** Fields that the query and the answer of the population database share. */
import { z } from 'zod'

/** Số định danh cá nhân of 12 digits, or the 9 of an old identity card. */
export const numberSchema = z.string().regex(/^(\d{9}|\d{12})$/, '9 or 12 digits')

/** `yyyyMMdd`, or a year where nothing more is known. */
export const birthDateSchema = z.string().regex(/^\d{4}(\d{4})?$/, 'yyyyMMdd or yyyy')
