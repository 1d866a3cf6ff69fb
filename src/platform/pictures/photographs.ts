/** Types that are made pages of a PDF. HEIC is none: no free library opens it. */
export const PHOTOGRAPHS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])
