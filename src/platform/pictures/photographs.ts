/** Types that are made pages of a PDF. */
export const PHOTOGRAPHS: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
])
